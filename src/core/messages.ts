/** Forms of a message by plural category (CLDR); `other` always exists. */
export type Plural = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/**
 * Every text that readers see, in one language. `{name}` is a placeholder. A catalogue that lacks a message
 * does not compile. Sentences are whole: nothing is put together from fragments.
 */
export interface Messages {
  /** `{authors}`: a list of names. */
  readonly byline: string;
  /** An AI author in a byline: `{name}`. */
  readonly aiAuthor: string;
  /** Authors left out of a short byline: `{count}`. Stands last in the list of names. */
  readonly moreAuthors: Plural;
  /** A mark of two letters or so on an AI author's portrait. */
  readonly aiBadge: string;
  /** A day and a time of day, `{date}` and `{time}`; the time names its zone. */
  readonly dateTime: string;
  /** `{date}`: absolute date and time. */
  readonly published: string;
  /** `{date}`: absolute or relative. */
  readonly updated: string;
  /** `{minutes}`. */
  readonly readingTime: Plural;
  readonly correction: string;
  /** `{date}`. */
  readonly correctionOn: string;
  readonly enlargePicture: string;
  readonly closePicture: string;
  readonly pictureUnavailable: string;
  readonly pictureByAi: string;
  readonly pictureEditedByAi: string;
  /** The link to a licence that has no name. */
  readonly licence: string;
  /** `{name}`: of the licence. */
  readonly licenceNamed: string;
  /** The link to a picture's source that has no name. */
  readonly source: string;
  /** `{name}`: of the source. */
  readonly sourceNamed: string;
}

export type MessageKey = { [K in keyof Messages]: Messages[K] extends string ? K : never }[keyof Messages];
export type PluralKey = Exclude<keyof Messages, MessageKey>;

/** Splits a message at its placeholders and puts the values in; unknown placeholders stay as written. */
export function interpolate<T>(message: string, values: Readonly<Record<string, T>>): (string | T)[] {
  return message
    .split(/\{(\w+)\}/)
    .map((part, index) =>
      index % 2 ? (Object.hasOwn(values, part) ? (values[part] as T) : `{${part}}`) : part,
    )
    .filter((part) => part !== '');
}
