import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ArticleController } from '../core/article-controller.js';
import { baseStyles } from '../core/base.styles.js';
import { Extensions } from '../core/extensions.js';
import { heading, headingLevel } from '../core/heading.js';
import { provideEnglish } from '../core/localize.js';
import { NewsElement } from '../core/news-element.js';
import { uiLanguageOf } from '../core/ui-language.js';
import type { AudioEngine } from './audio-engine.js';
import { audioPlayerEnglish } from './audio-player.en.js';
import { styles } from './audio-player.styles.js';
import type { PressedSound } from './attach-file.js';
import { fetchAhead } from './fetch-ahead.js';
import { goesOn } from './goes-on.js';
import { playIcon } from './icons/play.js';
import type { PlaybackState } from './playback-machine.js';
import { faceOf, fetchFailure, renderAbout } from './player-at-rest.js';
import { pressSound } from './press-sound.js';
import { isRecording, ownRecording } from './recording.js';
import type { SpeechProvider } from './speech.js';

provideEnglish(audioPlayerEnglish);

/** Whether consent may be missing: what plays finds that out. */
const mayBeHeld = (player?: Element): unknown => player?.closest('[data-news-consent]');

/**
 * Reads the article aloud, once a reader presses play: until then nothing is asked of any server, and no code that
 * plays is loaded. The sound comes from a recording (`src`, or an `<audio>` in the tag), from a speech service
 * (`endpoint`), from an object of the page's (`service`) or from the voices of the reader's device
 * (`service="device"`).
 *
 * @element news-audio-player
 * @summary Listen to the article, generated when play is pressed.
 * @slot - An `<audio>` of the page's: a recording, and what readers without JavaScript have.
 * @slot icon-play - A play icon instead of the library's.
 * @slot consent - More to say there, such as a link to the privacy policy.
 * @fires news-audio-request - Speech is needed: `speech`, `signal`. Cancelable, with `respondWith()`.
 * @fires news-audio-play - Sound is heard.
 * @fires news-audio-pause - It is paused.
 * @fires news-audio-seek - The reader went to another place.
 * @fires news-audio-rate - The reader chose another speed.
 * @fires news-audio-progress - Five more seconds were listened to.
 * @fires news-audio-end - It was played to its end.
 * @fires news-audio-error - No more comes: `error`, `isPlaying`.
 * @fires news-consent-request - The button of a part that waits for consent is pressed: `purpose`. Cancelable, with `respondWith()`.
 * @fires news-lint - Something to mend: see docs/checks.md.
 * @csspart base - The whole player.
 * @csspart play - The main button.
 * @csspart heading - "Listen to Article".
 * @csspart hint - What stands below it.
 * @csspart slider - The position.
 * @csspart time - Times and lengths.
 * @csspart tool - A button beside the position.
 * @csspart options - What "Options" opens.
 * @csspart consent - In its place while it waits for consent (docs/consent.md).
 * @csspart consent-button - Its button.
 * @cssprop [--news-follow-background=--news-color-mark] - Behind the word that is spoken.
 * @cssprop --news-follow-sentence - Behind its sentence. Default: `--news-color-mark` at 38 %.
 * @cssprop [--news-follow-color=currentcolor] - The word itself.
 * @cssprop [--news-follow-underline=currentcolor] - The line below the word.
 * @cssstate playing - Sound is heard.
 * @cssstate paused - It is paused.
 * @cssstate preparing - It was asked for and is not there yet.
 * @cssstate error - No more comes.
 */
export class NewsAudioPlayer extends NewsElement {
  static override readonly tag = 'news-audio-player';
  static override styles: CSSResult[] = [...baseStyles, styles];

  /** Fetches what plays, at the first press. */
  static loadEngine = (player?: Element): Promise<typeof AudioEngine> =>
    (mayBeHeld(player) ? import('./held-engine.js') : import('./audio-engine.js')).then(
      (module) => module.AudioEngine,
    );

  readonly #article = new ArticleController(this);
  readonly #extensions = new Extensions(this);
  /** One for all presses: they are told apart by it. */
  readonly #loadEngine = (): Promise<typeof AudioEngine> =>
    (this.constructor as typeof NewsAudioPlayer).loadEngine(this);

  /** Address of a recording. */
  @property() src?: string | undefined;
  /** Address of a speech service: docs/audio-endpoint.md. */
  @property() endpoint?: string | undefined;
  /** `device` for the voices of the reader's device; as a property also a `SpeechProvider`. */
  @property() service?: 'device' | SpeechProvider | (string & {}) | undefined;
  /** The service's name for a voice. Default: the reader's choice, else the service's. */
  @property() voice?: string | undefined;
  /** Speed, 0.5 to 3. Default: the reader's choice, else 1. */
  @property({ type: Number }) rate?: number | undefined;
  /** Whether it stays in view, small, while it plays. */
  @property({ type: Boolean }) sticky = false;
  /** Whether readers may take the recording with them. Of a service, the service says so. */
  @property({ type: Boolean }) download = false;
  /** Whether the text goes along to the endpoint, for one that does not know the article. */
  @property({ type: Boolean, attribute: 'send-text' }) sendText = false;
  /** Address of a recording's marks (docs/audio-endpoint.md), to follow along. */
  @property({ attribute: 'marks-url' }) marksUrl?: string | undefined;
  /** Level of the heading, 1 to 6. Default: 2. */
  @property({ attribute: 'heading-level' }) headingLevel?: number | string | undefined;

