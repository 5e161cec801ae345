import { RequestEvent } from '../core/request-event.js';
import type { SpeechRequest, SpeechResult } from './speech.js';

/**
 * `news-audio-request`: a reader wants to hear an article, and nothing has been asked of a service. Bubbles, composed,
 * cancelable request; the answer is speech: `{ kind: 'url', url }`, `{ kind: 'blob', blob }` and so on.
 */
export class NewsAudioRequestEvent extends RequestEvent<SpeechResult> {
  static readonly type = 'news-audio-request';
  /** What is to be spoken. Not called `request`, which is what the event is. */
  readonly speech: SpeechRequest;
  /** Aborted when the reader no longer waits. */
  readonly signal: AbortSignal;

  constructor(speech: SpeechRequest, signal: AbortSignal) {
    super(NewsAudioRequestEvent.type);
    this.speech = speech;
    this.signal = signal;
  }
}
