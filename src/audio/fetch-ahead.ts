/**
 * In a press, all that will be needed at once, rather than each file after the one that asks for it.
 * @param isSpeech whether speech is generated.
 */
export function fetchAhead(isSpeech: boolean, endpoint: string | undefined): void {
  const wanted = [
    import('./player-aids.js'),
    isSpeech && import('./player-speech.js'),
    isSpeech && import('./streaming.js'),
    isSpeech && endpoint && import('./providers/http-speech.js'),
  ];
  // whoever needs one asks again, and hears of a failure
  for (const one of wanted) Promise.resolve(one).catch(() => undefined);
}
