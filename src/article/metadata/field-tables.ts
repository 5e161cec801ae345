/**
 * Which properties of a source say what: for each field the way to read it (a key of the readers in
 * read-fields.ts) and the properties that carry it, best first, apart by spaces.
 */
export type FieldTable = Readonly<Record<string, string>>;

/** schema.org articles. The short names are those of our own attributes and JSON. */
export const ARTICLE: FieldTable = {
  headline: 'text headline name alternativeHeadline',
  description: 'text description standfirst abstract',
  articleSection: 'text articleSection section',
  sectionUrl: 'url sectionUrl',
  author: 'authors author creator',
  publisher: 'publisher publisher sourceOrganization provider',
  datePublished: 'date datePublished published dateCreated',
  dateModified: 'date dateModified updated',
  image: 'images image primaryImageOfPage thumbnailUrl',
  inLanguage: 'language inLanguage',
  dir: 'direction dir',
  url: 'url url mainEntityOfPage',
  keywords: 'keywords keywords',
  isAccessibleForFree: 'flag isAccessibleForFree',
  correction: 'corrections correction',
  digitalSourceType: 'sourceType digitalSourceType',
  aiDisclosure: 'disclosure aiDisclosure',
  aiModel: 'text aiModel',
  aiProvider: 'text aiProvider',
  aiPromptUrl: 'url aiPromptUrl',
  reviewedBy: 'reviewer reviewedBy',
  lastReviewed: 'date lastReviewed',
  accountablePerson: 'text accountablePerson',
  publishingPrinciples: 'url publishingPrinciples',
  backstory: 'prose backstory',
  wordCount: 'number wordCount',
  articleBody: 'prose articleBody body',
};

/** What schema.org says of a page. */
export const REVIEW: FieldTable = { reviewedBy: 'reviewer reviewedBy', lastReviewed: 'date lastReviewed' };

export const AUTHOR: FieldTable = {
  url: 'url url',
  image: 'picture image logo',
  description: 'text description bio',
  jobTitle: 'text jobTitle',
  location: 'text workLocation homeLocation location',
  sameAs: 'urls sameAs',
  perspectives: 'perspectives publishingPrinciples perspectives perspective',
};

export const PERSPECTIVE: FieldTable = {
  text: 'exact text',
  url: 'url url',
  version: 'text version',
  dateModified: 'date dateModified datePublished dateCreated',
  model: 'text model',
  provider: 'text provider',
};

export const IMAGE: FieldTable = {
  url: 'url url contentUrl @id',
  width: 'number width',
  height: 'number height',
  alt: 'text alt alternateName',
  caption: 'text caption',
  creditText: 'text creditText credit creator copyrightHolder copyrightNotice',
  license: 'url license',
  digitalSourceType: 'sourceType digitalSourceType',
};

export const PUBLISHER: FieldTable = {
  name: 'text name legalName alternateName',
  url: 'url url',
  logo: 'picture logo',
  publishingPrinciples: 'url publishingPrinciples',
  correctionsPolicy: 'url correctionsPolicy actionableFeedbackPolicy',
};

export const CORRECTION: FieldTable = {
  text: 'prose text description name',
  datePublished: 'date datePublished',
};

/** The `ai-disclosure` draft: attributes and meta tags. */
export const AI: FieldTable = {
  aiDisclosure: 'disclosure ai-disclosure',
  aiModel: 'text ai-model',
  aiProvider: 'text ai-provider',
  aiPromptUrl: 'url ai-prompt-url',
};
