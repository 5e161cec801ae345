/** What the canvas tells the panel "Disclosure". */
import type { LintSeverity } from '../src/core/lint-event.js';

export const ADDON = 'news-article/disclosure';
/** Canvas to panel: the findings of the story that is shown. */
export const FOUND = `${ADDON}/found`;
/** Panel to canvas: tell again. */
export const ASKED = `${ADDON}/asked`;

/** A finding as it travels: without the element it is about. */
export interface Finding {
  readonly code: string;
  readonly severity: LintSeverity;
  readonly message: string;
  readonly mend: string;
  readonly place: string;
}

/** Undefined where there is no single story to look at: on pages of documentation. */
export type Findings = readonly Finding[] | undefined;
