import { readDeclarations, type Declaration } from './declarations.js';
import type { Hit } from './findings.js';
import { readLabels, type Shown } from './labels.js';
import type { Page } from './page.js';

/** What a check is given: the page, what it declares to machines and what it shows to readers. */
export interface Facts {
  readonly page: Page;
  readonly declarations: readonly Declaration[];
  readonly shown: Shown;
  /** The first declaration that AI had a part in the text. */
  readonly declared: Declaration | undefined;
  /** Whether the page says of itself, in any way, that AI had a part in it. */
  readonly saysAi: boolean;
}

/** Looks for one kind of contradiction. Reads only; may throw on pages that defend themselves. */
export type Check = (facts: Facts) => readonly Hit[];

export function readFacts(page: Page): Facts {
  const declarations = readDeclarations(page);
  const shown = readLabels(page);
  const declared = declarations.find(({ level, machine }) => machine && level && level !== 'none');
  const told = shown.labels.some(({ told }) => told);
  return { page, declarations, shown, declared, saysAi: !!declared || told };
}
