import { within } from '../disclosure/selection-copy.js';
import { BREAK, OPAQUE, readSearchableText } from './searchable-text.js';

/** A text of the article that a reader has selected. */
export interface SelectedText {
  readonly range: Range;
  /** With line breaks between paragraphs. */
  readonly text: string;
}

/** Where what is selected belongs to a field, an editor, or a part of ours. */
const ELSEWHERE = 'input,textarea,select,[data-news-part],[contenteditable]:not([contenteditable=false])';

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** What a range shows: no script, nothing hidden, paragraphs apart. */
function shownText(root: Element, range: Range): string {
  const { text = '', start = 0, end = 0 } = readSearchableText(root, range) ?? {};
  return text.slice(start, end).replaceAll(OPAQUE, ' ').replaceAll(BREAK, '\n\n');
}

/** What is selected in an article; undefined if that is nothing, or nothing to quote. */
export function selectedText(root: Element): SelectedText | undefined {
  const selection = document.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return undefined;
  const whole = selection.getRangeAt(0);
  if (
    document.activeElement?.matches(ELSEWHERE) ||
    elementOf(whole.commonAncestorContainer)?.closest(ELSEWHERE)
  )
    return undefined;
  if (!whole.intersectsNode(root)) return undefined;
  const range = within(whole, root);
  const isWhole = root.contains(whole.commonAncestorContainer);
  const text = (isWhole ? selection.toString() : shownText(root, range)).trim().replace(/\n{2,}/g, '\n\n');
  return /[\p{L}\p{N}]/u.test(text) && !range.collapsed ? { range, text } : undefined;
}
