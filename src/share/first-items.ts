import type { LintFinding } from '../core/lint-event.js';
import type { LocaleController } from '../core/localize.js';
import { shareItem, type BarContent, type ShareItem } from './share-item.js';
import { FIRST_KINDS, firstTargets } from './share-kinds.js';

/** What stands in a bar, and what behind it. */
export interface BarItems {
  /** What stands in the bar as far as there is room. */
  readonly row: readonly ShareItem[];
  /** What is only in the menu. */
  readonly rest: readonly ShareItem[];
  /** Whether there is something to open in any case. */
  readonly hasMore: boolean;
  /** What is asked for in vain. */
  readonly findings?: readonly LintFinding[];
}

/**
 * A bar of which nothing is said; the rest comes with its menu.
 * @param settled Whether the device may be asked what it can.
 */
export const firstItems = (content: BarContent, locale: LocaleController, settled: boolean): BarItems => ({
  row: firstTargets(settled, content.url).map((id) => shareItem(id, FIRST_KINDS[id], content, locale)),
  rest: [],
  hasMore: true,
});
