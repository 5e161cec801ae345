/** The names of schema.org that emitted metadata chooses among; test/schema-org-terms.json proves them. */
import { sourceTypeOfLevel } from '../../article/source-type-of-level.js';
import { SILENT_SOURCE_TYPES } from '../../article/silent-source-types.js';
import type { AiDisclosure } from '../../article/model.js';

/** schema.org's kinds of article. What another vocabulary calls an article is emitted as a NewsArticle. */
const ARTICLE_TYPES = new Set(
  (
    'Article NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle ' +
    'ReportageNewsArticle ReviewNewsArticle BlogPosting LiveBlogPosting SocialMediaPosting ' +
    'DiscussionForumPosting AdvertiserContentArticle SatiricalArticle ScholarlyArticle ' +
    'MedicalScholarlyArticle TechArticle APIReference Report'
  ).split(' '),
);

export const isArticleType = (type: unknown): boolean => ARTICLE_TYPES.has(type as string);

/** IPTC's codes and schema.org's names of digital source types: those that tell a level have one rule. */
const SOURCE_TYPES = [
  ...SILENT_SOURCE_TYPES,
  ...['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia', 'compositeSynthetic'].map(
    (code) => [code, `${code.charAt(0).toUpperCase()}${code.slice(1)}DigitalSource`] as const,
  ),
];

const addressOf = (name: string | undefined): string | undefined => name && `https://schema.org/${name}`;

/** A digital source type in schema.org's or IPTC's name, as schema.org's address; undefined if it has none. */
export function sourceTypeAddress(term: string | undefined): string | undefined {
  const name = term?.replace(/^.*[/#:]/, '').toLowerCase();
  return (
    name && addressOf(SOURCE_TYPES.find((names) => names.some((each) => each?.toLowerCase() === name))?.[1])
  );
}

/** The digital source type of a level of AI; schema.org has none for text without AI. */
export const levelAddress = (level: AiDisclosure | undefined): string | undefined =>
  level && addressOf(sourceTypeOfLevel(level).schemaOrg);
