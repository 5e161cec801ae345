import { isoDate } from '../../core/iso-date.js';
import type { Check } from './facts.js';
import type { Hit, Spot } from './findings.js';

/** Clocks differ, and a day without a zone may be anyone's. */
const TOLERANCE = 38 * 3_600_000;

interface Review {
  readonly at: Spot;
  readonly by: string;
  /** As it is written; undefined where no date is given. */
  readonly on: string | undefined;
}

/** Whether a claimed review names who did it, and when. */
export const checkReview: Check = ({ page, declarations, saysAi }) => {
  const reviews: Review[] = page.all('news-ai-disclosure').map((tag) => ({
    at: tag,
    by: tag.getAttribute('reviewed-by')?.trim() ?? '',
    on: tag.getAttribute('reviewed-at')?.trim() || undefined,
  }));
  // pages on health have dates of review that are no claim about AI
  if (saysAi)
    for (const { where, draft, raw } of page.structured)
      reviews.push({ at: where, by: draft.reviewedBy ?? '', on: raw.lastReviewed?.trim() || undefined });

  const hits: Hit[] = [];
  for (const { at, by, on } of reviews) {
    if (on && !by) hits.push({ code: 'reviewer-missing', at });
    const date = on === undefined ? undefined : isoDate(on);
    if (on && !date) hits.push({ code: 'review-date-invalid', at, values: { value: on } });
    if (date && Date.parse(date) > page.now + TOLERANCE)
      hits.push({ code: 'review-date-future', at, values: { value: date } });
  }
  const reviewed = reviews.find(({ by }) => by);
  if (reviewed && declarations.some(({ level }) => level === 'autonomous'))
    hits.push({ code: 'autonomous-reviewed', at: reviewed.at, values: { name: reviewed.by } });
  return hits;
};
