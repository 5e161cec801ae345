/**
 * The article as data. Names follow schema.org's NewsArticle; what schema.org has no name for is said
 * where it stands. Every field is optional but `author`, `keywords`, `image` and `correction`, which are
 * empty lists when nothing is known: an absent field means "the source does not say".
 */

/** What an author is. A persona whose work is declared AI-made is `ai`, never `human`. */
export const AUTHOR_KINDS = ['human', 'ai', 'organisation'] as const;
export type AuthorKind = (typeof AUTHOR_KINDS)[number];

/** A version of the editorial perspective that an AI journalist writes from: mostly its prompt. */
export interface Perspective {
  /** Plain text exactly as given: never interpreted, trimmed or normalised. */
  readonly text?: string;
  /** Absolute http(s) address of the text, or of a JSON list of versions. */
  readonly url?: string;
  /** As the site counts: "4", "2026-09". */
  readonly version?: string;
  /** ISO 8601: since when this version holds. */
  readonly dateModified?: string;
  /** Name of the AI model. Not in schema.org. */
  readonly model?: string;
  /** Who provides the model. */
  readonly provider?: string;
}

/** Someone or something that a work is attributed to (schema.org Person, Organization). */
export interface Author {
  readonly name: string;
  readonly kind: AuthorKind;
  /** Absolute http(s) address of the author's page. */
  readonly url?: string;
  /** Absolute http(s) address of a portrait. */
  readonly image?: string;
  /** Biography, plain text. */
  readonly description?: string;
  readonly jobTitle?: string;
  /** Where the author works from (schema.org `workLocation`, `homeLocation`, `location`). */
  readonly location?: string;
  /** Absolute http(s) addresses of the author's pages elsewhere. */
  readonly sameAs?: readonly string[];
  /**
   * Versions of the editorial perspective, newest first (schema.org: each a CreativeWork with a text in the author's
   * `publishingPrinciples`; our own JSON: `perspective`).
   */
  readonly perspectives?: readonly Perspective[];
}

/** schema.org ImageObject, in the shape the elements need. */
export interface ArticleImage {
  /** Absolute http(s) address. */
  readonly url: string;
  /** CSS pixels. */
  readonly width?: number;
  /** CSS pixels. */
  readonly height?: number;
  /** Text alternative (`og:image:alt`, `alternateName`, the `alt` of the page's picture). */
  readonly alt?: string;
  readonly caption?: string;
  /** schema.org `creditText`, or the name in `creator` or `copyrightHolder`. */
  readonly creditText?: string;
  /** Absolute http(s) address of the licence. */
  readonly license?: string;
  readonly digitalSourceType?: string;
}

/** schema.org NewsMediaOrganization or Organization. */
export interface Publisher {
  readonly name: string;
  readonly url?: string;
  readonly logo?: string;
  /** Absolute http(s) address of the publisher's principles, among them its AI policy. */
  readonly publishingPrinciples?: string;
  /** Absolute http(s) address where errors are reported. */
  readonly correctionsPolicy?: string;
}

/** schema.org CorrectionComment, or a plain text in `correction`. */
export interface Correction {
  readonly text: string;
  /** ISO 8601. */
  readonly datePublished?: string;
}

/**
 * Another article, as far as a teaser tells of it (schema.org CreativeWork). What makes it one is its address and its
 * headline.
 */
export interface RelatedArticle extends Partial<
  Pick<
    Article,
    | 'articleSection'
    | 'datePublished'
    | 'image'
    | 'inLanguage'
    | 'dir'
    | 'digitalSourceType'
    | 'aiDisclosure'
    | 'wordCount'
  >
> {
  /** Absolute http(s) address. */
  readonly url: string;
  readonly headline: string;
  /** Whole minutes (schema.org `timeRequired`: "PT4M"). Default: counted of `wordCount`. */
  readonly readingTime?: number;
  /** Published comments. */
  readonly commentCount?: number;
  /** Absolute http(s) address of its discussion, if that is not the article's own. */
  readonly discussionUrl?: string;
  /** The comment service's name for it. Default: its address. Not in schema.org. */
  readonly thread?: string;
}

/** Writing direction. */
export type Direction = 'ltr' | 'rtl';

/** Levels of the `ai-disclosure` draft. Unknown is the absent field, never `none`. */
export const AI_DISCLOSURES = ['none', 'ai-assisted', 'ai-generated', 'autonomous'] as const;
export type AiDisclosure = (typeof AI_DISCLOSURES)[number];

