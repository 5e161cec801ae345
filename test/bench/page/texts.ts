/** The page of a long text: what is done with all of its words, timed once each, as on a page that was just opened. */
import { readingTimeOf } from '../../../src/article/reading-time.js';
import { speechText } from '../../../src/audio/speech-text.js';
import { isUnseen } from '../../../src/audio/unseen.js';

const article = document.querySelector('article')!;

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

Object.assign(globalThis, {
  times: {
    readingTime: time(() => readingTimeOf(article, 'en')),
    // as the player reads it when play is pressed
    speechText: time(() => speechText(article, { isHidden: isUnseen })),
  },
});
