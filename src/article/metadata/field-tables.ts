/**
 * Which properties of a source say what: for each field the way to read it (a key of the readers in
 * read-fields.ts) and the properties that carry it, best first, apart by spaces; none where only the property of
 * the field's own name does.
 */
export type FieldTable = Readonly<Record<string, string>>;

/** What is told of every article, also of another one in a teaser. */
export const TEASER: FieldTable = {
  headline: 'text headline name alternativeHeadline',
  articleSection: 'text articleSection section',
  datePublished: 'date datePublished published dateCreated',
  image: 'images image primaryImageOfPage thumbnailUrl',
  inLanguage: 'language',
  dir: 'direction',
  url: 'url url mainEntityOfPage',
  digitalSourceType: 'sourceType',
  aiDisclosure: 'disclosure',
  wordCount: 'number',
};

/** schema.org articles. The short names are those of our own attributes and JSON. */
export const ARTICLE: FieldTable = {
  ...TEASER,
  description: 'text description standfirst abstract',
  sectionUrl: 'url',
  author: 'authors author creator',
  publisher: 'publisher publisher sourceOrganization provider',
  dateModified: 'date dateModified updated',
  keywords: 'keywords',
  isAccessibleForFree: 'flag',
  correction: 'corrections',
  aiModel: 'text',
  aiProvider: 'text',
  aiPromptUrl: 'url',
  reviewedBy: 'reviewer',
  lastReviewed: 'date',
  accountablePerson: 'text',
  publishingPrinciples: 'url',
  backstory: 'prose',
  articleBody: 'prose articleBody body',
  relatedLink: 'related',
};

/** What schema.org says of a page. */
export const PAGE: FieldTable = { reviewedBy: 'reviewer', lastReviewed: 'date', relatedLink: 'related' };

export const AUTHOR: FieldTable = {
  url: 'url',
  image: 'picture image logo',
  description: 'text description bio',
  jobTitle: 'text',
  location: 'text workLocation homeLocation location',
  sameAs: 'urls',
  perspectives: 'perspectives publishingPrinciples perspectives perspective',
};

export const PERSPECTIVE: FieldTable = {
  text: 'exact',
  url: 'url',
  version: 'text',
  dateModified: 'date dateModified datePublished dateCreated',
  model: 'text',
  provider: 'text',
};

export const IMAGE: FieldTable = {
  url: 'url url contentUrl @id',
  width: 'number',
  height: 'number',
  alt: 'text alt alternateName',
  caption: 'text',
  creditText: 'text creditText credit creator copyrightHolder copyrightNotice',
  license: 'url',
  digitalSourceType: 'sourceType',
};

export const PUBLISHER: FieldTable = {
  name: 'text name legalName alternateName',
  url: 'url',
  logo: 'picture',
  publishingPrinciples: 'url',
  correctionsPolicy: 'url correctionsPolicy actionableFeedbackPolicy',
};

export const CORRECTION: FieldTable = {
  text: 'prose text description name',
  datePublished: 'date',
};

/** The `ai-disclosure` draft: attributes and meta tags. */
export const AI: FieldTable = {
  aiDisclosure: 'disclosure ai-disclosure',
  aiModel: 'text ai-model',
  aiProvider: 'text ai-provider',
  aiPromptUrl: 'url ai-prompt-url',
};
