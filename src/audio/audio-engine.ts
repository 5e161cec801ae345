import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { provideEnglish } from '../core/localize.js';
import type { PressedSound } from './attach-file.js';
import { audioEngineEnglish } from './audio-engine.en.js';
import { styles } from './audio-engine.styles.js';
import type { NewsAudioPlayer } from './audio-player.js';
import type { EngineHost } from './engine-host.js';
import { onOtherSound } from './only-one.js';
import { playbackEvent } from './playback-event.js';
import type { StartAt } from './playback-source.js';
import { PlaybackStore } from './playback-store.js';
import type { PlayerFace } from './player-at-rest.js';
import { PlayerControls } from './player-controls.js';
import { PlayerExtras } from './player-extras.js';
import { playerFace } from './player-face.js';
import { PlayerMemory } from './player-memory.js';
import { PlayerNotice } from './player-notice.js';
import { readRate } from './rates.js';
import { recordingSource } from './recording-source.js';
import { isPlainRecording, isRecording } from './recording.js';

provideEnglish(audioEngineEnglish);

/** What comes to a player at the first press: the sound, and everything to steer it with. */
export class AudioEngine {
  static readonly styles: CSSResult = styles;

  readonly #host: EngineHost;
  readonly store: PlaybackStore;
  readonly #memory = new PlayerMemory();
  #wasUsed = false;
  readonly #controls: PlayerControls;
  readonly #extras: PlayerExtras;
  readonly #notice: PlayerNotice;
  #endWatch: (() => void) | undefined;

  constructor(host: EngineHost) {
    this.#host = host;
    const { element, locale } = host;
    const memory = this.#memory;
    const update = (): void => element.requestUpdate();
    const language = (): string => this.store.request?.lang || locale.language;
    const store = (this.store = new PlaybackStore({
      source: async () =>
        isPlainRecording(element)
          ? recordingSource(element, memory)
          : (await this.#extras.fetchSpeech()).source,
      rate: readRate(element.rate) ?? memory.preferred(locale.language).rate,
      onChange: update,
      onEvent: (type) => {
        element.dispatchEvent(playbackEvent(type, store));
        this.#keep(type === 'end');
        if (type === 'play') this.#extras.fetchAids();
        if (type === 'rate') memory.prefer(language(), { rate: store.rate });
      },
    }));
    this.#extras = new PlayerExtras({
      ...host,
      store,
      memory,
      language,
      press: () => this.press(),
      playFrom: this.playFrom,
      // another voice is another sound: in a press, from where the last one was
      chooseVoice: (voice) => {
        const { offset } = store;
        memory.prefer(language(), { voice });
        if (this.#extras.speech) this.#extras.speech.chosenVoice = voice;
        this.#startAnew(offset === undefined ? undefined : { offset });
      },
    });
    this.#notice = new PlayerNotice(host, store, () => this.#extras.speech);
    this.#controls = new PlayerControls({
      store,
      locale,
      update,
      renderMore: () => this.#extras.aids?.render(),
      openOptions: async () => {
        const isThere = await this.#extras.fetchOptions();
        if (!isThere) this.#notice.tell(locale.text(navigator.onLine ? 'audioFailed' : 'audioOffline'));
        return isThere;
      },
      renderOptions: () => this.#extras.options?.render(this.#extras.follow?.render()),
    });
    this.connect();
  }

  /** What the main button is. */
  get face(): PlayerFace {
    return playerFace(this.#host.locale, this.store.status.state, this.#notice.mayRetry);
  }

  /** For the status region. */
  get said(): string {
    return this.#notice.said;
  }

  /** Whether it stands small at the window's edge. */
  get isMini(): boolean {
    return !!this.#extras.aids?.isMini;
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
      case 'playing':
      case 'buffering':
        this.pause();
        break;
      case 'idle':
        this.start(this.#host.element.begin());
        break;
      case 'error':
        // where nothing was heard yet, from where the reader once stopped
        this.#startAnew(store.currentTime ? { seconds: store.currentTime } : undefined);
        break;
      default:
        store.resume();
    }
  }

  /** A sound that was told to play in a press. */
  start(pressed: PressedSound, startAt?: StartAt): void {
    void this.store.start(pressed, startAt);
  }

  /** What was held goes first: there is one element for all. */
  #startAnew(startAt: StartAt | undefined): void {
    this.store.reset();
    this.start(this.#host.element.begin(), startAt);
  }

  /** From an offset of the text on: in a press. */
  playFrom = (offset: number): void => {
    const { store } = this;
    const seconds = this.isUsed ? store.timeOf(offset) : undefined;
    if (seconds === undefined) this.#startAnew({ offset });
    else {
      store.seek(seconds);
      if (store.status.state !== 'playing') store.resume();
    }
  };

  /** What is being prepared is given up. */
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
    this.#keep();
    this.store.release();
    this.#notice.release();
    this.#extras.release();
  }

  /** Attributes of the element have changed. */
  changed(changed: PropertyValues<NewsAudioPlayer>): void {
    if (changed.has('rate')) this.store.rate = readRate(this.#host.element.rate) ?? this.store.rate;
    const isOther = (['src', 'endpoint', 'service', 'voice', 'htmlFor'] as const).some((name) =>
      changed.has(name),
    );
    if (changed.has('voice') && this.#extras.speech) this.#extras.speech.chosenVoice = undefined;
    if (isOther || this.#extras.speech?.text.isOther) {
      this.#wasUsed = false;
      this.store.reset();
    }
  }

  updated(): void {
    this.#wasUsed ||= this.isUsed;
    const { speech, aids, follow } = this.#extras;
    this.#notice.updated();
    this.#controls.updated(this.#host.element.renderRoot);
    aids?.updated();
    follow?.update(this.isUsed ? speech?.text.reading : undefined);
  }

  renderTime(): TemplateResult | undefined {
    return this.isUsed ? this.#controls.renderTime() : undefined;
  }

  renderMain(): TemplateResult {
    if (this.isUsed) return this.#controls.renderSlider();
    const { element, locale } = this.#host;
    const { status, ratio } = this.store;
    const isWaiting = status.state === 'preparing';
    const hint = isRecording(element) ? '' : locale.text('listenHint');
    const words = isWaiting ? this.#notice.wait() : this.#notice.failure() || hint;
    const bar = isWaiting && ratio !== undefined;
    return html`<p class="hint" part="hint">${words}</p>
      ${bar ? html`<progress max="1" .value=${ratio} aria-hidden="true"></progress>` : nothing}`;
  }

  renderTools(): TemplateResult | undefined {
    return this.#hasTools ? this.#controls.renderTools() : undefined;
  }

  renderOptions(): unknown {
    if (!this.#hasTools) return nothing;
    const failure = this.isUsed && this.#notice.failure();
    return [
      failure ? html`<p class="note" part="hint">${failure}</p>` : nothing,
      this.#controls.renderOptions(),
    ];
  }

  /** They stay where the focus may be, and where another voice may be what helps. */
  get #hasTools(): boolean {
    return this.isUsed || (this.#wasUsed && /^(?:preparing|error)$/.test(this.store.status.state));
  }

  /** Where it is, for the next time. */
  #keep(isOver?: boolean): void {
    this.#memory.keep(this.store, isOver, this.#extras.speech?.place(this.store));
  }

  #handleLeave = (): void => this.#keep();
}
