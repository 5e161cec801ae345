import { levelOf, levelOfKeyword } from '../article/ai-vocabularies.js';
import type { AiDisclosure, Article } from '../article/model.js';
import { isReviewer } from '../article/review.js';
import { isFuture, parseDate } from '../core/dates.js';
import { safeUrl } from '../core/safe-url.js';
import { stated } from '../core/stated.js';
import { collapse } from '../core/text.js';

/** What is disclosed of AI in the making of a text. An absent field is not known. */
export interface Disclosure {
  readonly level: AiDisclosure;
  /** Who reviewed the text before it was published. Without a name there is no review. */
  readonly reviewedBy?: string;
  /** ISO 8601. */
  readonly reviewedAt?: string;
  /** The person or body with editorial responsibility. */
  readonly responsible?: string;
  /** Absolute http(s) address of the site's policy. */
  readonly policyUrl?: string;
  /** Name of the AI model. */
  readonly model?: string;
  /** Who provides the model. */
  readonly provider?: string;
  /** Absolute http(s) address of the prompt. */
  readonly promptUrl?: string;
}

/** What a label's own attributes say; absent or blank means "not said". */
export type DisclosureInput = { readonly [K in keyof Disclosure]?: string | undefined };

/** The first source that says anything of some fields gives them all: what two sources say is no one fact. */
function fromOne<K extends keyof Disclosure>(
  sources: readonly (DisclosureInput | undefined)[],
  ...fields: readonly K[]
): { readonly [F in K]?: string } {
  const source = sources.find((each) => fields.some((field) => collapse(each?.[field])));
  return Object.fromEntries(fields.map((field) => [field, collapse(source?.[field])])) as never;
}

/**
 * Brings a label's own attributes and the article's data together, attributes first. Pure; undefined where the
 * level is unknown, of which nothing may be said.
 *
 * @param base resolves relative addresses; undefined refuses them.
 * @param now milliseconds, to drop dates in the future; Infinity while no clock may be asked.
 */
export function disclosureOf(
  input: DisclosureInput,
  article?: Article,
  base?: string,
  now = Date.now(),
): Disclosure | undefined {
  const level = levelOfKeyword(input.level) ?? (article && levelOf(article));
  if (!level) return undefined;

  const { reviewedBy: reviewer = '', reviewedAt } = fromOne(
    [input, stated({ reviewedBy: article?.reviewedBy, reviewedAt: article?.lastReviewed })],
    'reviewedBy',
    'reviewedAt',
  );
  const reviewedBy = isReviewer(reviewer, article) && reviewer !== collapse(input.model) ? reviewer : '';
  const date = reviewedBy ? parseDate(reviewedAt) : undefined;
  const url = (...addresses: readonly (string | undefined)[]): string | undefined =>
    addresses.map((address) => safeUrl(address, base)).find(Boolean);
  return {
    level,
    ...stated({
      reviewedBy,
      reviewedAt: date && !isFuture(date, now) ? date.iso : undefined,
      responsible: collapse(input.responsible) || collapse(article?.accountablePerson),
      policyUrl: url(
        input.policyUrl,
        article?.publishingPrinciples,
        article?.publisher?.publishingPrinciples,
      ),
    }),
    // a text without AI has neither model nor prompt, whatever the page's template says
    ...(level !== 'none' &&
      stated({
        ...fromOne(
          [
            input,
            { model: article?.aiModel, provider: article?.aiProvider },
            article?.author.find(({ perspectives }) => perspectives?.length)?.perspectives?.[0],
          ],
          'model',
          'provider',
        ),
        promptUrl: url(input.promptUrl, article?.aiPromptUrl),
      })),
  };
}
