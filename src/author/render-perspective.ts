import { html, nothing, type TemplateResult } from 'lit';
import type { Perspective } from '../article/model.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { dayText, isLater, versionText } from './perspective-dates.js';
import type { CardView } from './render-card.js';

type Piece = TemplateResult | typeof nothing;

/** An address that has no name but itself. */
const address = (url: string): TemplateResult => html`<a class="address" href=${url} dir="ltr">${url}</a>`;

/** What is known of the text in one line, and one row of links; those to the author's pages end it, if any. */
function renderFacts(
  version: Perspective,
  link: TemplateResult | undefined,
  { locale, data, tools }: CardView,
  authorLinks: unknown,
): Piece {
  const { model, provider } = version;
  const { lang, dir } = uiLanguageOf(locale);
  const named = (key: 'modelNamed' | 'providerNamed', name: string | undefined) =>
    name && locale.parts<unknown>(key, { name: html`<bdi>${name}</bdi>` });
  const own = (url: string | undefined, key: 'aiPolicy' | 'reportError') =>
    url && html`<a href=${url} lang=${lang} dir=${dir}>${locale.text(key)}</a>`;
  const known = versionText(version, locale);
  // last, because it goes where the choice of versions says it
  const texts = [named('modelNamed', model), named('providerNamed', provider), known].filter(Boolean);
  const links = [own(data.policy, 'aiPolicy'), own(data.report, 'reportError'), link].filter(Boolean);
  if (!texts.length && !links.length && !authorLinks) return nothing;
  return html`<div class="facts ${tools?.choosing ? 'chosen' : ''}" part="facts">
    ${
      texts.length
        ? html`<p class="note" lang=${lang} dir=${dir}>
            ${texts.map(
              (text, index) =>
                html`<span class=${text === known ? 'version' : nothing}>${index ? ' · ' : ''}${text}</span>`,
            )}
          </p>`
        : nothing
    }
    ${
      authorLinks
        ? html`<div class="row links" part="links">${links} ${authorLinks}</div>`
        : links.length
          ? html`<div class="row">${links}</div>`
          : nothing
    }
  </div>`;
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
      ? html`<slot name="perspective" dir="auto">${link}</slot>`
      : html`${text}<slot name="perspective" hidden></slot>`;
  const setting = text === undefined ? '' : 'exact';
  const note = data.author.kind === 'ai' ? 'note' : nothing;
  // prettier-ignore
  return html`<blockquote class="quote ${setting}" part="quote" dir="auto" aria-labelledby=${note} ?hidden=${instead}>${content}</blockquote>`;
}

/** Characters that are not seen and change the order of what is. */
const REORDERS = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * The perspective: its text, what is known of it, and the controls once they are there.
 *
 * @param authorLinks links to the author's pages, where they stand here.
 */
export function renderPerspective(view: CardView, authorLinks?: unknown): TemplateResult {
  const { data, locale, tools, published, slotted } = view;
  const { lang, dir } = uiLanguageOf(locale);
  const newest = data.versions[0] ?? {};
  const version = tools?.shown ?? newest;
  const { text, url } = version;
  const instead = tools?.renderInstead();
  const link = url ? address(url) : undefined;
  const unknown = text === undefined && !slotted && !instead;
  const fetched = text !== undefined || slotted;
  const changed = isLater(newest.dateModified, published) && dayText(newest.dateModified, locale.uiLanguage);
  return html`<div class="perspective" part="perspective" data-news-perspective>
    ${
      data.author.kind === 'ai'
        ? html`<p class="note ${fetched ? '' : 'unfetched'}" id="note" lang=${lang} dir=${dir}>
            ${locale.text('perspectiveNote')}
          </p>`
        : nothing
    }
    ${
      changed
        ? html`<p class="note changed" lang=${lang} dir=${dir}>
            ${locale.text('perspectiveChanged', { date: changed })}
          </p>`
        : nothing
    }
    ${
      tools?.waiting && !tools.choosing
        ? nothing
        : html`<div class="bar" lang=${lang} dir=${dir}>${tools?.renderBar()}</div>`
    }
    ${tools?.renderNote()}
    ${
      REORDERS.test(text ?? '')
        ? html`<p class="note" lang=${lang} dir=${dir}>${locale.text('hiddenCharacters')}</p>`
        : nothing
    }
    ${renderQuote(text, unknown ? link : undefined, view, !!instead)} ${instead}
    ${renderFacts(version, unknown ? undefined : link, view, authorLinks)}
  </div>`;
}
