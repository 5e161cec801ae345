import type { Article } from '../article/model.js';
import { writeClipboard } from '../core/clipboard.js';
import { provideEnglish, type LocaleController } from '../core/localize.js';
import { articleLabel } from '../disclosure/article-label.js';
import { disclosureEnglish } from '../disclosure/disclosure.en.js';

provideEnglish(disclosureEnglish);

/** Copies a text, and after a blank line the article's AI label. False where the browser does not allow it. */
export function copyText(
  text: string,
  article: Article | undefined,
  locale: LocaleController,
): Promise<boolean> {
  const label = articleLabel(article, locale);
  return writeClipboard(label ? `${text}\n\n${label}` : text);
}

/** Selects what an element holds, so that it can be copied by hand. */
export function selectText(element: Node | null | undefined): void {
  if (element) getSelection()?.selectAllChildren(element);
}
