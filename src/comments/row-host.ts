import type { LocaleController } from '../core/localize.js';
import type { ListControls } from './list-controls.js';

/** What a reader has done with one comment. Replaced, never changed, so that its row knows when to draw anew. */
export interface RowState {
  /** Its answers are folded away. */
  readonly isFolded?: boolean;
  /** The form stands below it. */
  readonly isReplying?: boolean;
  /** A long text is shown to its end. */
  readonly isWhole?: boolean;
  /** Its link was copied a moment ago. */
  readonly isCopied?: boolean;
  /** The address leads to it. */
  readonly isTarget?: boolean;
  /** What an act has put below it: a report, a field, a question. */
  readonly below?: ((error?: string) => unknown) | undefined;
  /** What is said there of an act that failed. */
  readonly error?: string | undefined;
}

/** What a row asks of its list. */
export interface RowHost {
  readonly page: Document;
  readonly locale: LocaleController;
  /** Draws what can be done, once that is here. */
  readonly controls: ListControls | undefined;
  /** What all rows depend on. Replaced when anything of it changes. */
  readonly setting: readonly unknown[];
  stateOf(id: string): RowState;
}
