import { interpolate, type Messages } from '../core/messages.js';
import type { Disclosure } from './disclosure.js';
import { shortLabel } from '../article/short-label.js';
import { inside, labelSentence, type LabelWords } from './label-sentence.js';

export type { LabelWords } from './label-sentence.js';

/** The words of a catalogue, where no element is at hand: on a server, in a clipboard. */
export const wordsOf = (messages: Messages, language: string): LabelWords => ({
  uiLanguage: language,
  text: (key, values = {}) => interpolate(messages[key], values).join(''),
});

/** `sentence`: all there is to say, in full. `short`: a word or two for teasers, empty for text without AI. */
export type LabelForm = 'sentence' | 'short';

/**
 * The one text that says how far AI made an article: on the label, in teasers, share texts, copies, print, audio.
 */
export function disclosureLabel(
  disclosure: Disclosure,
  words: LabelWords,
  form: LabelForm = 'sentence',
): string {
  const { level, responsible } = disclosure;
  if (form === 'short') return shortLabel({ aiDisclosure: level }, words) ?? '';
  const sentence = labelSentence(disclosure, words);
  if (!responsible) return sentence;
  return `${sentence} ${words.text('responsibleFor', { name: inside(responsible, words.uiLanguage) })}`;
}
