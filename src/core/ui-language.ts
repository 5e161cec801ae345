import { nothing } from 'lit';
import { directionOfLanguage } from './language.js';
import type { LocaleController } from './localize.js';

/** Values of `lang` and `dir` for a line of the library's own words. */
export interface UiLanguage {
  readonly lang: string | typeof nothing;
  readonly dir: 'ltr' | 'rtl' | typeof nothing;
}

/** The language of our own words, where it is not that of the page around; `nothing` where it is. */
export function uiLanguageOf({ language, uiLanguage, direction }: LocaleController): UiLanguage {
  const own = directionOfLanguage(uiLanguage);
  return {
    lang: language === uiLanguage ? nothing : uiLanguage,
    dir: own === direction ? nothing : own,
  };
}
