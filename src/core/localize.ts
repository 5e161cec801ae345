import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Direction } from '../article/model.js';
import { canonicalLanguage, directionOf, languageOf, nearest, watchLanguage } from './language.js';
import { interpolate, type MessageKey, type Messages, type PluralKey } from './messages.js';

/** Fetches the catalogue of a primary language ("ar"); resolves once it is registered, or to nothing. */
export type LocaleLoader = (language: string) => Promise<unknown> | undefined;

/** English is the fallback. Each room brings its own words of it along with its code: nobody downloads others. */
const english = {} as Messages;
const catalogues = new Map<string, Messages>([['en', english]]);
const controllers = new Set<LocaleController>();
const requested = new Set<string>();
let load: LocaleLoader | undefined;
/** How numbers are said, by language. */
const intl: Record<string, readonly [Intl.PluralRules, Intl.NumberFormat]> = {};

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;

/** Adds or replaces the catalogue of a language; elements on the page take it up at once. */
export function registerLocale(language: string, messages: Messages): void {
  catalogues.set(canonicalLanguage(language) ?? language, messages);
  refreshLocales();
}

/** Lets every element see what has changed: a catalogue has come, or an article replaces other words. */
export function refreshLocales(): void {
  for (const controller of controllers) controller.refresh();
}

/** Adds a room's English words, which its code falls back to. */
export function provideEnglish(messages: Partial<Messages>): void {
  Object.assign(english, messages);
}

/** Says how catalogues are fetched on demand. Without one, only registered languages are used. */
export function setLocaleLoader(loader: LocaleLoader): void {
  load = loader;
}

function find(language: string): [string, Messages] | undefined {
  for (const tag of [language, primary(language)]) {
    const messages = catalogues.get(tag);
    if (messages) return [tag, messages];
  }
  if (load && !requested.has(primary(language))) {
    requested.add(primary(language));
    void load(primary(language))?.catch(() => undefined); // English stays: a missing catalogue is no error
  }
  return undefined;
}

/** What a localised host may override. */
export interface LocalisedHost extends ReactiveControllerHost, Element, HasStrings {}

interface HasStrings {
  strings?: Partial<Messages> | undefined;
}

/** The words that the article of an element replaces: of the one around it, through shadow roots, or named by `for`. */
function stringsOf(element: Element): Partial<Messages> | undefined {
  const id = element.getAttribute('for');
  const article = id ? element.ownerDocument.getElementById(id) : nearest(element, 'news-article');
  return (article as HasStrings | null | undefined)?.strings;
}

/**
 * The language of one element: the nearest `lang`, the catalogue for it (else English), and formatters.
 * Never page-wide: three languages on one page are three controllers' answers.
 */
export class LocaleController implements ReactiveController {
  readonly #host: LocalisedHost;
  #unwatch: (() => void) | undefined;
  #basis: readonly unknown[] = [];

  /** Language of the content around the element. */
  readonly language: string = 'en';
  /** Language of the library's own words here; dates and lists follow it so that no sentence mixes two. */
  readonly uiLanguage: string = 'en';
  /** Direction of the content around the element. */
  readonly direction: Direction = 'ltr';
  /** The catalogue, with the words that the article around replaces. */
  readonly messages: Messages = english;

  constructor(host: LocalisedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    controllers.add(this);
    this.#unwatch = watchLanguage(this.#host, () => this.refresh());
    this.refresh();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    this.#unwatch?.();
  }

  /** Reads language and direction again; asks for an update when something differs. */
  refresh(): void {
    const language = languageOf(this.#host);
    const direction = directionOf(this.#host);
    const [tag, messages] = find(language) ?? ['en', english];
    const uiLanguage = primary(tag) === primary(language) ? language : tag;
    const strings = stringsOf(this.#host);
    const basis = [language, uiLanguage, direction, messages, strings];
    if (basis.every((value, at) => value === this.#basis[at])) return;
    this.#basis = basis;
    // not a copy: English words come with the code that says them, some of it later
    const said = { __proto__: messages, ...strings };
    Object.assign(this, { language, uiLanguage, direction, messages: said });
    this.#host.requestUpdate();
  }

  /** A message as parts, so that values may be templates. */
  parts<T>(key: MessageKey, values: Readonly<Record<string, T>>): (string | T)[] {
    return interpolate(this.#host.strings?.[key] ?? this.messages[key], values);
  }

  /** A message as text. */
  text(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
    return this.parts(key, values).join('');
  }

  /** A message that depends on a number, by the language's plural rules. `name` is its placeholder. */
  plural(key: PluralKey, name: string, count: number): string {
    const forms = this.#host.strings?.[key] ?? this.messages[key];
    const form = forms[this.#intl[0].select(count)] ?? forms.other;
    return interpolate(form, { [name]: this.number(count) }).join('');
  }

  /** A number as text. */
  number(value: number): string {
    return this.#intl[1].format(value);
  }

  /** Making these takes longer than using them, and a list has thousands of numbers. */
  get #intl(): readonly [Intl.PluralRules, Intl.NumberFormat] {
    const { uiLanguage } = this;
    return (intl[uiLanguage] ??= [new Intl.PluralRules(uiLanguage), new Intl.NumberFormat(uiLanguage)]);
  }
}
