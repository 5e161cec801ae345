/** In a press, all that generated speech will need at once, rather than each file after the one that asks for it. */
export function fetchAhead(endpoint: string | undefined): void {
  const wanted = [
    import('./player-speech.js'),
    import('./streaming.js'),
    endpoint && import('./providers/http-speech.js'),
  ];
  // whoever needs one asks again, and hears of a failure
  for (const one of wanted) Promise.resolve(one).catch(() => undefined);
}
