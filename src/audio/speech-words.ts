import { provideEnglish, type LocaleController } from '../core/localize.js';
import type { MessageKey } from '../core/messages.js';
import type { SpeechErrorCode } from './speech.js';
import { speechWordsEnglish } from './speech-words.en.js';

provideEnglish(speechWordsEnglish);

const TEXTS: Readonly<Record<SpeechErrorCode, MessageKey>> = {
  network: 'audioOffline',
  timeout: 'audioOffline',
  unauthorized: 'audioDenied',
  payment: 'audioDenied',
  denied: 'audioDenied',
  'text-changed': 'audioChanged',
  withdrawn: 'audioNone',
  'too-long': 'audioNone',
  unsupported: 'audioNone',
  unavailable: 'audioNone',
  busy: 'audioBusy',
  engine: 'audioFailed',
  malformed: 'audioFailed',
  media: 'audioFailed',
  aborted: 'audioFailed',
};

/** What a reader is told of a failure; `seconds` until it is worth another try, if that is known. */
export function failureText(locale: LocaleController, code: SpeechErrorCode, seconds?: number): string {
  if (code === 'busy' && seconds) return locale.plural('audioBusyFor', 'seconds', seconds);
  return locale.text(TEXTS[code] ?? 'audioFailed');
}

/** What a reader is told of a wait; `seconds` that it will take. */
export const waitText = (locale: LocaleController, seconds: number): string =>
  seconds > 1 ? locale.plural('audioPreparingFor', 'seconds', seconds) : locale.text('audioPreparing');
