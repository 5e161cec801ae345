import type { LintFinding } from '../core/lint-event.js';
import { safeUrl } from '../core/safe-url.js';
import { collapse } from '../core/text.js';

/** Facts about a picture that its markup states. Pure but for reading attributes. */

/** Width over height from two attributes or properties; undefined unless both are positive numbers. */
export function aspectRatio(width: unknown, height: unknown): number | undefined {
  const ratio = positive(width) / positive(height);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}

/** A positive number of pixels, or NaN. */
export function positive(value: unknown): number {
  const number = value === null || value === '' ? NaN : Number(value);
  return number > 0 ? number : NaN;
}

/** The widest candidate that a `srcset` names by width, in pixels; 0 if it names none. */
export function widestCandidate(srcset: string | null | undefined): number {
  let widest = 0;
  for (const [, width] of srcset?.matchAll(/\s(\d+)w(?=\s*(?:,|$))/g) ?? [])
    widest = Math.max(widest, Number(width));
  return widest;
}

/** What the browser chose from: the candidates of the `<source>` that holds what is shown, else the image's own. */
export function candidatesOf(image: HTMLImageElement): string | null {
  const sources = image.closest('picture')?.querySelectorAll('source') ?? [];
  const shown = [...sources].find(({ srcset }) =>
    srcset
      .split(/,\s+/)
      .some((candidate) => safeUrl(candidate.split(/\s+/)[0], image.baseURI) === image.currentSrc),
  );
  return (shown ?? image).getAttribute('srcset');
}

/** The largest width in pixels that is known of a picture. */
export function knownWidth(image: HTMLImageElement): number {
  return Math.max(
    positive(image.getAttribute('width')) || 0,
    widestCandidate(candidatesOf(image)),
    image.naturalWidth || 0,
  );
}

/** An address list that passes no gate but the browser's own: `srcset` cannot run script, but may be malformed. */
export function safeSrcset(
  srcset: string | undefined | null,
  safe: (url: string) => string | undefined,
): string | undefined {
  const candidates = srcset?.split(/,\s+/).map((candidate) => {
    const [url = '', descriptor = ''] = candidate.trim().split(/\s+/);
    const checked = safe(url);
    return checked && /^(?:\d+w|\d+(?:\.\d+)?x)?$/.test(descriptor)
      ? `${checked} ${descriptor}`.trim()
      : undefined;
  });
  return candidates?.filter((candidate) => candidate !== undefined).join(', ') || undefined;
}

const plain = (text: string | undefined | null): string => collapse(text).toLowerCase();

/** What is wrong with a picture's texts. `alt` undefined or null: no attribute at all; empty: decoration. */
export function pictureFindings(picture: {
  readonly alt: string | undefined | null;
  readonly caption: string | undefined;
  readonly headline: string | undefined;
  readonly ratio: number | undefined;
}): LintFinding[] {
  const findings: LintFinding[] = [];
  const alt = plain(picture.alt);
  if (picture.alt === undefined || picture.alt === null)
    findings.push({
      code: 'alt-missing',
      severity: 'error',
      message:
        'The picture has no text alternative. Say in `alt` what it shows, or `alt=""` if it only decorates.',
    });
  if (alt && alt === plain(picture.caption))
    findings.push({
      code: 'alt-equals-caption',
      severity: 'warning',
      message:
        'The text alternative repeats the caption, so screen readers say it twice. Say in `alt` what the picture shows.',
    });
  if (alt && alt === plain(picture.headline))
    findings.push({
      code: 'alt-equals-headline',
      severity: 'warning',
      message: 'The text alternative repeats the headline. Say in `alt` what the picture shows.',
    });
  if (picture.ratio === undefined)
    findings.push({
      code: 'picture-size-missing',
      severity: 'info',
      message:
        'The picture has no width and height, so the text below it moves when it loads. Give both in pixels.',
    });
  return findings;
}