export interface Article {
  /** schema.org type without prefix: `NewsArticle`, `OpinionNewsArticle`, `BlogPosting`, … */
  readonly type?: string;
  readonly headline?: string;
  /** The standfirst. Plain text. */
  readonly description?: string;
  /** Name of the section, for example "Politics". */
  readonly articleSection?: string;
  /** Absolute http(s) address of the section. Not in schema.org. */
  readonly sectionUrl?: string;
  readonly author: readonly Author[];
  readonly publisher?: Publisher;
  /** ISO 8601 as the source gives it, if it is a date at all. */
  readonly datePublished?: string;
  /** ISO 8601 as the source gives it, if it is a date at all. */
  readonly dateModified?: string;
  readonly image: readonly ArticleImage[];
  /** BCP 47. */
  readonly inLanguage?: string;
  readonly dir?: Direction;
  /** Canonical absolute http(s) address. */
  readonly url?: string;
  readonly keywords: readonly string[];
  readonly isAccessibleForFree?: boolean;
  readonly correction: readonly Correction[];
  /** schema.org or IPTC digital source type, the last path segment: `TrainedAlgorithmicMediaDigitalSource`, … */
  readonly digitalSourceType?: string;
  /** The `ai-disclosure` attribute or meta tag (W3C draft). Not in schema.org. */
  readonly aiDisclosure?: AiDisclosure;
  /** Name of the AI model (`ai-model`, same draft). Not in schema.org. */
  readonly aiModel?: string;
  /** Who provides it (`ai-provider`, same draft). Not in schema.org. */
  readonly aiProvider?: string;
  /** Absolute http(s) address of the prompt (`ai-prompt-url`, same draft). Not in schema.org. */
  readonly aiPromptUrl?: string;
  /** Name of who reviewed the text before it was published (schema.org `reviewedBy`, also of the page). */
  readonly reviewedBy?: string;
  /** ISO 8601 (schema.org `lastReviewed`, also of the page). Says nothing without `reviewedBy`. */
  readonly lastReviewed?: string;
  /** Name of the person or body with editorial responsibility (schema.org `accountablePerson`). */
  readonly accountablePerson?: string;
  /** Absolute http(s) address of the principles that the piece is made by. */
  readonly publishingPrinciples?: string;
  /** schema.org `backstory`: how the piece came to be. Plain text. */
  readonly backstory?: string;
  /** Number of words as the source counts them. */
  readonly wordCount?: number;
  /** Body as plain text, paragraphs apart by a blank line. Only from JSON, never read off the page's body. */
  readonly articleBody?: string;
  /** Articles that belong with it (schema.org `relatedLink`, also of the page), if the source tells their headlines. */
  readonly relatedLink?: readonly RelatedArticle[];
}

export type ArticleField = keyof Article;

/** Where a field's value came from, in falling precedence (design: attribute first, page metadata last). */
export const SOURCES = [
  'attribute', // scalar attribute or property of <news-article>
  'property', // its `article` property
  'element', // a slotted or child element the page wrote for us
  'child-json', // <script type="application/json"> inside the tag
  'src', // fetched JSON
  'json-ld',
  'microdata',
  'open-graph', // og:* and article:*
  'twitter',
  'meta', // <meta name=author|description|…>, <html lang>, <link rel=canonical>
  'html', // bylines, <time>, rel=author, headings, <title>
  'dublin-core',
  'citation',
  'parsely',
] as const;
export type Source = (typeof SOURCES)[number];

export type Provenance = Readonly<Partial<Record<ArticleField, Source>>>;

/** Stable codes of what was wrong with a source. */
export const PROBLEM_CODES = [
  'malformed-json', // JSON-LD or child JSON that does not parse, even after mending
  'mended-json', // JSON-LD that parsed only after mending (CDATA, comments, trailing commas, raw newlines)
  'wrong-type', // a field of a type that schema.org does not allow there
  'invalid-date', // not a date; dropped
  'invalid-language', // not BCP 47; dropped
  'unsafe-url', // not http(s), or unparsable; dropped
  'contradiction', // two sources disagree; the one of higher precedence was taken
  'several-articles', // more than one article described and none carries the canonical URL; the first was taken
  'cycle', // an @id reference leads back to itself; cut
  'too-long', // over the limit; cut
  'failed', // a source threw; skipped
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly source: Source;
  readonly field?: ArticleField;
  /** One English sentence for the person who maintains the page. */
  readonly message: string;
  /** The offending value, cut to 200 characters. */
  readonly value?: string;
}

/** An article with the origin of each field, and what was wrong on the way. */
export interface PageMetadata {
  readonly article: Article;
  readonly provenance: Provenance;
  readonly problems: readonly Problem[];
}

/** What an article is before anything is known. */
export const EMPTY_ARTICLE: Article = /* @__PURE__ */ Object.freeze({
  author: /* @__PURE__ */ Object.freeze([]),
  image: /* @__PURE__ */ Object.freeze([]),
  keywords: /* @__PURE__ */ Object.freeze([]),
  correction: /* @__PURE__ */ Object.freeze([]),
});
