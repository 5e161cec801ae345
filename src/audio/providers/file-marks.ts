import { readText } from '../../core/read-text.js';
import type { SpeechMark, SpeechMarks, SpeechRequest } from '../speech.js';
import { readMarks } from './read-marks.js';
import { TimeLimit } from '../../core/time-limit.js';
import { readVtt } from './read-vtt.js';

/** Marks of a recording: JSON of the contract, or the cues of WebVTT found in the text. */

const TIMEOUT = 30_000; // ms
const LARGEST = 8_000_000; // bytes
const LONGEST_CUE = 2000; // characters
const FARTHEST = 20; // times a cue's length that may be passed over before it

/**
 * Finds cues in the text, in their order, whatever white space and case they are in. What is not found (a
 * jingle, another wording) is passed over; few that are found say that it is another text.
 */
export function marksOfCues(text: string, vtt: string): SpeechMarks | undefined {
  const words: SpeechMark[] = [];
  const cues = readVtt(vtt).filter(({ text: spoken }) => spoken && spoken.length <= LONGEST_CUE);
  let from = 0;
  for (const { ms, text: spoken } of cues) {
    const pattern = spoken.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    const search = new RegExp(`(?<![\\p{L}\\p{N}])${pattern.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
    search.lastIndex = from;
    const found = search.exec(text);
    // A short one that is far off is another place of the same words.
    if (!found || found.index - from > spoken.length * FARTHEST || ms < (words.at(-1)?.[0] ?? 0)) continue;
    words.push([ms, found.index, found[0].length]);
    from = search.lastIndex;
  }
  return words.length * 2 > cues.length ? { source: 'aligned', words } : undefined;
}

/**
 * Fetches marks, for a text in its form NFC.
 * @throws whatever kept them from coming.
 */
export async function fetchMarks(
  url: string,
  {
    request,
    signal,
    fetch = globalThis.fetch,
  }: {
    readonly request: SpeechRequest;
    readonly signal: AbortSignal;
    readonly fetch?: typeof globalThis.fetch | undefined;
  },
): Promise<SpeechMarks | undefined> {
  const limit = new TimeLimit(signal, TIMEOUT);
  try {
    const response = await fetch(url, { signal: limit.signal });
    if (!response.ok) return undefined;
    const answer = await readText(response, LARGEST);
    return answer.startsWith('WEBVTT')
      ? marksOfCues(request.text.normalize('NFC'), answer)
      : readMarks(JSON.parse(answer), request);
  } finally {
    limit.release();
  }
}
