import { declaredAi } from './ai-vocabularies.js';
import { comparable } from './metadata/text.js';
import type { Article, Author, AuthorKind } from './model.js';

/** What a source calls an author: schema.org's software and news organisations are told apart. */
export type SaidKind = AuthorKind | 'software' | 'newsroom';

/** An author as a source has it; without a kind it gave a name and no type. */
type Said = Omit<Author, 'kind'> & { readonly kind?: SaidKind };

/** What each author was made of: sources that are joined later may say more of AI. */
const drafts = new WeakMap<object, readonly [said: Said, isData: boolean]>();

type Work = Pick<Article, 'aiDisclosure' | 'digitalSourceType' | 'publisher'>;

/**
 * What an author is, by type and by what is declared of AI. A bare name on AI-made work is an AI's in data, and
 * nobody's in tags and markup: then it is called neither human nor AI.
 */
function kindOf({ kind, name, perspectives }: Said, isData: boolean, work: Work): AuthorKind {
  const ai = declaredAi(work);
  const made = ai === 'made';
  const isPerson = kind === 'human';
  // who is typed as a person is no AI, unless there is a prompt to be read that AI-made work is written from
  if (ai && (kind === 'software' || (perspectives && (made || !isPerson)))) return 'ai';
  if (kind === 'ai' || isPerson) return kind;
  if (!made) return kind ? 'organisation' : 'human';
  return kind === 'newsroom' ||
    !(kind ?? isData) ||
    comparable(work.publisher?.name ?? '') === comparable(name)
    ? 'organisation'
    : 'ai';
}

/** The author that a source speaks of. `isData`: the source is one that can give a type. */
export function authorOf(said: Said, isData: boolean, work: Work): Author {
  const author = Object.freeze({ ...said, kind: kindOf(said, isData, work) });
  drafts.set(author, [said, isData]);
  return author;
}

/** The same author, by what is known of the work by now. */
export function reconsider(author: Author, work: Work): Author {
  const draft = drafts.get(author);
  return draft ? authorOf(...draft, work) : author;
}

/** Whether any source said what an author is, rather than a name alone. */
export const isKindSaid = (author: Author): boolean => !drafts.has(author) || !!drafts.get(author)![0].kind;
