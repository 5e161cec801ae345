import type { LocaleLoader } from '../core/localize.js';

const LOADERS: Readonly<Record<string, () => Promise<unknown>>> = {
  ar: () => import('./ar.js'),
};

/** Fetches one language when an element stands in it. */
export const loadLocale: LocaleLoader = (language) =>
  Object.hasOwn(LOADERS, language) ? LOADERS[language]?.() : undefined;