  #audio: HTMLAudioElement | undefined;
  #engine: AudioEngine | undefined;
  /** A press whose code is on its way. */
  #pressed: PressedSound | undefined;
  /** Whether it could not be had. */
  #isWithout = false;

  /** What it does now. */
  get state(): PlaybackState {
    return this.#engine?.store.status.state ?? (this.#pressed ? 'preparing' : 'idle');
  }

  /** Seconds. */
  get currentTime(): number {
    return this.#engine?.store.currentTime ?? 0;
  }

  set currentTime(seconds: number) {
    this.#engine?.store.seek(seconds);
  }

  /** Seconds; NaN while it is not known, as of an `<audio>`. */
  get duration(): number {
    return this.#engine?.store.duration ?? NaN;
  }

  /**
   * Plays, as a press on the button does. Browsers may refuse a call that comes from no gesture: then the state is
   * `blocked`, and a press on the button starts it.
   */
  async play(): Promise<void> {
    if (!goesOn(this.state)) await this.#press();
  }

  /** Pauses; what is being prepared is given up. */
  pause(): void {
    if (this.#pressed) this.#giveUp();
    else this.#engine?.pause();
  }

  /** Perhaps only moved: what plays goes on. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#engine?.aids?.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#engine?.aids?.connect();
  }

  protected override released(): void {
    this.#giveUp();
    this.#engine?.release();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#engine?.changed(changed);
  }

  protected override updated(): void {
    const { state } = this;
    for (const name of ['playing', 'paused', 'preparing', 'error'] as const)
      this.setState(name, state === name);
    this.#engine?.updated();
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const engine = this.#engine;
    const { lang, dir } = uiLanguageOf(locale);
    const [icon, label] = faceOf(this.#isWithout ? 'error' : this.state);
    const hint = this.#hint;
    return html`<section class="frame" aria-labelledby="title" lang=${lang} dir=${dir}>
        <div class="base ${engine?.aids?.isMini ? 'mini' : ''}" part="base">
          <div class="row">
            <button
              class="main-button"
              part="play"
              aria-label=${locale.text(label)}
              aria-disabled=${engine?.isDisabled ? 'true' : nothing}
              @click=${this.#handleClick}
            >
              <slot name=${icon === playIcon ? 'icon-play' : nothing}
                ><svg viewBox="0 0 24 24" aria-hidden="true"><path d=${icon}></path></svg
              ></slot>
            </button>
            <div class="main">
              <div class="head">
                <div id="title">
                  ${heading(
                    headingLevel(this.headingLevel, 2, 'news-audio-player'),
                    'heading',
                    '',
                    locale.text('listenTitle'),
                  )}
                </div>
                ${engine?.renderTime() ?? renderAbout(locale, this.#article.value?.readingTime)}
              </div>
              ${engine?.renderMain(hint) ?? html`<p class="hint" part="hint">${hint}</p>`}
            </div>
            ${engine?.renderTools()}
          </div>
          ${engine?.renderOptions()}
        </div>
        <p class="hidden" role="status">${engine?.notice.said ?? (this.#isWithout ? hint : '')}</p>
      </section>
      <slot @slotchange=${this.#handleSlot}></slot>`;
  }

  /** What stands beside the button before there is an engine that has more to say. */
  get #hint(): string {
    const { locale } = this;
    if (this.#isWithout) return fetchFailure(locale);
    if (this.#pressed) return locale.text('audioPreparing');
    return isRecording(this) ? '' : locale.text('listenHint');
  }

  /** Begins within a press, and fetches what goes on with it. */
  async #press(): Promise<void> {
    if (this.#engine) {
      this.#engine.press();
      return;
    }
    const pressed = (this.#pressed = this.begin());
    this.#isWithout = false;
    this.requestUpdate();
    await this.#extensions.fetch(this.#loadEngine, (Engine) => {
      this.#engine = new Engine({
        element: this,
        locale: this.locale,
        article: () => this.#article.value,
        extensions: this.#extensions,
      });
    });
    if (this.#pressed !== pressed) return;
    const engine = this.#engine as AudioEngine | undefined;
    this.#isWithout = !engine;
    if (engine) {
      this.#pressed = undefined;
      engine.start(pressed);
    }
    this.#giveUp();
  }

  /** What waits for code goes, and all is shown as it is. */
  #giveUp(): void {
    this.#pressed?.audio.pause();
    this.#pressed = undefined;
    this.requestUpdate();
  }

  /** @internal For the engine: a sound that plays within this press. */
  begin(): PressedSound {
    const { src, service } = this;
    this.#audio ??= this.ownerDocument.createElement('audio');
    // what is not known to be allowed is not named yet, but the element may play from this press on
    const source = this.#engine || !mayBeHeld(this) ? { src, service, own: ownRecording(this) } : {};
    const pressed = pressSound(source, this.#audio, this.baseURI);
    fetchAhead(!!pressed.source, this.endpoint);
    return pressed;
  }

  #handleClick = (event: MouseEvent): void => {
    // the second half of a double click takes nothing back
    if (event.detail > 1 && this.state === 'preparing') return;
    if (this.#pressed) this.#giveUp();
    else void this.#press();
  };

  #handleSlot = (): void => this.requestUpdate();
}
