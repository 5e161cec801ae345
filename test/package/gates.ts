import type { BundlerName } from './bundlers.js';

/** Gzip bytes: at once, and with all that readers may fetch later. */
type Gate = Readonly<Record<BundlerName, readonly [atOnce: number, all: number]>>;

/**
 * The most that an element may weigh in a site's build, Lit included. Each is what was reached, rounded up to a full 500
 * that leaves 250 at least: room for a bundler's next release and a mended fault, none for another element. They differ
 * by bundler in how many files are made of what is fetched on demand, and how well each compresses.
 */
export const GATES: Readonly<Record<string, Gate>> = {
  // fetches its menu, its further targets and the tools for quotations on demand
  'news-share-bar': {
    esbuild: [15_500, 31_500],
    Rollup: [14_000, 30_000],
    Vite: [14_500, 30_000],
    webpack: [14_500, 33_000],
  },
  // fetches nothing
  'news-ai-disclosure': {
    esbuild: [15_000, 15_000],
    Rollup: [14_500, 14_500],
    Vite: [14_500, 14_500],
    webpack: [14_500, 14_500],
  },
};

/** The most that `buildShareUrl()` from the root may weigh, rounded up to a full 250. */
export const ROOT_GATE: Readonly<Record<BundlerName, number>> = {
  esbuild: 2500,
  Rollup: 2250,
  Vite: 2250,
  webpack: 2250,
};
