import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import type { ArticleContextValue } from '../core/article-context.js';
import { provideEnglish, type LocaleController } from '../core/localize.js';
import { Announcer } from './announcer.js';
import { attachSpeech, type PressedSound } from './attach-speech.js';
import { audioEngineEnglish } from './audio-engine.en.js';
import { styles } from './audio-engine.styles.js';
import type { NewsAudioPlayer, PlayerFace } from './audio-player.js';
import { failureText } from './failure-text.js';
import { cancelIcon } from './icons/cancel.js';
import { pauseIcon } from './icons/pause.js';
import { playIcon } from './icons/play.js';
import { replayIcon } from './icons/replay.js';
import { onOtherSound } from './only-one.js';
import { playbackEvent } from './playback-event.js';
import { PlaybackStore, type SpeechOrder, type StartAt } from './playback-store.js';
import type { PlayerAids } from './player-aids.js';
import type { PlayerFollow } from './player-follow.js';
import { PlayerControls } from './player-controls.js';
import { PlayerMemory } from './player-memory.js';
import type { PlayerOptions } from './player-options.js';
import type { PlayerSpeech } from './player-speech.js';
import { readRate } from './rates.js';
import { isPlainRecording, isRecording, recordingProvider, recordingRequest } from './recording.js';
import { SpeechError } from './speech.js';

provideEnglish(audioEngineEnglish);

/** What plays is asked of its element. */
export interface EngineHost {
  readonly element: NewsAudioPlayer;
  readonly locale: LocaleController;
  readonly article: () => ArticleContextValue | undefined;
}

/** What comes to a player at the first press: the sound, and everything to steer it with. */
export class AudioEngine {
  static readonly styles: CSSResult = styles;

  readonly #host: EngineHost;
  readonly store: PlaybackStore;
  readonly #memory: PlayerMemory;
  readonly #controls: PlayerControls;
  /** Code that comes as it is needed. */
  #speech: PlayerSpeech | undefined;
  #aids: PlayerAids | undefined;
  #options: PlayerOptions | undefined;
  #follow: PlayerFollow | undefined;
  readonly #announcer = new Announcer((text) => this.#say(text));
  #endWatch: (() => void) | undefined;
  #countdown: ReturnType<typeof setInterval> | undefined;
  /** For the status region. */
  said = '';

