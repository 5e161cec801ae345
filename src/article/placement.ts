import type { ArticleContextValue } from '../core/article-context.js';
import type { DrawPart } from '../core/draw.js';
import type { LocaleController } from '../core/localize.js';
import type { Adoption } from './adopt.js';
import type { Shown } from './part-rules.js';
import type { Part } from './parts.js';

/** Why a part stands or does not. The inspector has the words. */
export const PLACEMENT_REASONS = [
  'composed',
  'reserved', // its space was reserved; filled
  'own-tag', // the page wrote the tag; it keeps its place
  'parts', // the attribute `parts` leaves it out
  'shown', // the page shows what it would say, or nothing is known of it
  'no-data',
  'own-pictures', // the page brings its own article, and its pictures
  'trailing', // as with on-screen, but the part stands after the article instead
  'on-screen', // the library came after the article was painted; the part would have moved the text
  'no-place', // no place that would not disturb the page's columns
  'no-article',
] as const;
export type PlacementReason = (typeof PLACEMENT_REASONS)[number];

/** What became of one part: where it stands, or why it does not. */
export interface Placement {
  readonly part: string;
  /** The element, whether composed, reserved by the head script, or written by the page. */
  readonly element?: HTMLElement;
  readonly reason: PlacementReason;
}

/** How parts stand before the code of their elements is there, and how that is fetched. */
export interface Drawing {
  readonly parts: Readonly<Partial<Record<Part['name'], DrawPart>>>;
  readonly load: (tag: string) => Promise<unknown> | undefined;
}

/** What composition needs to know. */
export interface Plan {
  readonly host: HTMLElement & { readonly headingLevel?: number | string | undefined };
  readonly adoption: Adoption;
  readonly shown: Shown;
  readonly value: ArticleContextValue;
  /** Names of the parts that may stand; undefined for all. */
  readonly allowed: readonly string[] | undefined;
  /**
   * Whether the article may already be on a reader's screen. Then nothing is put above its text, unless a
   * strip was reserved.
   */
  readonly painted: boolean;
  readonly drawing?: Drawing | undefined;
  readonly locale: LocaleController;
  /** The strip above the wrapped article, if `news-article.css` reserved one. */
  readonly strip?: Element | undefined;
}
