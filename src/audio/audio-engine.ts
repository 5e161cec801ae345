import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import type { ArticleContextValue } from '../core/article-context.js';
import type { Extensions } from '../core/extensions.js';
import { provideEnglish, type LocaleController } from '../core/localize.js';
import type { PressedSound } from './attach-file.js';
import { audioEngineEnglish } from './audio-engine.en.js';
import { styles } from './audio-engine.styles.js';
import type { NewsAudioPlayer } from './audio-player.js';
import type { EngineHost } from './engine-host.js';
import { goesOn } from './goes-on.js';
import { playbackEvent } from './playback-event.js';
import type { StartAt } from './playback-source.js';
import { PlaybackStore } from './playback-store.js';
import type { PlayerAids } from './player-aids.js';
import { PlayerControls } from './player-controls.js';
import type { PlayerFollow } from './player-follow.js';
import { PlayerNotice } from './player-notice.js';
import type { PlayerSpeech } from './player-speech.js';
import { readRate } from './rates.js';
import { recordingSource } from './recording-source.js';
import { isPlainRecording } from './recording.js';
import { SpeechError } from './speech.js';

provideEnglish(audioEngineEnglish);

const loadFollow = (): Promise<typeof PlayerFollow> =>
  import('./player-follow.js').then((module) => module.PlayerFollow);

/**
 * What comes to a player at the first press: the sound, and everything to steer it with. What comes later still finds
 * here what it needs; of that, nothing is needed for sound but `speech`, where it is generated.
 */
export class AudioEngine implements EngineHost {
  static readonly styles: CSSResult = styles;

  /** Fetches what comes beside the sound. */
  static loadAids = (): Promise<typeof PlayerAids> =>
    import('./player-aids.js').then((module) => module.PlayerAids);

  declare readonly element: NewsAudioPlayer;
  declare readonly locale: LocaleController;
  declare readonly article: () => ArticleContextValue | undefined;
  declare readonly extensions: Extensions;
  readonly store: PlaybackStore;
  readonly notice = new PlayerNotice(this);
  readonly #controls = new PlayerControls(this);
  #wasUsed = false;
  speech: PlayerSpeech | undefined;
  aids: PlayerAids | undefined;
  follow: PlayerFollow | undefined;

  constructor(host: EngineHost) {
    Object.assign(this, host);
    const { element } = host;
    const store = (this.store = new PlaybackStore({
      source: async () =>
        isPlainRecording(element) ? recordingSource(element) : (await this.#fetchSpeech()).source,
      rate: readRate(element.rate),
      onChange: () => element.requestUpdate(),
      onEvent: (type) => {
        element.dispatchEvent(playbackEvent(type, store));
        this.aids?.told(type);
        if (type === 'play') this.#fetchAids();
      },
    }));
    this.#fetchAids();
  }

  /** Of what is spoken. */
  get language(): string {
    return this.store.request?.lang || this.locale.language;
  }

  /** Whether the main button can do nothing. */
  get isDisabled(): boolean {
    const { state } = this.store.status;
    return state === 'unavailable' || (state === 'error' && !this.notice.mayRetry);
  }

  get isUsed(): boolean {
    return /^(?:buffering|playing|paused|ended)$/.test(this.store.status.state);
  }

  /** They stay where the focus may be, and where another voice may be what helps. */
  get #hasTools(): boolean {
    return this.isUsed || (this.#wasUsed && /^(?:preparing|error)$/.test(this.store.status.state));
  }

  /** The main button. */
  press(): void {
    const { store, isDisabled } = this;
    const { state } = store.status;
    if (isDisabled) return;
    if (goesOn(state)) this.pause();
    else if (state === 'idle') this.start(this.element.begin());
    // where nothing was heard yet, from where the reader once stopped
    else if (state === 'error')
      this.startAnew(store.currentTime ? { seconds: store.currentTime } : undefined);
    else store.resume();
  }

  /** A sound that was told to play in a press. */
  start(pressed: PressedSound, startAt?: StartAt): void {
    void this.store.start(pressed, startAt);
    this.aids?.recall();
  }

  /** In a press. What was held goes first: there is one element for all. */
  startAnew(startAt: StartAt | undefined): void {
    this.store.reset();
    this.start(this.element.begin(), startAt);
  }

  /** What is being prepared is given up. */
  pause(): void {
    if (this.store.status.state === 'preparing') this.store.cancel();
    else this.store.pause();
  }

  /** The element was removed. */
  release(): void {
    this.aids?.release();
    this.store.release();
    this.notice.release();
    this.follow?.release();
  }

  /** Attributes of the element have changed. */
  changed(changed: PropertyValues<NewsAudioPlayer>): void {
    const { store, speech } = this;
    if (changed.has('rate')) store.rate = readRate(this.element.rate) ?? store.rate;
    if (changed.has('voice') && speech) speech.chosenVoice = undefined;
    const isOther = (['src', 'endpoint', 'service', 'voice', 'htmlFor'] as const).some((name) =>
      changed.has(name),
    );
    if (isOther || speech?.text.isOther) {
      this.#wasUsed = false;
      store.reset();
    }
  }

  updated(): void {
    this.#wasUsed ||= this.isUsed;
    this.notice.updated();
    this.#controls.updated();
    this.aids?.updated();
    this.follow?.update(this.isUsed ? this.speech?.text.reading : undefined);
  }

  renderTime(): TemplateResult | undefined {
    return this.isUsed ? this.#controls.renderTime() : undefined;
  }

  /** @param hint where there is nothing to say. */
  renderMain(hint: string): TemplateResult {
    if (this.isUsed) return this.#controls.renderSlider();
    const { status, ratio } = this.store;
    const isWaiting = status.state === 'preparing';
    const words = isWaiting ? this.notice.wait() : this.notice.failure() || hint;
    return html`<p class="hint" part="hint">${words}</p>
      ${
        isWaiting && ratio !== undefined
          ? html`<progress max="1" .value=${ratio} aria-hidden="true"></progress>`
          : nothing
      }`;
  }

  renderTools(): TemplateResult | undefined {
    return this.#hasTools ? this.#controls.renderTools() : undefined;
  }

  renderOptions(): unknown {
    if (!this.#hasTools) return nothing;
    const failure = this.isUsed && this.notice.failure();
    return [
      failure ? html`<p class="note" part="hint">${failure}</p>` : nothing,
      this.aids?.tools.renderOptions(),
    ];
  }

  /** What only speech needs, not a recording. */
  async #fetchSpeech(): Promise<PlayerSpeech> {
    try {
      const { PlayerSpeech } = await import('./player-speech.js');
      return (this.speech ??= new PlayerSpeech(this));
    } catch (cause) {
      throw new SpeechError('network', 'The code of the player cannot be had.', { cause });
    }
  }

  /** What comes beside sound, and once it is heard; offline there is sound all the same. */
  #fetchAids(): void {
    void this.extensions.fetch(AudioEngine.loadAids, (Aids) => (this.aids = new Aids(this)));
    if (this.speech?.text.reading)
      void this.extensions.fetch(loadFollow, (Follow) => (this.follow = new Follow(this)));
  }
}
