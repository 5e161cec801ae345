import type { LocaleLoader } from '../core/localize.js';

const LOADERS: Readonly<Record<string, (() => Promise<unknown>) | null>> = {
  __proto__: null,
  ar: () => import('./ar.js'),
};

/** The languages that can be fetched, as primary tags. English comes with the elements. */
export const LANGUAGES: readonly string[] = Object.keys(LOADERS);

/** Fetches one language when an element stands in it. */
export const loadLocale: LocaleLoader = (language) => LOADERS[language]?.();
