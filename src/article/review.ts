import { comparable } from './metadata/text.js';
import type { Article, Provenance } from './model.js';

/** Words and addresses in the place of a name. */
const NO_NAME =
  /^(no(t .*|ne|body| one|n|)|nein|keine?r?|yes|ja|oui|true|false|null|undefined|unknown|n\/?a|tb[ad])[.!]?$|@\S+\.|:\/\/|^www\.|^[/#]|^[^\s/]+\.[^\s/]+\/\S*$/i;

/** Software, by name. A Claude with a surname is a person, and so is Ai Weiwei. */
const TOOL =
  /^ai$|gpt|^((google|github|microsoft|anthropic) )?(claude|gemini|copilot)([- ]?(v?\d.*|ai|pro|flash|opus|sonnet|haiku|code))?$|artificial|chatbot|language model/i;
const AI = /^AI\b|(\b|[a-z])AI$/;

/** Whether a text names someone who can have reviewed the work of these authors: none of them that is an AI. */
export const isReviewer = (name: string, authors: Article['author'] = []): boolean =>
  /\p{L}/u.test(name) &&
  !NO_NAME.test(name) &&
  !TOOL.test(name) &&
  !AI.test(name) &&
  !authors.some((author) => author.kind === 'ai' && comparable(author.name) === comparable(name));

/** Takes out a review that is none: without a reviewer, or made up of one source's name and another's date. */
export function dropNoReview(article: Record<string, unknown>, provenance: Provenance): void {
  if (!isReviewer((article['reviewedBy'] as string) ?? '', article['author'] as Article['author']))
    delete article['reviewedBy'];
  if (!article['reviewedBy'] || provenance.lastReviewed !== provenance.reviewedBy)
    delete article['lastReviewed'];
}
