import type { Article } from '../article/model.js';

/** What keys, headsets and locked screens can do. */
export interface MediaControls {
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
  readonly seek: (seconds: number) => void;
  readonly skip: (seconds: number) => void;
}

/** Seconds. */
export interface MediaPosition {
  readonly duration: number | undefined;
  readonly position: number;
  readonly rate: number;
}

const STEP = 15; // seconds, unless the device names others

/** Which player has the display. */
let owner: unknown;

/** The device's own display of what plays. Its calls throw where an action or a value is unknown, which is no failure. */
export class MediaSessionControl {
  readonly #session = (navigator as Partial<Navigator>).mediaSession;
  readonly #controls: MediaControls;

  constructor(controls: MediaControls) {
    this.#controls = controls;
  }

  /**
   * Shows an article, and answers from now on: there is one such display, and whoever sounds last has it.
   * @param picture Address of one that the page shows: others its policy may forbid.
   */
  show(article: Partial<Article>, siteName: string, picture: string | undefined): void {
    const session = this.#session;
    if (!session) return;
    owner = this.#controls;
    const artwork = picture ? [{ src: picture }] : [];
    const artist = (article.author ?? []).map(({ name }) => name).join(', ');
    attempt(() => {
      session.metadata = new MediaMetadata({
        title: article.headline ?? document.title,
        artist: artist || siteName,
        album: siteName,
        artwork,
      });
    });
    this.#handle((action) => this.#answers[action]);
  }

  update(state: MediaSessionPlaybackState, { duration, position, rate }: MediaPosition): void {
    const session = this.#session;
    if (!session || owner !== this.#controls) return;
    session.playbackState = state;
    attempt(() =>
      // a position beyond the end, and a length that is not known yet, are refused
      duration
        ? session.setPositionState({ duration, playbackRate: rate, position: Math.min(position, duration) })
        : session.setPositionState(),
    );
  }

  release(): void {
    if (!this.#session || owner !== this.#controls) return;
    this.update('none', { duration: undefined, position: 0, rate: 1 });
    this.#session.metadata = null;
    this.#handle(() => null);
    owner = undefined;
  }

  readonly #answers: Readonly<Partial<Record<MediaSessionAction, MediaSessionActionHandler>>> = {
    play: () => this.#controls.play(),
    pause: () => this.#controls.pause(),
    stop: () => this.#controls.stop(),
    seekto: ({ seekTime }) => this.#controls.seek(seekTime ?? 0),
    seekbackward: ({ seekOffset }) => this.#controls.skip(-(seekOffset ?? STEP)),
    seekforward: ({ seekOffset }) => this.#controls.skip(seekOffset ?? STEP),
  };

  #handle(handlerOf: (action: MediaSessionAction) => MediaSessionActionHandler | null | undefined): void {
    for (const action of Object.keys(this.#answers) as MediaSessionAction[])
      attempt(() => this.#session?.setActionHandler(action, handlerOf(action) ?? null));
  }
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // not known here
  }
}
