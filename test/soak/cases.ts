import type { Soak } from './browser.js';
import { clockCases } from './cases/clock.js';
import { lifecycleCases } from './cases/lifecycle.js';
import { navigationCases } from './cases/navigation.js';
import { networkCases } from './cases/network.js';
import { storageCases } from './cases/storage.js';

/** Something that happens to a page while a reader has it open. */
export interface Case {
  readonly name: string;
  /** @returns what was seen. @throws what should not be. */
  readonly run: (soak: Soak) => Promise<string>;
}

export const CASES: readonly Case[] = [
  ...navigationCases,
  ...lifecycleCases,
  ...clockCases,
  ...storageCases,
  ...networkCases,
];
