import { SpeechError } from './speech.js';

/** What a player does. */
export const PLAYBACK_STATES = [
  'unavailable', // nothing here can speak
  'idle', // nothing asked for yet, or given up
  'preparing', // asked for; nothing to be heard yet
  'buffering', // waits for sound
  'playing',
  'paused',
  'ended',
  'blocked', // the browser refused to start; any gesture starts it
  'error', // nothing more to be heard; retrying goes on where it ended
] as const;
export type PlaybackState = (typeof PLAYBACK_STATES)[number];

/** How far the sound is made, beside what is played of it. */
export const GENERATION_STATES = ['none', 'queued', 'running', 'done', 'failed', 'aborted'] as const;
export type GenerationState = (typeof GENERATION_STATES)[number];

/** Both, and why there is no more. Beside a state other than `error`: what is there plays on. */
export interface PlaybackStatus {
  readonly state: PlaybackState;
  readonly generation: GenerationState;
  readonly error?: SpeechError | undefined;
}

/** What can happen: the reader's wishes, the provider's news, the sound's own. */
export const PLAYBACK_SIGNALS = [
  'available',
  'unavailable',
  'play', // the reader asks for sound, or for it again
  'cancel', // the reader does not want it any more
  'reset', // another text or voice
  'queued',
  'running',
  'done',
  'ready', // there is something to play
  'lost', // no more comes; what is there plays to its end
  'failed', // nothing can be played any more
  'playing',
  'waiting',
  'paused',
  'blocked',
  'ended',
] as const;
export type PlaybackSignal = (typeof PLAYBACK_SIGNALS)[number];

/** What leads where; where both have one name, that. */
type Way = `${PlaybackSignal}>${PlaybackState}` | (PlaybackSignal & PlaybackState);

/** Ways out of every state in which sound is there or on its way. */
const STARTED: readonly Way[] = ['reset>idle', 'cancel>idle', 'failed>error', 'unavailable'];

const WAYS: Readonly<Record<PlaybackState, readonly Way[]>> = {
  unavailable: ['available>idle', 'reset>idle'],
  // a recording that stands in the tag can be started by the page itself
  idle: ['unavailable', 'play>preparing', 'playing'],
  preparing: [...STARTED, 'ready>buffering', 'playing', 'blocked', 'lost>error'],
  buffering: [...STARTED, 'playing', 'paused', 'blocked', 'ended'],
  playing: [...STARTED, 'waiting>buffering', 'paused', 'ended'],
  paused: [...STARTED, 'play>buffering', 'playing', 'ended'],
  ended: [...STARTED, 'play>buffering', 'playing', 'paused'],
  blocked: [...STARTED, 'play>buffering', 'playing'],
  error: ['reset>idle', 'cancel>idle', 'unavailable', 'play>preparing'],
};

function stateAfter(state: PlaybackState, signal: PlaybackSignal): PlaybackState {
  const way = WAYS[state].find((each) => each.split('>')[0] === signal);
  return way ? (way.split('>').at(-1) as PlaybackState) : state;
}

const isAsleep = (state: PlaybackState): boolean =>
  state === 'idle' || state === 'unavailable' || state === 'error';

function madeAfter(status: PlaybackStatus, signal: PlaybackSignal, state: PlaybackState): GenerationState {
  const { generation } = status;
  if (signal === 'reset' || (signal === 'play' && isAsleep(status.state))) return 'none';
  if (signal === 'cancel' && isAsleep(state) && generation !== 'done')
    return generation === 'none' ? 'none' : 'aborted';
  if (isAsleep(status.state)) return generation; // late news of what nobody waits for
  if (signal === 'failed' && (generation === 'queued' || generation === 'running')) return 'failed';
  if (signal === 'queued' || signal === 'running' || signal === 'done') return signal;
  return signal === 'lost' ? 'failed' : generation;
}

/**
 * The player's state after something happened; the same object where that means nothing.
 * @param error Goes with `lost` and `failed`, and may with `unavailable`.
 */
export function nextStatus(
  status: PlaybackStatus,
  signal: PlaybackSignal,
  error?: SpeechError,
): PlaybackStatus {
  let state = stateAfter(status.state, signal);
  const generation = madeAfter(status, signal, state);
  if (generation === 'failed' && state === 'ended') state = 'error'; // what was there has been heard
  const next: PlaybackStatus = {
    state,
    generation,
    error: errorAfter(status, signal, state, generation, error),
  };
  const isSame =
    next.state === status.state && next.generation === status.generation && next.error === status.error;
  return isSame ? status : next;
}

function errorAfter(
  status: PlaybackStatus,
  signal: PlaybackSignal,
  state: PlaybackState,
  generation: GenerationState,
  error?: SpeechError,
): SpeechError | undefined {
  if (state === 'unavailable') return signal === 'unavailable' ? error : status.error;
  const told = (signal === 'lost' || signal === 'failed') && !isAsleep(status.state) ? error : status.error;
  if (state === 'error') return told ?? new SpeechError('media', 'The sound ended early.');
  return generation === 'failed' ? told : undefined;
}

export const IDLE: PlaybackStatus = { state: 'idle', generation: 'none', error: undefined };
