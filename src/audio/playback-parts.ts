import type { PlaybackSource } from './playback-source.js';

/** What the store is given: nothing in it knows an element, a page or a network. */
export interface PlaybackParts {
  /** Where the sound comes from, asked for at every start. */
  readonly source: () => PlaybackSource | Promise<PlaybackSource>;
  /** Something that is shown has changed. */
  readonly onChange: () => void;
  /** The sound did something of its own or by the reader's wish. */
  readonly onEvent: (type: PlaybackEventType) => void;
  /** Speed to begin with. Default: 1. */
  readonly rate?: number | undefined;
}

export const PLAYBACK_EVENTS = ['play', 'pause', 'seek', 'rate', 'progress', 'end', 'error'] as const;
export type PlaybackEventType = (typeof PLAYBACK_EVENTS)[number];
