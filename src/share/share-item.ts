import type { TemplateResult } from 'lit';
import type { LocaleController } from '../core/localize.js';
import type { ShareContent } from './share-content.js';
import type { ItemParts } from './render-item.js';
import type { ShareKind } from './share-kinds.js';
import type { SharePlace } from './share-bar.events.js';

/** What a bar shares: with the text that the reader selected, if it is a quotation. */
export interface BarContent extends ShareContent {
  readonly quote?: string | undefined;
}

/** A target as it stands in a bar or in its menu. */
export interface ShareItem {
  readonly id: SharePlace;
  readonly icon: string;
  /** The word shown. */
  readonly name: string;
  /** The full name for who cannot see where it leads, if it says more. */
  readonly label?: string | undefined;
  /** The word where only the icon is shown. */
  readonly title?: string | undefined;
  /** Absent for what has nowhere to lead, which shows itself in another way. */
  readonly href?: string | undefined;
  readonly render?: ((parts: ItemParts) => TemplateResult) | undefined;
  /** What is shared there: with campaign parameters. */
  readonly content: BarContent;
  /** Whether it opens in a new tab. */
  readonly away: boolean;
}

/** A target with its words and its address. */
export function shareItem(
  id: SharePlace,
  { icon, name, word, build }: ShareKind,
  content: BarContent,
  locale: LocaleController,
): ShareItem {
  return {
    id,
    icon,
    name: name ?? (word ? locale.text(word) : ''),
    label: name && locale.text('shareOn', { name }),
    href: build?.(content),
    content,
    away: !!name,
  };
}
