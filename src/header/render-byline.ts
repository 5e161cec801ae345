import { html, type TemplateResult } from 'lit';
import type { Author } from '../article/model.js';
import { formatLanguage } from '../core/format-language.js';
import type { LocaleController } from '../core/localize.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { joinList, UNBROKEN } from './byline.js';

/** One name: its own direction, a link where there is a page, and what the author is if not a person. */
function renderAuthor({ name, url, kind }: Author, locale: LocaleController): unknown {
  const text = html`<bdi class="name ${name.length <= UNBROKEN ? 'short' : ''}">${name}</bdi>`;
  const linked = url ? html`<a href=${url} rel="author">${text}</a>` : text;
  return kind === 'ai' ? locale.parts<unknown>('aiAuthor', { name: linked }) : linked;
}

/** "By A, B and C" in the language's own form of a list; `others` are counted, not named. */
export function renderByline(
  authors: readonly Author[],
  others: number,
  locale: LocaleController,
): TemplateResult {
  const { lang, dir } = uiLanguageOf(locale);
  const items = authors.map((author) => renderAuthor(author, locale));
  const said = authors.map(({ name }) => name);
  if (others) {
    const more = locale.plural('moreAuthors', 'count', others);
    items.push(more);
    said.push(more);
  }
  const names = joinList(items, formatLanguage(locale.uiLanguage), said);
  return html`<p class="byline" part="byline" lang=${lang} dir=${dir}>
    ${locale.parts<unknown>('byline', { authors: names })}
  </p>`;
}
