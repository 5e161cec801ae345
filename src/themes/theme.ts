import type { ScriptFaces } from './faces.js';
import type { TokenName, Value } from './tokens/token.js';

export type FontToken = '--news-font-display' | '--news-font-heading' | '--news-font-text' | '--news-font-ui';

/** A finished look. What it leaves out keeps its default. */
export interface Theme {
  /** Of its files and its class: `paper` is `paper.css` and `news-theme-paper`. */
  readonly name: string;
  readonly title: string;
  /** What it looks like, in a few sentences. */
  readonly about: string;
  /** What its text keeps: 4.5 : 1 (AA) or 7 : 1 (AAA). */
  readonly level: 'AA' | 'AAA';
  /** The kind of face for each role, in scripts that need faces of their own. */
  readonly faces: Readonly<Record<FontToken, keyof ScriptFaces>>;
  readonly values: Readonly<Partial<Record<TokenName, Value>>>;
}
