import { directionOfLanguage } from './language.js';
import type { LocaleController } from './localize.js';

/** Attributes `lang` and `dir` of our own words, where they are not what the page around has. */
export function ownLanguage({ language, uiLanguage, direction }: LocaleController): {
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl' | undefined;
} {
  const own = directionOfLanguage(uiLanguage);
  return {
    lang: language === uiLanguage ? undefined : uiLanguage,
    dir: own === direction ? undefined : own,
  };
}
