import type { Direction } from '../article/model.js';
import type { ArticleContextValue } from '../core/article-context.js';
import { canonicalLanguage, directionOfLanguage } from '../core/language.js';
import type { Messages } from '../core/messages.js';

/** What stands around a part: in a browser it asks the document for this. */
export interface Surroundings {
  /** BCP 47. Its catalogue (`news-article/locales/…`) must have been imported, else English is said. Default: "en". */
  readonly lang?: string | undefined;
  /** Default: that of the language. */
  readonly dir?: Direction | undefined;
  /** Words that the article replaces. */
  readonly strings?: Partial<Messages> | undefined;
  /** The article's data; undefined for a part that stands alone. */
  readonly article?: ArticleContextValue | undefined;
}

/** An element's answers to what it asks of the tree that it stands in: there is none on a server. */
export function standIn({ lang, dir, strings, article }: Surroundings, children: string): object {
  const language = canonicalLanguage(lang) ?? 'en';
  const attributes: Readonly<Record<string, string>> = {
    '[lang]': language,
    '[dir]': dir ?? directionOfLanguage(language),
  };
  return {
    closest: (selector: string): object | null => {
      const value = attributes[selector];
      if (value !== undefined) return { getAttribute: () => value };
      return selector === 'news-article' && article ? { strings } : null;
    },
    // what slots show is known after the first render; whether there is a child may be asked before
    childElementCount: /<[a-z]/i.test(children) ? 1 : 0,
    querySelector: (tag: string): object | null =>
      new RegExp(`<${tag}[\\s/>]`, 'i').test(children) ? {} : null,
    ownerDocument: { getElementById: () => null },
  };
}
