import type { AiDisclosure } from '../article/model.js';
import { parseDate, writtenDay } from '../core/dates.js';
import { directionOfLanguage } from '../core/language.js';
import { interpolate, type MessageKey, type Messages } from '../core/messages.js';
import type { Disclosure } from './disclosure.js';

/** Words in one language: the `locale` of an element, or `wordsOf()`. */
export interface LabelWords {
  /** Language of the words. */
  readonly uiLanguage: string;
  text(key: MessageKey, values?: Readonly<Record<string, string>>): string;
}

/** The words of a catalogue, where no element is at hand: on a server, in a clipboard. */
export const wordsOf = (messages: Messages, language: string): LabelWords => ({
  uiLanguage: language,
  text: (key, values = {}) => interpolate(messages[key], values).join(''),
});

/** `sentence`: all there is to say, in full. `short`: a word or two for teasers, empty for text without AI. */
export type LabelForm = 'sentence' | 'short';

const SENTENCES = {
  'ai-assisted': 'writtenWithAi',
  'ai-generated': 'writtenByAi',
  autonomous: 'publishedByAi',
} as const satisfies Partial<Record<AiDisclosure, MessageKey>>;

/** Signs that turn the direction of what follows them have no place in a name. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name as part of a sentence, isolated where it runs the other way. */
function inside(name: string, language: string): string {
  const text = name.replace(TURNING, '');
  return RTL_LETTER.test(text) === (directionOfLanguage(language) === 'rtl') ? text : `\u2068${text}\u2069`;
}

/**
 * The one text that says how far AI made an article: on the label, in teasers, share texts, copies, print, audio.
 * Every case has a whole sentence. Nothing reads as reviewed without a name.
 */
export function disclosureLabel(
  { level, reviewedBy, reviewedAt, responsible }: Disclosure,
  words: LabelWords,
  form: LabelForm = 'sentence',
): string {
  if (form === 'short')
    return level === 'none' ? '' : words.text(level === 'ai-assisted' ? 'aiAssisted' : 'aiGenerated');
  const { uiLanguage } = words;
  const say = (key: MessageKey, name = '', date = ''): string =>
    words.text(key, { name: inside(name, uiLanguage), date });
  const date = parseDate(reviewedAt);
  const key = level === 'none' ? 'writtenWithoutAi' : SENTENCES[level];
  const label =
    key === 'writtenWithoutAi' || !reviewedBy
      ? say(key)
      : date
        ? say(`${key}ReviewedOn`, reviewedBy, writtenDay(date, uiLanguage))
        : say(`${key}Reviewed`, reviewedBy);
  return responsible ? `${label} ${say('responsibleFor', responsible)}` : label;
}
