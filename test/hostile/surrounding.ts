/** What one hostile page is made of; all of them are in surroundings.ts. */
export interface Surrounding {
  readonly name: string;
  /** What such pages have. */
  readonly about: string;
  /** Style sheets, by address. */
  readonly sheets?: readonly string[];
  /** Rules of its own, after those. */
  readonly css?: string;
  /** Name of a file in scripts/ that runs before ours. */
  readonly script?: string;
  readonly doctype?: string;
  /** Served as XML. */
  readonly xml?: true;
  /** What stands in `<base>`. */
  readonly base?: string;
  /** Neither `<html>`, `<head>` nor `<body>` is written. */
  readonly bare?: true;
  /** Of the frame that it is in. */
  readonly sandbox?: string;
  /** What it does to the page once all is there. */
  readonly change?: 'translate' | 'translate-deep';
  /** Parts that it hides, on purpose. */
  readonly hides?: readonly string[];
  /** Related articles by this address instead of the page's links. */
  readonly related?: string;
  /** Text sizes that our parts take, in px, if it is not 16. */
  readonly text?: number;
  /** The page's own article stays whole, and no more is promised. */
  readonly isBeyond?: true;
  /** Rules that reach our tags themselves, or leave parts more or less room in their own text size: styles inside may be others. */
  readonly loses?: true;
  /** Looked at by axe. */
  readonly axe?: true;
  /** Where it comes from may be missing on a machine. */
  readonly needs?: string;
  /** In `npm test`, which has little time; all others are in `npm run test:slow`. */
  readonly quick?: true;
}
