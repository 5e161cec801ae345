import { SpeechError } from './speech.js';

/** What was thrown, as the player's own error. */
export function asSpeechError(error: unknown, code: 'media' | 'malformed' = 'malformed'): SpeechError {
  const { name, message, code: own } = (error ?? {}) as { name?: string; message?: string; code?: unknown };
  // by shape: another copy of the library may have made it
  if (name === 'SpeechError' && typeof own === 'string') return error as SpeechError;
  return new SpeechError(name === 'AbortError' ? 'aborted' : code, String(message ?? error), {
    cause: error,
  });
}
