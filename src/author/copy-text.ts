import type { Article } from '../article/model.js';
import { provideEnglish, type LocaleController } from '../core/localize.js';
import { disclosureLabel } from '../disclosure/disclosure-label.js';
import { disclosureEnglish } from '../disclosure/disclosure.en.js';
import { disclosureOf } from '../disclosure/disclosure.js';

provideEnglish(disclosureEnglish);

/** How far the article is AI's, in one sentence; undefined where that is not known or it is none. */
function labelOf(article: Article | undefined, locale: LocaleController): string | undefined {
  const disclosure = disclosureOf({}, article);
  return disclosure && disclosure.level !== 'none' ? disclosureLabel(disclosure, locale) : undefined;
}

/** Copies a text, and after a blank line the article's AI label. False where the browser does not allow it. */
export async function copyText(
  text: string,
  article: Article | undefined,
  locale: LocaleController,
): Promise<boolean> {
  const label = labelOf(article, locale);
  try {
    await navigator.clipboard.writeText(label ? `${text}\n\n${label}` : text);
    return true;
  } catch {
    return false;
  }
}

/** Selects what an element holds, so that it can be copied by hand. */
export function selectText(element: Node | null | undefined): void {
  if (element) getSelection()?.selectAllChildren(element);
}
