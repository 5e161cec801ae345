import { nothing } from 'lit';
import type { LocaleController } from './localize.js';
import { ownLanguage } from './own-language.js';

/** Values of `lang` and `dir` for a line of the library's own words, in templates. */
export interface UiLanguage {
  readonly lang: string | typeof nothing;
  readonly dir: 'ltr' | 'rtl' | typeof nothing;
}

/** The language of our own words, where it is not that of the page around; `nothing` where it is. */
export function uiLanguageOf(locale: LocaleController): UiLanguage {
  const { lang, dir } = ownLanguage(locale);
  return { lang: lang ?? nothing, dir: dir ?? nothing };
}
