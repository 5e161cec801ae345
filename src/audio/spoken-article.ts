import { isCredits } from '../article/credits.js';
import { findHead, type Head } from '../article/landmarks.js';
import type { Article } from '../article/model.js';
import { languageOf } from '../core/language.js';
import type { LabelWords } from '../disclosure/label-sentence.js';
import { spokenDisclosure } from './spoken-disclosure.js';
import {
  isCreditLine,
  readSpeech,
  speechTextOf,
  spokenLine,
  type ReadOptions,
  type ReadSpeech,
} from './speech-text.js';

export interface SpokenArticleOptions {
  /** Words of the disclosure. */
  readonly words: LabelWords;
  /** What else is left out: see `ReadOptions`. */
  readonly isHidden?: ((element: Element) => boolean) | undefined;
}

/** In the first few blocks a headline may stand that is not marked as one. */
const HEAD_BLOCKS = 4;

/** The article's head where it stands outside its element: above it in the same tag or `<main>`, of no other article. */
function headOutside(root: Element, { headline, description }: Article): Head | undefined {
  const scope = root.closest('news-article,main,[role=main]') ?? root.parentElement;
  const head = scope ? findHead(scope, description) : undefined;
  const owner = head?.headline.closest('article,[role=article]');
  if (owner && !owner.contains(root)) return undefined;
  return !headline || spokenLine(head?.headline.textContent) === spokenLine(headline) ? head : undefined;
}

/** Byline and date lines at an element's start, where the headline stands above it. */
function creditsAtStart(root: Element): readonly Element[] {
  const credits: Element[] = [];
  let at = root.firstElementChild;
  while (at && !isCredits(at) && at.matches('header,div')) at = at.firstElementChild;
  for (; at && isCredits(at) && isCreditLine(at); at = at.nextElementSibling) credits.push(at);
  return credits;
}

/**
 * What is spoken of an article: disclosure, headline, standfirst, body. The one way to it, in the player and on a
 * server, so that both have the same text and hash.
 * @param root The article's element (`adoption.root`); where the article is data, the body that is made of it
 * (`[data-news-part=body]`), or nothing.
 */
export function readSpokenArticle(
  article: Article,
  root: Element | undefined,
  { words, isHidden = () => false }: SpokenArticleOptions,
): ReadSpeech {
  const { headline, description, articleBody = '', inLanguage } = article;
  const disclosure = spokenDisclosure(article, words);
  const lang = inLanguage ?? (root && languageOf(root));
  const data = { disclosure, headline, standfirst: description, lang };
  if (!root) {
    const text = speechTextOf(articleBody, data);
    return { text, pieces: text.segments.map(() => []) };
  }
  if (root.hasAttribute('data-news-part')) return readSpeech(root, { ...data, isHidden });

  const options: ReadOptions = { disclosure, lang, description, isHidden };
  if (findHead(root, description)) return readSpeech(root, options);
  const head = headOutside(root, article);
  const credits: readonly Element[] = [...(head?.credits ?? []), ...creditsAtStart(root)];
  const before = [head?.headline, head?.standfirst].filter((part) => !!part && !root.contains(part));
  const rest: ReadOptions = {
    ...options,
    before: before as Element[],
    isHidden: (element) => credits.includes(element) || isHidden(element),
  };
  const read = readSpeech(root, rest);
  const isThere = read.text.segments.slice(0, HEAD_BLOCKS).some(({ text }) => text === spokenLine(headline));
  return head || isThere ? read : readSpeech(root, { ...rest, headline });
}
