/** Languages are fetched when an element stands in one. Imported before elements are registered: these ask at once. */
import { setLocaleLoader } from '../core/localize.js';
import { loadLocale } from './load.js';

setLocaleLoader(loadLocale);
