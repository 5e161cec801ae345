import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../core/localize.js';
import { safeUrl } from '../core/safe-url.js';
import { uiLanguageOf } from '../core/ui-language.js';

/** Who made a picture, under what licence, from where. */
export interface Credits {
  readonly credit?: string | null | undefined;
  readonly licence?: string | null | undefined;
  readonly licenceUrl?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly sourceUrl?: string | null | undefined;
}

function reference(
  locale: LocaleController,
  [bare, named]: readonly ['licence', 'licenceNamed'] | readonly ['source', 'sourceNamed'],
  name: string | null | undefined,
  href: string | undefined,
): TemplateResult | undefined {
  if (!name && !href) return undefined;
  const { lang, dir } = uiLanguageOf(locale);
  const rel = bare === 'licence' ? 'license' : nothing;
  const linked = (content: unknown): unknown =>
    href ? html`<a href=${href} rel=${rel}>${content}</a>` : content;
  return html`<span lang=${lang} dir=${dir}
    >${
      name
        ? locale.parts<unknown>(named, { name: linked(html`<bdi>${name}</bdi>`) })
        : linked(locale.text(bare))
    }</span
  >`;
}

/** "Photograph: A. Nonesuch · Licence: CC BY 4.0 · Source: …", as far as known; empty if nothing is. */
export function renderCredits(
  { credit, licence, licenceUrl, source, sourceUrl }: Credits,
  locale: LocaleController,
  base: string | undefined,
): TemplateResult[] {
  const credits = [
    credit ? html`<bdi>${credit}</bdi>` : undefined,
    reference(locale, ['licence', 'licenceNamed'], licence, safeUrl(licenceUrl, base)),
    reference(locale, ['source', 'sourceNamed'], source, safeUrl(sourceUrl, base)),
  ].filter((piece) => piece !== undefined);
  return credits.map((piece, index) => (index ? html`<span aria-hidden="true"> · </span>${piece}` : piece));
}
