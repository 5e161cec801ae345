import { html, nothing, type TemplateResult } from 'lit';
import type { Perspective } from '../article/model.js';
import type { LocaleController } from '../core/localize.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { compareTexts, type Change } from './compare-texts.js';

/** The last comparison: a card renders more often than its versions change. */
let last: { readonly before: string; readonly after: string; readonly changes: Change[] } | undefined;

function compare(before: string, after: string, language: string): Change[] {
  if (last?.before !== before || last.after !== after)
    last = { before, after, changes: compareTexts(before, after, language) };
  return last.changes;
}

/** Both versions of a text in one: what was added and removed is marked, and said to those who cannot see it. */
export function renderComparison(before: Perspective, now: string, locale: LocaleController): TemplateResult {
  const { lang, dir } = uiLanguageOf(locale);
  const { version } = before;
  const title = version ? locale.text('changedSince', { version }) : locale.text('changedSinceBefore');
  const changes = compare(before.text ?? '', now, locale.language);
  const said = (key: 'added' | 'removed') =>
    html`<span class="hidden" lang=${lang}>${locale.text(key)} </span>`;
  const body = changes.map(({ kind, text }, index) => {
    if (kind === 'same') return text;
    const setting = (changes[index - 1]?.kind ?? 'same') === 'same' ? nothing : 'next';
    return kind === 'added'
      ? html`<ins class=${setting}>${said('added')}${text}</ins>`
      : html`<del class=${setting}>${said('removed')}${text}</del>`;
  });
  // prettier-ignore
  const comparison = html`<div class="quote exact" dir="auto">${body}</div>`;
  return html`<div role="group" aria-labelledby="since">
    <p class="note" id="since" lang=${lang} dir=${dir}>${title}</p>
    ${
      before.text === now
        ? html`<p class="quote" lang=${lang} dir=${dir}>${locale.text('nothingChanged')}</p>`
        : comparison
    }
  </div>`;
}
