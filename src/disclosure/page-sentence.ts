import type { Disclosure } from './disclosure.js';
import { labelSentence, type LabelWords } from './label-sentence.js';
import { shorten } from './shorten.js';

/** A name of more signs is cut where the label's height is fixed. */
export const LONGEST_NAME = 36;

/** The sentence of a composed label. Who is responsible stands after the link there: it is the first to be cut. */
export const pageSentence = (data: Disclosure, words: LabelWords): string =>
  labelSentence({ ...data, reviewedBy: shorten(data.reviewedBy ?? '', LONGEST_NAME) }, words);

/**
 * Keeps the label's sentence as a paragraph of the page, as text: reader modes drop what is in shadow roots. One
 * that is there already stays, whoever wrote it.
 */
export function keepSentence(
  host: HTMLElement,
  sentence: string,
  language: Readonly<Record<'lang' | 'dir', unknown>>,
): void {
  const present = host.querySelector<HTMLElement>(':scope > [data-news-label]');
  if (!sentence) {
    present?.remove();
    return;
  }
  const paragraph = present ?? host.ownerDocument.createElement('p');
  if (paragraph.textContent !== sentence) paragraph.textContent = sentence;
  for (const [name, value] of Object.entries(language))
    if (typeof value === 'string') paragraph.setAttribute(name, value);
    else paragraph.removeAttribute(name);
  if (present) return;
  paragraph.dataset['newsLabel'] = '';
  host.append(paragraph);
}