  constructor(host: EngineHost) {
    this.#host = host;
    const { element, locale } = host;
    const update = (): void => element.requestUpdate();
    this.#memory = new PlayerMemory();
    this.store = new PlaybackStore({
      provider: async () =>
        isPlainRecording(element) ? recordingProvider(element) : (await this.#fetchSpeech()).provider(),
      marks: () => this.#speech?.marks,
      request: (startAt) => this.#order(startAt),
      attach: attachSpeech,
      rate: readRate(element.rate) ?? this.#memory.preferred(locale.language).rate,
      onChange: update,
      onEvent: (type) => {
        element.dispatchEvent(playbackEvent(type, this.store));
        this.#memory.keep(this.store, type === 'end');
        if (type === 'play') void this.#fetchAids();
        if (type === 'rate') this.#memory.prefer(this.#language, { rate: this.store.rate });
      },
    });
    const { store } = this;
    this.#controls = new PlayerControls({
      store,
      locale,
      update,
      isMini: () => this.isMini,
      close: () => this.#aids?.closeMini(),
      openOptions: () => void this.#fetchOptions(),
      renderOptions: () => this.#options?.render(this.#follow?.render()) ?? nothing,
    });
    this.connect();
  }

  /** What the main button is. */
  get face(): PlayerFace {
    const { locale } = this.#host;
    const { state, error } = this.store.status;
    switch (state) {
      case 'preparing':
        return { icon: cancelIcon, label: locale.text('audioCancel') };
      case 'playing':
      case 'buffering':
        return { icon: pauseIcon, label: locale.text('audioPause') };
      case 'paused':
        return { icon: playIcon, label: locale.text('audioResume') };
      case 'ended':
        return { icon: replayIcon, label: locale.text('audioReplay') };
      case 'error':
        return {
          icon: replayIcon,
          label: locale.text('audioRetry'),
          isDisabled: !error?.retryable || this.#wait > 0,
        };
      default:
        return { icon: playIcon, label: locale.text('audioPlay'), isDisabled: state === 'unavailable' };
    }
  }

  /** Whether it stands small at the window's edge. */
  get isMini(): boolean {
    return !!this.#aids?.isMini;
  }

  get isUsed(): boolean {
    return /^(?:buffering|playing|paused|ended)$/.test(this.store.status.state);
  }

  /** The main button. */
  press(): void {
    const { store } = this;
    if (this.face.isDisabled) return;
    switch (store.status.state) {
      case 'preparing':
        store.cancel();
        break;
      case 'playing':
      case 'buffering':
        store.pause();
        break;
      case 'idle':
        this.start(this.#host.element.begin());
        break;
      case 'error':
        this.start(this.#host.element.begin(), { seconds: store.currentTime });
        break;
      default:
        store.resume();
    }
  }

  /** A sound that was told to play in a press. */
  start(pressed: PressedSound, startAt?: StartAt): void {
    void this.store.start(pressed, startAt);
  }

  /** From an offset of the text on: in a press. */
  playFrom = (offset: number): void => {
    const { store } = this;
    const seconds = this.isUsed ? store.timeOf(offset) : undefined;
    if (seconds === undefined) this.start(this.#host.element.begin(), { offset });
    else {
      store.seek(seconds);
      if (store.status.state !== 'playing') store.resume();
    }
  };

  pause(): void {
    if (this.store.status.state === 'preparing') this.store.cancel();
    else this.store.pause();
  }

  connect(): void {
    const { element } = this.#host;
    this.#endWatch ??= onOtherSound(
      element,
      () => this.store.sound,
      () => this.pause(),
    );
    addEventListener('pagehide', this.#handleLeave);
  }

  /** Perhaps only moved: what plays goes on. */
  disconnect(): void {
    this.#endWatch?.();
    this.#endWatch = undefined;
    removeEventListener('pagehide', this.#handleLeave);
  }

  /** The element was removed. */
  release(): void {
    this.#memory.keep(this.store);
    this.store.release();
    this.#announcer.release();
    this.#aids?.release();
    this.#follow?.release();
    clearInterval(this.#countdown);
  }

  /** Attributes of the element have changed. */
  changed(changed: PropertyValues<NewsAudioPlayer>): void {
    if (changed.has('rate')) this.store.rate = readRate(this.#host.element.rate) ?? this.store.rate;
    const isOther = (['src', 'endpoint', 'service', 'voice', 'htmlFor'] as const).some((name) =>
      changed.has(name),
    );
    if (isOther || this.#speech?.text.isOther) this.store.reset();
  }

  updated(): void {
    const { element } = this.#host;
    const { store } = this;
    const { state } = store.status;
    const isWaiting = state === 'preparing' || state === 'buffering';
    // not every second of a countdown
    const failure = this.#failure(store.status.error?.retryAfter);
    this.#announcer.update(isWaiting ? (): string => this.#waitText() : undefined, failure);
    this.#controls.updated(element.renderRoot);
    this.#aids?.updated();
    this.#follow?.update(this.isUsed ? this.#speech?.text.reading : undefined);
    // a countdown is seen to run
    clearInterval(this.#countdown);
    if (this.#wait > 0) this.#countdown = setInterval(() => element.requestUpdate(), 1000);
  }

  renderTime(): TemplateResult | typeof nothing | undefined {
    return this.isUsed ? this.#controls.renderTime() : undefined;
  }

  renderMain(): TemplateResult {
    const { state } = this.store.status;
    if (this.isUsed) return this.#controls.renderSlider();
    if (state !== 'preparing')
      return html`<p class="hint" part="hint">${this.#failure() || this.#hint()}</p>`;
    const { ratio } = this.store;
    return html`<p class="hint" part="hint">${this.#waitText()}</p>
      ${ratio === undefined ? nothing : html`<progress max="1" .value=${ratio} aria-hidden="true"></progress>`}`;
  }

  renderTools(): TemplateResult | typeof nothing {
    return this.isUsed ? this.#controls.renderTools() : nothing;
  }

  renderOptions(): unknown {
    if (!this.isUsed) return nothing;
    const failure = this.#failure();
    return [
      failure ? html`<p class="note" part="hint">${failure}</p>` : nothing,
      this.#controls.renderOptions(),
    ];
  }

  /** What is to be spoken, and where to begin: where the reader stopped last, unless they say. */
  async #order(startAt: StartAt | undefined): Promise<SpeechOrder> {
    const { element } = this.#host;
    if (isPlainRecording(element)) {
      const request = recordingRequest(element);
      return { request, startAt: startAt ?? this.#memory.startAt(request) };
    }
    const voice = element.voice ?? this.#memory.preferred(this.#language).voice;
    const { text } = await this.#fetchSpeech();
    const request = await text.request(voice);
    const from = startAt ?? this.#memory.startAt(request);
    const offset = from && 'offset' in from ? from.offset : 0;
    return { request: { ...request, startAt: offset }, startAt: from };
  }

  /** What only speech needs, in a file of its own. */
  async #fetchSpeech(): Promise<PlayerSpeech> {
    try {
      const { PlayerSpeech } = await import('./player-speech.js');
      return (this.#speech ??= new PlayerSpeech(this.#host));
    } catch (cause) {
      throw new SpeechError('network', 'The code of the player cannot be had.', { cause });
    }
  }

  /** Of what is spoken. */
  get #language(): string {
    return this.store.request?.lang || this.#host.locale.language;
  }

  /** Offline there is sound all the same. */
  async #fetchAids(): Promise<void> {
    const { element } = this.#host;
    const fetched = await Promise.all([
      import('./player-aids.js'),
      this.#speech?.text.reading && import('./player-follow.js'),
    ]).catch(() => undefined);
    if (!fetched || !element.isConnected) return;
    const [{ PlayerAids }, follow] = fetched;
    const { store } = this;
    this.#aids ??= new PlayerAids({ ...this.#host, store, press: () => this.press() });
    if (follow) this.#follow ??= new follow.PlayerFollow({ ...this.#host, store, playFrom: this.playFrom });
    element.requestUpdate();
  }

  async #fetchOptions(): Promise<void> {
    const fetched = await import('./player-options.js').catch(() => undefined);
    if (!fetched) return;
    this.#options ??= new fetched.PlayerOptions({
      ...this.#host,
      store: this.store,
      provider: () => Promise.resolve(this.#speech?.provider()),
      chooseVoice: (voice) => this.#chooseVoice(voice),
    });
    this.#host.element.requestUpdate();
  }

  /** Another voice is another sound: in a press, from where the last one was. */
  #chooseVoice(voice: string): void {
    const { element } = this.#host;
    const offset = this.store.offset;
    this.#memory.prefer(this.#language, { voice });
    this.start(element.begin(), offset === undefined ? undefined : { offset });
  }

  #hint(): string {
    const { element, locale } = this.#host;
    return isRecording(element) ? '' : locale.text('listenHint');
  }

  /** Seconds until the service may be asked again. */
  get #wait(): number {
    const { retryAt } = this.store;
    return retryAt === undefined ? 0 : Math.ceil((retryAt - performance.now()) / 1000);
  }

  #failure(seconds = this.#wait): string {
    const { locale } = this.#host;
    const { state, error } = this.store.status;
    if (state === 'blocked') return locale.text('audioBlocked');
    if (!error) return '';
    return state === 'error' ? failureText(locale, error.code, seconds) : locale.text('audioLost');
  }

  #waitText(): string {
    const { locale } = this.#host;
    const { expected } = this.store;
    const seconds = expected === undefined ? 0 : Math.ceil((expected - performance.now()) / 1000);
    return seconds > 1
      ? locale.plural('audioPreparingFor', 'seconds', seconds)
      : locale.text('audioPreparing');
  }

  #say(text: string): void {
    if (text === this.said) return;
    this.said = text;
    this.#host.element.requestUpdate();
  }

  #handleLeave = (): void => this.#memory.keep(this.store);
}
