/** Whoever needs it asks again, and hears of a failure. */
const ignore = (): void => undefined;

/**
 * In a press, all that will be needed at once, rather than each file after the one that asks for it.
 * @param isSpeech whether speech is generated.
 */
export function fetchAhead(isSpeech: boolean, endpoint: string | undefined): void {
  import('./player-aids.js').catch(ignore);
  if (!isSpeech) return;
  import('./player-speech.js').catch(ignore);
  import('./streaming.js').catch(ignore);
  if (endpoint) import('./providers/http-speech.js').catch(ignore);
}
