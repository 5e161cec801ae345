/**
 * Stands for `landmarks.ts`, `parts.ts` and `reserve-sheet.ts` in `autoload.js`, which only the head script loads: that has
 * them already, so the page need not download them twice. See scripts/build-cdn.mjs.
 */
import { HEAD_SCRIPT, type MarkedDocument } from './article/head-script.js';
import { LATER_PARTS } from './article/later-parts.js';
import type { Part } from './article/parts.js';

const [, sheet, parts, findHead, findHeadline, placeAfter] = (document as MarkedDocument)[HEAD_SCRIPT]!;

export { findHead, findHeadline, placeAfter };
export const reserveSheet = (): CSSStyleSheet => sheet;
export const PARTS: readonly Part[] = [...parts, ...LATER_PARTS];
