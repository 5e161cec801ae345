import { html, nothing, type TemplateResult } from 'lit';
import { uiLanguageOf } from '../core/ui-language.js';
import type { FullData } from './full-data.js';
import type { DateSetting } from './date-text.js';
import { absoluteText } from './date-text.js';

/** What was corrected, and when. */
export function renderCorrections(
  corrections: FullData['corrections'],
  setting: DateSetting,
): TemplateResult | typeof nothing {
  if (!corrections.length) return nothing;
  const { lang, dir } = uiLanguageOf(setting.locale);
  // eslint-disable-next-line lit-a11y/no-redundant-role -- WebKit takes the role from a list without bullets
  return html`<ul class="corrections" part="corrections" role="list">
    ${corrections.map(({ text, date }) => {
      const time = date && html`<time datetime=${date.iso}>${absoluteText(date, setting, false)}</time>`;
      const label = time
        ? setting.locale.parts<unknown>('correctionOn', { date: time })
        : setting.locale.text('correction');
      return html`<li>
        <b lang=${lang} dir=${dir}>${label}</b>
        <span dir="auto">${text}</span>
      </li>`;
    })}
  </ul>`;
}
