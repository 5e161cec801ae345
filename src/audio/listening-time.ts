/**
 * Silent reading to reading aloud, of English prose: 238 and 183 words a minute (Brysbaert, "How many words do we read
 * per minute?", Journal of Memory and Language 109 (2019), doi:10.1016/j.jml.2019.104047).
 */
const ALOUD = 238 / 183;

/** Whole minutes of listening for whole minutes of reading. */
export const listeningMinutes = (readingTime: number): number => Math.ceil(readingTime * ALOUD);
