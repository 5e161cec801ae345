import type { Article, ArticleImage, RelatedArticle } from '../article/model.js';
import { told } from '../article/part-rules.js';
import { declaredAi } from '../article/ai-vocabularies.js';
import type { PartTag } from './elements.js';
import { attributesMarkup, escapeHtml, type Attributes } from './markup.js';
import type { ElementContent } from './render-element.js';

/** The parts of a rendered article, in the order in which they stand. */
export const SERVED_PARTS = [
  'header',
  'label',
  'figure',
  'card',
  'player',
  'share',
  'discussion',
  'related',
] as const;
export type ServedPart = (typeof SERVED_PARTS)[number];

/**
 * Which parts stand: `false` for none, attributes for one with these. Default: what the article has data for. A player
 * and a discussion need to know their service, so they stand only where they are given attributes (or `true`).
 */
export type ServedParts = Readonly<Partial<Record<ServedPart, boolean | Attributes>>>;

/** A part with what it is made of. */
export interface PlannedPart extends ElementContent {
  readonly tag: PartTag;
}

/** What parts are planned from. */
export interface Plan {
  readonly article: Article;
  readonly parts: ServedParts;
  readonly headingLevel: number;
  readonly timeZone: string | undefined;
  readonly readingTime: number | undefined;
}

/** The level of parts' headings, where it is not their own. */
const levelBelow = (level: number): number | undefined => (level === 1 ? undefined : Math.min(level + 1, 6));

function wanted(parts: ServedParts, name: ServedPart, byDefault: boolean): Attributes | undefined {
  const given = parts[name] ?? byDefault;
  return given === true ? {} : given || undefined;
}

/** The label, which stands in the header between headline and standfirst. */
export function plannedLabel({ article, parts }: Plan, slotted: boolean): PlannedPart | undefined {
  const attributes = wanted(parts, 'label', !!declaredAi(article));
  return (
    attributes && {
      tag: 'news-ai-disclosure',
      attributes: { ...(slotted && { slot: 'disclosure' }), ...attributes },
    }
  );
}

/** The header; headline and standfirst stand in the page itself, where search engines and reader modes look for them. */
export function plannedHeader(plan: Plan, label: string): PlannedPart | undefined {
  const { article, parts, headingLevel, readingTime } = plan;
  const attributes = wanted(parts, 'header', true);
  if (!attributes) return undefined;
  const level = Math.min(Math.max(headingLevel, 1), 6);
  const { headline, description } = article;
  // a second copy of what stands in the page
  const omit = [attributes['omit'], headline && 'headline', description && 'standfirst'];
  const children = [
    headline && `<h${level} slot="headline">${escapeHtml(headline)}</h${level}>`,
    label,
    description && `<p slot="standfirst">${escapeHtml(description)}</p>`,
  ];
  return {
    tag: 'news-article-header',
    attributes: {
      'heading-level': level === 1 ? undefined : level,
      'time-zone': plan.timeZone,
      'reading-time': readingTime,
      ...attributes,
      omit: omit.filter(Boolean).join(' ') || undefined,
    },
    children: children.filter(Boolean).join(''),
  };
}

function image({ url, width, height, alt }: ArticleImage): string {
  return `<img${attributesMarkup({ alt: alt ?? '', width, height, decoding: 'async', src: url })}>`;
}

function teaser({ url, headline }: RelatedArticle): string {
  return `<li><a href="${escapeHtml(url)}">${escapeHtml(headline)}</a></li>`;
}

/** The parts between the header and the text. */
export function plannedHead({ article, parts, headingLevel }: Plan): PlannedPart[] {
  const [picture] = article.image;
  const figure = wanted(parts, 'figure', !!picture);
  const card = wanted(parts, 'card', !!told(article)[0]);
  const player = wanted(parts, 'player', false);
  const share = wanted(parts, 'share', !!article.url);
  const below = levelBelow(headingLevel);
  const [first] = told(article);
  const planned: (PlannedPart | undefined)[] = [
    figure && {
      tag: 'news-figure',
      attributes: {
        caption: picture?.caption,
        credit: picture?.creditText,
        'licence-url': picture?.license,
        'digital-source-type': picture?.digitalSourceType,
        ...figure,
      },
      children: picture ? image(picture) : '',
    },
    card && { tag: 'news-author-card', attributes: { name: first?.name, 'heading-level': below, ...card } },
    player && { tag: 'news-audio-player', attributes: { 'heading-level': below, ...player } },
    share && { tag: 'news-share-bar', attributes: share },
  ];
  return planned.filter((part) => part !== undefined);
}

/** The parts after the text: cards of other authors, the discussion, what leads on. */
export function plannedEnd({ article, parts, headingLevel }: Plan): PlannedPart[] {
  const below = levelBelow(headingLevel);
  const card = wanted(parts, 'card', true);
  const discussion = wanted(parts, 'discussion', false);
  const links = article.relatedLink ?? [];
  const related = wanted(parts, 'related', links.length > 0);
  const planned: (PlannedPart | undefined)[] = [
    ...(card && !card['name'] ? told(article).slice(1) : []).map(({ name }): PlannedPart => ({
      tag: 'news-author-card',
      attributes: { 'heading-level': below, ...card, name },
    })),
    discussion && { tag: 'news-discussion', attributes: { 'heading-level': below, ...discussion } },
    related && {
      tag: 'news-related-articles',
      attributes: { 'heading-level': below, ...related },
      children: links.length ? `<ul>${links.map(teaser).join('')}</ul>` : '',
    },
  ];
  return planned.filter((part) => part !== undefined);
}
