import { isoDate } from '../../core/iso-date.js';
import { comparable } from '../../article/metadata/text.js';
import { isToolName } from './ai-words.js';
import { isPersona } from './check-author.js';
import type { Check, Facts } from './facts.js';
import type { Hit, Spot } from './findings.js';
import { isNobody, saysReviewed } from './review-words.js';

/** Clocks differ, and a day without a zone may be anyone's. */
const TOLERANCE = 38 * 3_600_000;
const OWN_JSON = 'news-article script[type$=json],news-ai-disclosure script[type$=json]';
const OURS = '[data-news-part],[data-news-label]';

interface Review {
  readonly at: Spot;
  readonly by: string;
  /** As it is written; undefined where no date is given. */
  readonly on: string | undefined;
  readonly types: readonly string[];
}

/** Whether a reviewer is the AI that wrote the text, under its own or its model's name. */
function isTheAi(name: string, facts: Facts): boolean {
  const { page, declared } = facts;
  const whole = comparable(name);
  if (!whole) return false;
  const models = page.all('news-ai-disclosure[model]').map((tag) => tag.getAttribute('model') ?? '');
  if ([page.article.aiModel ?? '', ...models].some((model) => comparable(model) === whole)) return true;
  if (isPersona(name, facts)) return true;
  // a newsroom that had AI help it may review its own text
  const isMade = !!declared && declared.level !== 'ai-assisted';
  return page.article.author.some(
    (author) => isMade && author.kind === 'ai' && comparable(author.name) === whole,
  );
}

/** Whether the page's own label tells of a review that nothing records. */
function findUnrecorded({ page, shown }: Facts): Hit[] {
  const label = shown.labels.find(
    ({ by, told, open, element, text }) =>
      (by === 'words' || (by === 'tag' && !element.shadowRoot)) &&
      told &&
      told !== 'persona' &&
      open &&
      !element.closest(OURS) &&
      saysReviewed(text),
  );
  if (!label) return [];
  // what is fetched or handed over by script is not here to be read
  const mayBeElsewhere =
    page.all('news-article[src]').length > 0 ||
    page.all(OWN_JSON).some(({ textContent }) => textContent.includes('reviewedBy'));
  return mayBeElsewhere
    ? []
    : [{ code: 'review-unrecorded', at: label.element, values: { text: label.text } }];
}

/** Whether a claimed review names who did it, and when, and whether that can be. */
export const checkReview: Check = (facts) => {
  const { page, declarations, saysAi } = facts;
  const reviews: Review[] = page.all('news-ai-disclosure').map((tag) => ({
    at: tag,
    by: tag.getAttribute('reviewed-by')?.trim() ?? '',
    on: tag.getAttribute('reviewed-at')?.trim() || undefined,
    types: [],
  }));
  // pages on health have dates of review that are no claim about AI
  if (saysAi)
    for (const { where, draft, raw, reviewer } of page.structured)
      reviews.push({
        at: where,
        by: reviewer?.name || (draft.reviewedBy ?? ''),
        on: raw.lastReviewed?.trim() || undefined,
        types: reviewer?.types ?? [],
      });

  const isSoftware = ({ types }: Review): boolean => types.includes('SoftwareApplication');
  const isNoPerson = (review: Review): boolean =>
    isSoftware(review) || isNobody(review.by) || isToolName(review.by) || isTheAi(review.by, facts);
  const hits: Hit[] = [];
  for (const review of reviews) {
    const { at, by, on } = review;
    if ((by || isSoftware(review)) && isNoPerson(review))
      hits.push({ code: 'reviewer-not-a-person', at, values: { name: by || 'SoftwareApplication' } });
    else if (on && !by) hits.push({ code: 'reviewer-missing', at });
    const date = on === undefined ? undefined : isoDate(on);
    if (on && !date) hits.push({ code: 'review-date-invalid', at, values: { value: on } });
    if (date && Date.parse(date) > page.now + TOLERANCE)
      hits.push({ code: 'review-date-future', at, values: { value: date } });
  }
  const reviewed = reviews.find((review) => review.by && !isNoPerson(review));
  if (reviewed && declarations.some(({ level }) => level === 'autonomous'))
    hits.push({ code: 'autonomous-reviewed', at: reviewed.at, values: { name: reviewed.by } });
  return reviews.some(({ by }) => by) ? hits : [...hits, ...findUnrecorded(facts)];
};
