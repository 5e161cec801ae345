import { declaredAi } from '../article/ai-vocabularies.js';
import {
  AUTHOR_KINDS,
  type Article,
  type Author,
  type AuthorKind,
  type Perspective,
} from '../article/model.js';
import { warn } from '../core/dev-warning.js';
import { safeUrl } from '../core/safe-url.js';
import { stated } from '../core/stated.js';
import { collapse } from '../core/text.js';

/** What the card's own attributes and properties say; absent or blank means "not said". */
export interface CardInput {
  readonly author?: Author | undefined;
  readonly name?: string | undefined;
  readonly kind?: string | undefined;
  readonly roleName?: string | undefined;
  readonly location?: string | undefined;
  readonly imageUrl?: string | undefined;
  readonly url?: string | undefined;
  readonly bio?: string | undefined;
  readonly followUrl?: string | undefined;
  readonly moreUrl?: string | undefined;
  readonly policyUrl?: string | undefined;
  readonly reportUrl?: string | undefined;
  readonly perspective?: string | undefined;
  readonly perspectiveUrl?: string | undefined;
  readonly perspectiveVersion?: string | undefined;
  readonly perspectiveDate?: string | undefined;
  readonly model?: string | undefined;
  readonly provider?: string | undefined;
}

/** What a card shows. An absent field is a piece that is left out. */
export interface CardData {
  readonly author: Author;
  /** Newest first; the first has what the attributes say. Empty where no perspective is known. */
  readonly versions: readonly [Perspective, ...Perspective[]] | readonly [];
  readonly follow?: string | undefined;
  readonly more?: string | undefined;
  readonly policy?: string | undefined;
  readonly report?: string | undefined;
}

/** Links to an author's pages elsewhere; more are no help. */
const MAX_PAGES = 8;

/** The article's author of a name, else its first of whom more is known. */
function fromArticle(name: string, article: Article | undefined): Author | undefined {
  const same = (author: Author): boolean => collapse(author.name).toLowerCase() === name.toLowerCase();
  return article?.author.find(
    name ? same : ({ description, perspectives }) => description || perspectives?.length,
  );
}

/**
 * Brings attributes, the property `author` and the article together, in this order. Pure; undefined where no
 * name is known.
 *
 * @param slotted whether the page brings a perspective's text itself.
 * @param base resolves relative addresses; undefined refuses them.
 */
export function cardData(
  input: CardInput,
  article: Article | undefined,
  { slotted, base }: { readonly slotted: boolean; readonly base: string | undefined },
): CardData | undefined {
  const link = (value: string | undefined): string | undefined => safeUrl(value, base);
  const name = collapse(input.name) || collapse(input.author?.name);
  const { url, image, perspectives, ...known }: Partial<Author> = {
    ...fromArticle(name, article),
    ...input.author,
  };
  if (!name && !known.name) return undefined;

  const text = input.perspective?.trim() ? input.perspective : undefined;
  const given = text
    ? []
    : (perspectives ?? []).map((version) => ({ ...version, url: link(version.url) }) as Perspective);
  const own = stated({
    text,
    url: link(input.perspectiveUrl),
    version: input.perspectiveVersion,
    dateModified: input.perspectiveDate,
    model: input.model,
    provider: input.provider,
  });
  const exists = slotted || text || own.url || given.length;
  const kind = kindOf(
    input.kind,
    known.kind,
    () => !!(exists || own.model || (article && declaredAi(article) === 'made')),
  );
  const ai = kind === 'ai';
  const page = link(input.url) ?? link(url);
  const newest = {
    ...(ai && stated({ model: article?.aiModel, provider: article?.aiProvider, url: article?.aiPromptUrl })),
    ...stated(given[0] ?? {}),
    // what the page shows itself stands before what its data says
    ...(slotted && { text: undefined }),
    ...own,
  } as Perspective;
  const publisher = article?.publisher;
  return {
    author: {
      ...known,
      ...stated({
        url: page,
        image: link(input.imageUrl) ?? link(image),
        jobTitle: collapse(input.roleName),
        location: collapse(input.location),
        description: input.bio?.trim(),
      }),
      name: name || collapse(known.name),
      kind,
      sameAs: (known.sameAs ?? []).flatMap((address) => link(address) ?? []).slice(0, MAX_PAGES),
    },
    versions: exists ? [newest, ...given.slice(1)] : [],
    follow: link(input.followUrl),
    more: link(input.moreUrl) ?? page,
    policy: ai
      ? link(input.policyUrl ?? article?.publishingPrinciples ?? publisher?.publishingPrinciples)
      : undefined,
    report: link(input.reportUrl ?? publisher?.correctionsPolicy),
  };
}

/** Words for AI in a kind that is none of ours: "AI journalist", "robot". */
const AI_WORDS = /(^|[^a-z])ai([^a-z]|$)|(ro|chat|^|[^a-z])bots?\b/;

/**
 * What an author is. Whoever is not said to be human is one only if nothing speaks of AI; whom an unknown word is said
 * of never is.
 */
function kindOf(said: string | undefined, known: string | undefined, speaksOfAi: () => boolean): AuthorKind {
  const find = (value: string | undefined) => AUTHOR_KINDS.find((kind) => kind === value);
  const given = (said?.trim() || (known ?? '').trim()).toLowerCase();
  const kind = find(given);
  if (given && !kind)
    warn('author-kind', `<news-author-card kind="${given}">: known are ${AUTHOR_KINDS.join(', ')}.`);
  if (kind) return kind;
  if (known === 'ai' || AI_WORDS.test(given) || speaksOfAi()) return 'ai';
  return given ? 'organisation' : 'human';
}
