import { html, nothing, type TemplateResult } from 'lit';
import type { Perspective } from '../article/model.js';
import type { LocaleController } from '../core/localize.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { dayText, isLater } from './perspective-dates.js';
import type { CardView } from './render-card.js';

type Piece = TemplateResult | typeof nothing;

/** "Version 3, 2 September 2026", or what of it is known. */
export function versionText(
  { version, dateModified }: Perspective,
  locale: LocaleController,
): string | undefined {
  const date = dayText(dateModified, locale.uiLanguage);
  if (version && date) return locale.text('versionOn', { version, date });
  if (version) return locale.text('version', { version });
  return date && locale.text('versionOfDate', { date });
}

/** An address that has no name but itself. */
const address = (url: string): TemplateResult => html`<a class="address" href=${url} dir="ltr">${url}</a>`;

function renderFacts(
  version: Perspective,
  link: TemplateResult | undefined,
  { locale, data }: CardView,
): Piece {
  const { model, provider } = version;
  const { lang, dir } = uiLanguageOf(locale);
  const named = (key: 'modelNamed' | 'providerNamed', name: string | undefined) =>
    name && locale.parts<unknown>(key, { name: html`<bdi>${name}</bdi>` });
  const items = [
    versionText(version, locale),
    named('modelNamed', model),
    named('providerNamed', provider),
    data.policy && html`<a href=${data.policy}>${locale.text('aiPolicy')}</a>`,
    data.report && html`<a href=${data.report}>${locale.text('reportError')}</a>`,
    link,
  ].filter(Boolean);
  if (!items.length) return nothing;
  // eslint-disable-next-line lit-a11y/no-redundant-role -- WebKit takes the role from a list without bullets
  return html`<ul class="row facts" part="facts" role="list" lang=${lang} dir=${dir}>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

/**
 * The text as a quotation, in one text node exactly as given: else the page's own, else where it is found.
 *
 * @param instead whether something else stands in its place.
 */
function renderQuote(
  text: string | undefined,
  link: TemplateResult | undefined,
  { data }: CardView,
  instead: boolean,
): TemplateResult {
  const content =
    text === undefined
      ? html`<slot name="perspective">${link}</slot>`
      : html`${text}<slot name="perspective" hidden></slot>`;
  const setting = text === undefined ? '' : 'exact';
  const note = data.author.kind === 'ai' ? 'note' : nothing;
  // prettier-ignore
  return html`<blockquote class="quote ${setting}" part="quote" dir="auto" aria-labelledby=${note} ?hidden=${instead}>${content}</blockquote>`;
}

/** The perspective: its text, what is known of it, and the controls once they are there. */
export function renderPerspective(view: CardView): TemplateResult {
  const { data, locale, tools, published, slotted } = view;
  const { lang, dir } = uiLanguageOf(locale);
  const newest = data.versions[0] ?? {};
  const version = tools?.shown ?? newest;
  const { text, url } = version;
  const instead = tools?.renderInstead();
  const link = url ? address(url) : undefined;
  const unknown = text === undefined && !slotted && !instead;
  const changed = isLater(newest.dateModified, published) && dayText(newest.dateModified, locale.uiLanguage);
  return html`<div class="perspective" part="perspective" data-news-perspective>
    ${
      data.author.kind === 'ai'
        ? html`<p class="note" id="note" lang=${lang} dir=${dir}>${locale.text('perspectiveNote')}</p>`
        : nothing
    }
    ${
      changed
        ? html`<p class="note changed" lang=${lang} dir=${dir}>
            ${locale.text('perspectiveChanged', { date: changed })}
          </p>`
        : nothing
    }
    <div class="bar" lang=${lang} dir=${dir}>${tools?.renderBar()}</div>
    ${renderQuote(text, unknown ? link : undefined, view, !!instead)} ${instead}
    ${renderFacts(version, unknown ? undefined : link, view)}
  </div>`;
}
