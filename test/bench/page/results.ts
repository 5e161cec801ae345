/** All that a run of the benchmark found, from which its tables are made. */
import type { Growth } from './growth.js';
import type { Load } from './measure.js';
import type { Press } from './press-controls.js';
import type { Subject } from './subjects.js';

/** Bytes after gzip at the highest level. */
export interface Weight {
  /** Fetched within 5 s of load by a phone that nobody touches. */
  readonly before: number;
  /** All files that it may ever fetch; undefined for one part of ours, which shares most with others. */
  readonly all: number | undefined;
  /** What it adds to the HTML of the page. */
  readonly html: number;
}

export const VIEWS = {
  first: { width: 390, height: 844 },
  every: { width: 390, height: 8000 },
  slow: { width: 390, height: 844, slower: 4 },
  /** Script with all that promises run, by the profiler. */
  promises: { width: 390, height: 844, profiled: true },
} as const;
export type View = keyof typeof VIEWS;

export type Loads = Readonly<Record<View, ReadonlyMap<string, readonly Load[]>>>;

export interface Results {
  readonly machine: string;
  readonly browser: string;
  /** ISO date. */
  readonly date: string;
  readonly runs: number;
  readonly version: string;
  readonly subjects: readonly Subject[];
  /** Of peers, by name. */
  readonly versions: ReadonlyMap<string, string>;
  /** Peers that could not be had, with the packages that lack. */
  readonly missing: readonly string[];
  readonly weights: ReadonlyMap<string, Weight>;
  /** What is weighed and not mounted. */
  readonly weighed: { readonly label: string; readonly version: string; readonly bytes: number } | undefined;
  readonly loads: Loads;
  /** Each run's presses. */
  readonly presses: readonly (readonly Press[])[];
  readonly growth: Growth;
  /** The CDN's rows of `npm run size`, in bytes. */
  readonly sizes: Readonly<Record<string, number>>;
}
