import type { ArticleContextValue } from '../core/article-context.js';
import { declaredAi } from './ai-vocabularies.js';
import type { PlacementReason } from './placement.js';
import type { Article, Author } from './model.js';
import type { Part } from './parts.js';

/** What the page itself shows to readers, so that nothing is shown twice. */
export interface Shown {
  readonly headline: boolean;
  readonly section: boolean;
  readonly standfirst: boolean;
  readonly byline: boolean;
  readonly dates: boolean;
  readonly body: boolean;
  /** A label of the page's own that says how much of the article is AI's. */
  readonly label: boolean;
  /** Links of the page's own that share it. */
  readonly share: boolean;
  /** Links of the page's own to other articles that belong with it. */
  readonly related: boolean;
}

/** When a part is wanted, and how it is fitted to what the page shows. */
export interface PartRule {
  /** Why the part has nothing to add here; false if it is wanted. */
  readonly refuse: (value: ArticleContextValue, shown: Shown) => PlacementReason | false;
  /** Attributes that fit the part to the page; an empty value takes the attribute off. */
  readonly attributes?: (
    value: ArticleContextValue,
    shown: Shown,
  ) => Readonly<Record<string, string | number | undefined>>;
}

/** Whether a card would say more of an author than the byline does. */
const tells = ({ description, perspectives }: Author): boolean => !!description || !!perspectives?.length;

/** The authors of whom a card tells something, AI journalists first. */
export const told = ({ author }: Article): Author[] =>
  author.filter(tells).sort((a, b) => +(b.kind === 'ai') - +(a.kind === 'ai'));

export const RULES: Readonly<Record<Part['name'], PartRule>> = {
  label: {
    refuse: ({ article }, { label }) => (label ? 'shown' : !declaredAi(article) && 'no-data'),
  },
  card: {
    refuse: ({ article }) => !told(article).length && 'no-data',
    attributes: ({ article }) => ({ name: told(article)[0]?.name ?? '' }),
  },
  header: {
    refuse: ({ article }, shown) =>
      !(
        (!shown.headline && article.headline) ||
        (!shown.byline && article.author.length) ||
        (!shown.dates && article.datePublished)
      ) && 'shown',
    attributes: (_value, { headline, section, standfirst, byline, dates }) => {
      const omit = {
        section: section || headline,
        headline,
        standfirst: standfirst || headline,
        byline,
        dates,
      };
      const pieces = Object.entries(omit).flatMap(([name, is]) => (is ? [name] : []));
      return { omit: pieces.join(' ') };
    },
  },
  share: {
    refuse: ({ article }, { body, share }) => (share ? 'shown' : !body && !article.headline && 'no-data'),
  },
  related: {
    refuse: ({ article }, { related }) => (related ? 'shown' : !article.relatedLink?.[0] && 'no-data'),
  },
  figure: {
    refuse: ({ article }, { body }) => (body ? 'own-pictures' : !article.image.length && 'no-data'),
    attributes: ({ article }) => {
      // the others have the names of the figure's attributes
      const { url, creditText, license, digitalSourceType, ...rest } = article.image[0] ?? { url: '' };
      const named = { src: url, credit: creditText, 'licence-url': license };
      return { ...rest, ...named, 'digital-source-type': digitalSourceType };
    },
  },
};
