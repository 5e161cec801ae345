import type { LocaleLoader } from '../core/localize.js';

/** Every name that objects have by themselves has a capital or is no language: none is found here. */
const LOADERS: Readonly<Record<string, () => Promise<unknown>>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  hi: () => import('./hi.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
  uk: () => import('./uk.js'),
  zh: () => import('./zh.js'),
};

/** The languages that can be fetched, as primary tags. English comes with the elements. */
export const LANGUAGES: readonly string[] = Object.keys(LOADERS);

/** Fetches one language when an element stands in it. */
export const loadLocale: LocaleLoader = (language) => LOADERS[language]?.();
