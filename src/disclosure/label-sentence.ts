import type { AiDisclosure } from '../article/model.js';
import { parseDate, writtenDay } from '../core/dates.js';
import { directionOfLanguage } from '../core/language.js';
import type { MessageKey } from '../core/messages.js';
import type { Disclosure } from './disclosure.js';

/** Words in one language: the `locale` of an element, or `wordsOf()`. */
export interface LabelWords {
  /** Language of the words. */
  readonly uiLanguage: string;
  text(key: MessageKey, values?: Readonly<Record<string, string>>): string;
}

const SENTENCES = {
  'ai-assisted': 'writtenWithAi',
  'ai-generated': 'writtenByAi',
  autonomous: 'publishedByAi',
} as const satisfies Partial<Record<AiDisclosure, MessageKey>>;

/** Signs that turn the direction of what follows them have no place in a name. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name as part of a sentence, isolated where it runs the other way. */
export function inside(name: string, language: string): string {
  const text = name.replace(TURNING, '');
  return RTL_LETTER.test(text) === (directionOfLanguage(language) === 'rtl') ? text : `\u2068${text}\u2069`;
}

/** How far AI made a text and who reviewed it. Every case has a whole sentence; none reads as reviewed without a name. */
export function labelSentence(
  { level, reviewedBy, reviewedAt }: Pick<Disclosure, 'level' | 'reviewedBy' | 'reviewedAt'>,
  words: LabelWords,
): string {
  const { uiLanguage } = words;
  const say = (key: MessageKey, name = '', date = ''): string =>
    words.text(key, { name: inside(name, uiLanguage), date });
  if (level === 'none') return say('writtenWithoutAi');
  const key = SENTENCES[level];
  if (!reviewedBy) return say(key);
  const date = parseDate(reviewedAt);
  return date
    ? say(`${key}ReviewedOn`, reviewedBy, writtenDay(date, uiLanguage))
    : say(`${key}Reviewed`, reviewedBy);
}
