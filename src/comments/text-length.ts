import type { CommentCapabilities, LengthUnit } from './comment.js';
import { limitOf } from './length-limit.js';

const COUNT: Readonly<Record<LengthUnit, (text: string) => number>> = {
  bytes: (text) => new TextEncoder().encode(text).length,
  utf16: (text) => text.length,
  codepoint: (text) => text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '.').length,
};

/** The length of a text as a service counts. */
export const lengthOf = (text: string, unit: LengthUnit): number => COUNT[unit](text);

/** What is sent of what was typed: without blank lines before it and blanks after it. */
export const sentText = (typed: string): string => typed.replace(/^(?:\s*\n)+/, '').trimEnd();

/** How much is left of a limit; below 0 it is too much. */
export const leftOf = (typed: string, capabilities: CommentCapabilities): number =>
  limitOf(capabilities) - lengthOf(sentText(typed), capabilities.maxLength.unit);

/** How near its limit a text is, 0 to 3: what is left at which that is said aloud. */
export const nearness = (left: number): number => [500, 100, 0].filter((mark) => left <= mark).length;
