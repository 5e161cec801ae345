import { collapse } from '../core/text.js';
import { isName } from './metadata/names.js';
import { comparable } from './metadata/text.js';
import type { Article, Provenance } from './model.js';

/** Words in the place of a name, addresses, and software. A Claude with a surname is a person, and so is Ai Weiwei. */
const NO_ONE =
  /^(no(ne|t .*|body| one)?|yes|لا( .*)?|نعم|n\.?a\.?|ai)$|\.\S+\/|^www|gpt|^(github )?(claude|gemini|copilot)( .*\d.*)?$|artificial|automat|chatbot/i;
const AI = /^AI\b|(\b|[a-z])AI$/;

type Work = Partial<Pick<Article, 'author' | 'aiModel'>>;

/** Whether a text names someone who can have reviewed a work, not the AI that made it nor another tool. */
export const isReviewer = (name = '', { author, aiModel }: Work = {}): boolean =>
  isName(collapse(name.trim().slice(0, 99)).split(' ', 5).join(' ')) &&
  !NO_ONE.test(name) &&
  !AI.test(name) &&
  ![aiModel, ...(author ?? []).map(({ kind, name }) => kind === 'ai' && name)].some(
    (ai) => ai && comparable(ai) === comparable(name),
  );

/** Takes out a review that is none: without a reviewer, or made up of one source's name and another's date. */
export function dropNoReview(
  article: { -readonly [K in keyof Article]: Article[K] },
  provenance: Provenance,
): void {
  if (!isReviewer(article.reviewedBy, article)) delete article.reviewedBy;
  if (!article.reviewedBy || provenance.lastReviewed !== provenance.reviewedBy) delete article.lastReviewed;
}
