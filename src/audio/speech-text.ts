import { findHead } from '../article/landmarks.js';
import { isBlock, isSkipped, walkReadable } from '../article/readable-text.js';
import { languageOf } from '../core/language.js';
import { collapse } from '../core/text.js';
import type { SegmentKind, SpeechSegment, SpeechText } from './speech.js';

/** How a text is read. */
export interface SpeechTextOptions {
  /** BCP 47. Default: the nearest `lang`, else English. */
  readonly lang?: string | undefined;
  /** Sentence that is spoken before all else: what part AI had in the text. */
  readonly disclosure?: string | undefined;
  /** Headline that the text itself does not hold. */
  readonly headline?: string | undefined;
  /** Standfirst that the text itself does not hold. */
  readonly standfirst?: string | undefined;
}

/** How the text of an element is read. */
export interface ReadOptions extends SpeechTextOptions {
  /** Elements outside the root that are read before it, such as a headline above the article. */
  readonly before?: readonly Element[] | undefined;
  /** The article's description, by which a standfirst is known that has no telling class. */
  readonly description?: string | undefined;
  /** What else is left out: in a browser, what is not shown (`isUnseen`). */
  readonly isHidden?: ((element: Element) => boolean) | undefined;
}

/** A piece of the page that is read, as it was then. */
export interface Piece {
  readonly node: Text;
  readonly data: string;
}

/** A text that is spoken, and where it stands in the page. */
export interface ReadSpeech {
  readonly text: SpeechText;
  /** For each segment the pieces that it is made of; none for what does not stand in the page. */
  readonly pieces: readonly (readonly Piece[])[];
}

interface Block {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const KINDS = [
  ['heading', 'h1,h2,h3,h4,h5,h6,[role=heading],[itemprop~=headline]'],
  ['quote', 'blockquote,[class*=pullquote i],[class*=pull-quote i]'],
  ['item', 'li,dt,dd'],
] as const;

function kindAt(element: Element | null, root: Element): SegmentKind {
  for (let at = element; at && at !== root; at = at.parentElement)
    for (const [kind, selector] of KINDS) if (at.matches(selector)) return kind;
  return 'paragraph';
}

/** One line in NFC, without soft hyphens, over which voices stumble. */
export const spokenLine = (text: string | undefined): string =>
  collapse(text?.replaceAll('\u00ad', '')).normalize();

/** The nearest element around a node that is a block of its own. */
export function blockAround(node: Node): Element | null {
  let at = node.parentElement;
  while (at && !isBlock(at)) at = at.parentElement;
  return at;
}

/** A date that is part of a sentence, which would be lame without it. One that stands alone is none. */
const isWithinSentence = (element: Element): boolean =>
  element.localName === 'time' &&
  !element.matches('[hidden],[inert],[aria-hidden=true],[data-news-skip]') &&
  /[\p{L}\p{N}]/u.test(blockAround(element)?.textContent.replace(element.textContent, '') ?? '');

/** What is shown but would mislead when it is said: text that is struck out, numbers of notes. */
const isUnspoken = (element: Element): boolean =>
  /^(del|s|strike)$/.test(element.localName) ||
  (element.localName === 'sup' && !!element.querySelector('a[href^="#"]'));

const AUTHOR = '[rel~=author],[itemprop~=author],[class*=author i],[class*=byline i]';
const SENTENCE = /^.{60,}[.!?…。！？؟۔।]["'”’»)\]」]*$/u;

/** Whether a line of the head is byline or date line, and no first paragraph that happens to name a day. */
export const isCreditLine = (element: Element): boolean =>
  element.matches(AUTHOR) ||
  !!element.querySelector(AUTHOR) ||
  !SENTENCE.test(spokenLine(element.textContent));

function blocksOf(
  root: Element,
  { before = [], description, isHidden = () => false }: ReadOptions,
): readonly Block[] {
  const blocks: Block[] = [];
  const credits: readonly Element[] = findHead(root, description)?.credits.filter(isCreditLine) ?? [];
  const isLeftOut = (element: Element): boolean =>
    (isSkipped(element) && !isWithinSentence(element)) ||
    isUnspoken(element) ||
    credits.includes(element) ||
    isHidden(element);
  for (const part of [...before, root]) {
    let pieces: Piece[] = [];
    const flush = (): void => {
      const text = spokenLine(pieces.map(({ data }) => data).join(''));
      const first = pieces.find(({ data }) => data.trim());
      if (text && first) blocks.push({ kind: kindAt(first.node.parentElement, root), text, pieces });
      pieces = [];
    };
    walkReadable(part, (node) => pieces.push({ node, data: node.data }), flush, isLeftOut);
    flush();
  }
  return blocks;
}

function join(blocks: readonly Block[], lang: string, options: SpeechTextOptions): ReadSpeech {
  const ahead = (
    [
      ['disclosure', options.disclosure],
      ['heading', options.headline],
      ['paragraph', options.standfirst],
    ] as const
  ).map(([kind, text]) => ({ kind, text: spokenLine(text), pieces: [] }));
  const all: readonly Block[] = [...ahead.filter(({ text }) => text), ...blocks];
  let start = 0;
  const segments = all.map(({ kind, text }): SpeechSegment => {
    const segment = { kind, text, start };
    start += text.length + 2; // the blank line
    return segment;
  });
  return {
    text: { text: all.map(({ text }) => text).join('\n\n'), segments, lang },
    pieces: all.map(({ pieces }) => pieces),
  };
}

/** Reads what is spoken of an element, and keeps where it stands in the page, for `PageMap`. */
export const readSpeech = (root: Element, options: ReadOptions = {}): ReadSpeech =>
  join(blocksOf(root, options), options.lang ?? languageOf(root), options);

/**
 * What is spoken of an element: what `readableText()` reads, without byline, date line, text that is struck out and
 * numbers of notes. Pure: looks at markup alone unless `isHidden` does otherwise, and gives the same in a browser and
 * in Node.
 */
export const speechText = (root: Element, options?: ReadOptions): SpeechText =>
  readSpeech(root, options).text;

/** What is spoken of a text whose paragraphs are apart by blank lines (`Article.articleBody`). */
export const speechTextOf = (body: string, options: SpeechTextOptions = {}): SpeechText => {
  const blocks = body
    .split(/\n\s*\n/)
    .map((text) => ({ kind: 'paragraph', text: spokenLine(text), pieces: [] }) as const);
  return join(
    blocks.filter(({ text }) => text),
    options.lang ?? 'en',
    options,
  ).text;
};
