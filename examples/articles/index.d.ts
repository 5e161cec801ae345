/** One version of what an AI journalist was told to write from. */
export interface Perspective {
  readonly version: string;
  /** ISO 8601. */
  readonly date: string;
  readonly model: string;
  readonly provider: string;
  readonly text: string;
}

export interface Author {
  readonly name: string;
  readonly kind: 'human' | 'ai';
  readonly role: string;
  readonly url: string;
  readonly bio: string;
  /** An AI journalist has one. */
  readonly perspective?: Perspective;
}

/** Who reviewed what AI wrote. */
export interface Review {
  readonly by: string;
  /** ISO 8601. */
  readonly date: string;
}

export interface Article {
  readonly slug: string;
  readonly section: string;
  readonly headline: string;
  readonly standfirst: string;
  /** ISO 8601. */
  readonly published: string;
  /** ISO 8601. */
  readonly updated?: string;
  readonly author: Author;
  /** Where AI wrote the text. */
  readonly review?: Review;
  /** The picture above the text: HTML. */
  readonly figure: string;
  /** The text: HTML. */
  readonly body: string;
}

/** What `disclosureLabel()` of the library takes. */
export interface Disclosure {
  readonly level: 'ai-generated';
  readonly reviewedBy: string;
  readonly reviewedAt: string;
  readonly responsible: string;
  readonly policyUrl: string;
}

export declare const paper: {
  readonly name: string;
  readonly motto: string;
  /** Where the paper is published, without a slash at its end. */
  readonly origin: string;
  readonly policyUrl: string;
};

/** The newest first. */
export declare const articles: readonly Article[];

/** The article of an address's last segment. */
export declare function articleOf(slug: string): Article | undefined;

/** Its path on the site, with a slash at the end. */
export declare function pathOf(article: Article): string;

/** Its canonical address. */
export declare function addressOf(article: Article): string;

/** A date as the paper writes it: "9 November 2026". */
export declare function dayOf(date: string): string;

/** Who wrote it, as the byline says: an AI journalist is called one. */
export declare function bylineOf(author: Author): string;

/** How far AI made it; undefined for a text that people wrote. */
export declare function disclosureFor(article: Article): Disclosure | undefined;

/** Meta tags that say what AI made of an article, names and contents; none for a text that people wrote. */
export declare function aiMeta(article: Article): readonly (readonly [name: string, content: string])[];

/** JSON-LD of an article, ready to stand between the tags of a `<script>`. */
export declare function structuredData(article: Article): string;

/** An article for the library: what search engines are told, and what schema.org has no names for. */
export declare function articleData(article: Article): Readonly<Record<string, unknown>>;

/** The same as JSON, ready to stand between the tags of a `<script>`. */
export declare function articleJson(article: Article): string;
