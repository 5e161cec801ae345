import type { Article } from '../article/model.js';
import { LocaleController, provideEnglish, type LocalisedHost } from '../core/localize.js';
import { safeUrl } from '../core/safe-url.js';
import { articleLabel } from './article-label.js';
import { disclosureEnglish } from './disclosure.en.js';
import { copyOf, hasMoreWords, within } from './selection-copy.js';

/** The AI label on what readers copy. Fetched once a reader selects something in an article that AI has made. */

provideEnglish(disclosureEnglish);

/** Shorter copies are quotations, which the label would outweigh. */
const LONGEST_QUOTATION = 50;

/** What is put below a copy. */
export interface CopyLabel {
  readonly text: string;
  /** Where the text comes from: an absolute http(s) address. */
  readonly url?: string | undefined;
}

/** Where a copy belongs to a field or an editor of the page. */
function isTyped(target: EventTarget | undefined): boolean {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  return !!element?.closest('input,textarea,select') || !!(element as HTMLElement | null)?.isContentEditable;
}

function paragraphOf({ text, url }: CopyLabel): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = url ? `${text} ` : text;
  if (url) {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = url;
    paragraph.append(link);
  }
  return paragraph;
}

/**
 * Puts a label below what readers copy of an element, if that is more than 50 words; the selection itself is copied
 * as it is. Quiet in fields, where the page answers the event itself, and where there is nothing to say.
 *
 * @returns the way out.
 */
export function addToCopies(root: Element, label: () => CopyLabel | undefined): () => void {
  const page = root.ownerDocument;
  const handleCopy = (event: ClipboardEvent): void => {
    const selection = page.getSelection();
    if (event.defaultPrevented || !event.clipboardData || !selection || isTyped(event.composedPath()[0]))
      return;
    const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
    if (ranges.some((range) => range.startContainer.getRootNode() !== root.getRootNode())) return;
    const ours = ranges.map((range) => within(range, root).toString()).join(' ');
    const below = hasMoreWords(ours, LONGEST_QUOTATION) ? label() : undefined;
    if (!below) return;
    const html = [...ranges.map(copyOf), paragraphOf(below)];
    const serializer = new XMLSerializer();
    event.clipboardData.setData(
      'text/plain',
      [`${selection.toString()}\n`, below.text, below.url].filter(Boolean).join('\n'),
    );
    event.clipboardData.setData('text/html', html.map((node) => serializer.serializeToString(node)).join(''));
    event.preventDefault();
  };
  // at the document, so that every listener of the page has its say first
  page.addEventListener('copy', handleCopy);
  return () => page.removeEventListener('copy', handleCopy);
}

/**
 * Puts an article's AI label below long copies of it, in the words of its language.
 *
 * @param host `<news-article>`, whose language the words are in.
 */
export function labelCopies(
  root: Element,
  host: LocalisedHost,
  article: () => Article | undefined,
): () => void {
  const locale = new LocaleController(host);
  const release = addToCopies(root, () => {
    const known = article();
    const text = articleLabel(known, locale);
    if (!text) return undefined;
    return {
      text,
      url: known?.url ?? safeUrl(root.ownerDocument.location.href),
    };
  });
  return () => {
    release();
    locale.hostDisconnected();
    host.removeController(locale);
  };
}
