import ferryLog from './articles/ferry-log.js';
import schoolOrchard from './articles/school-orchard.js';
import tideTable from './articles/tide-table.js';

export const paper = {
  name: 'The Saltmarsh Courier',
  motto: 'News from between the tides',
  origin: 'https://courier.example',
  policyUrl: 'https://courier.example/about/ai/',
};

/** The newest first. */
export const articles = [ferryLog, tideTable, schoolOrchard];

export const articleOf = (slug) => articles.find((article) => article.slug === slug);

export const pathOf = ({ slug }) => `/articles/${slug}/`;

export const addressOf = (article) => paper.origin + pathOf(article);

// a fixed zone and language: a server and a browser write the same
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Berlin' });

export const dayOf = (date) => DAY.format(new Date(date));

export const bylineOf = ({ kind, name }) => (kind === 'ai' ? `AI Journalist: ${name}` : `By ${name}`);

export function disclosureFor({ review }) {
  if (!review) return undefined;
  return {
    level: 'ai-generated',
    reviewedBy: review.by,
    reviewedAt: review.date,
    responsible: review.by,
    policyUrl: paper.policyUrl,
  };
}

export function aiMeta({ author: { perspective }, review }) {
  if (!review) return [];
  return [
    ['ai-disclosure', 'ai-generated'],
    ['ai-model', perspective.model],
    ['ai-provider', perspective.provider],
  ];
}

function authorData({ name, kind, role, url, bio, perspective }) {
  if (kind === 'human')
    return { '@type': 'Person', name, jobTitle: role, url: paper.origin + url, description: bio };
  const { version, date, text } = perspective;
  return {
    // an AI journalist is no person
    '@type': 'Organization',
    name,
    url: paper.origin + url,
    description: bio,
    parentOrganization: { '@type': 'NewsMediaOrganization', name: paper.name },
    publishingPrinciples: { '@type': 'CreativeWork', version, dateModified: date, text },
  };
}

function madeByAi({ review }) {
  if (!review) return {};
  return {
    digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
    accountablePerson: { '@type': 'Person', name: review.by },
  };
}

function schemaOf(article) {
  const { author, headline, published, review, section, standfirst, updated } = article;
  const address = addressOf(article);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${address}#article`,
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': address,
      ...(review && { reviewedBy: { '@type': 'Person', name: review.by }, lastReviewed: review.date }),
    },
    url: address,
    headline,
    description: standfirst,
    articleSection: section,
    inLanguage: 'en',
    datePublished: published,
    ...(updated && { dateModified: updated }),
    author: authorData(author),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: paper.name,
      url: `${paper.origin}/`,
      publishingPrinciples: paper.policyUrl,
      correctionsPolicy: `${paper.origin}/about/corrections/`,
    },
    ...madeByAi(article),
  };
}

// no text of ours ends the script
const scriptText = (data) => JSON.stringify(data).replaceAll('<', '\\u003c');

export const structuredData = (article) => scriptText(schemaOf(article));

export function articleData(article) {
  const { author, review } = article;
  if (!review) return schemaOf(article);
  const { model, provider } = author.perspective;
  return {
    ...schemaOf(article),
    aiDisclosure: 'ai-generated',
    aiModel: model,
    aiProvider: provider,
    reviewedBy: review.by,
    lastReviewed: review.date,
  };
}

export const articleJson = (article) => scriptText(articleData(article));
