import { levelOfKeyword } from '../../article/ai-vocabularies.js';
import { collapse } from '../../core/text.js';
import { readLabel, saysAi, type Told } from './ai-words.js';
import { AUTHOR_KINDS } from '../../article/model.js';
import { composerOf } from './composing.js';
import type { Page } from './page.js';
import { isOpen, isSeen, textOf } from './visible.js';

/** Something on the page that tells readers of AI in the making of the text. */
export interface Label {
  readonly element: Element;
  /** `composed`: not there yet; `<news-article>` puts it in. */
  readonly by: 'tag' | 'card' | 'words' | 'composed';
  /** Undefined for one that takes its level from the article's data. */
  readonly told: Told | undefined;
  readonly text: string;
  /** Whether readers see it without opening anything. */
  readonly open: boolean;
  readonly inHead: boolean;
}

/** Labels are short. */
const LONGEST = 240;
const MAX_TEXTS = 2000;
const INLINE = /^(?:a|abbr|b|bdi|em|i|mark|small|span|strong|time|u)$/;
/** Where a word of AI speaks of something else: of pictures, of other articles, of an AI's own instructions. */
const NOT_THE_TEXT =
  'script,style,template,noscript,figure,figcaption,picture,select,button,blockquote,[slot=perspective],news-author-card,news-ai-disclosure';

/** A badge ("AI") or a sentence, not a topic that a page files its article under ("AI/ML", "AI policy"). */
const isStatement = (text: string): boolean =>
  /^(?:A\.?I\.?|KI|IA|ШІ)$/.test(text) ||
  /\S\s+\S+\s+\S/.test(text) ||
  /[\u3040-\u30ff\u4e00-\u9fff]{4}/.test(text);

/** The short block of text that a text node is part of; undefined if it is part of something longer. */
function blockOf(text: Node): Element | undefined {
  let at = text.parentElement;
  while (at?.parentElement && INLINE.test(at.localName)) {
    if (at.parentElement.textContent.length > LONGEST * 2) break;
    at = at.parentElement;
  }
  return at && collapse(at.textContent).length <= LONGEST ? at : undefined;
}

/** Short pieces of text that speak of AI, each once. */
function spokenOf({ document, order }: Page): Set<Element> {
  const blocks = new Set<Element>();
  const root = document.querySelector('body');
  if (!root) return blocks;
  const walker = document.createTreeWalker(root, 4); // text
  for (let node = walker.nextNode(); node && blocks.size < MAX_TEXTS; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.length > 5000 || !saysAi(text)) continue;
    const block = blockOf(node);
    if (block && order.has(block)) blocks.add(block);
  }
  return blocks;
}

/** What the page's own words tell, and whether anything near the headline speaks of AI at all. */
function labelsInWords(page: Page): { labels: Label[]; mentioned: boolean } {
  const { headline, opening, scope, isElsewhere, isInHead } = page;
  const labels: Label[] = [];
  let mentioned = false;
  for (const element of spokenOf(page)) {
    if (element.closest(NOT_THE_TEXT) || isElsewhere(element)) continue;
    if (headline && (headline.contains(element) || element.contains(headline))) continue;
    const inHead = isInHead(element);
    if (!inHead && (!scope.contains(element) || element.closest('aside,h1,h2,h3,h4,h5,h6,li'))) continue;
    const text = textOf(element);
    const told = readLabel(text);
    const open = isOpen(element);
    if (opening?.element.contains(element)) mentioned ||= !!told && open;
    else if (told && (inHead || told !== 'persona'))
      labels.push({ element, by: 'words', told, text, open, inHead });
    else if (inHead && open && !element.closest('a')) mentioned ||= isStatement(text);
  }
  return { labels, mentioned };
}

const LEVEL_TOLD: Readonly<Record<string, Told | undefined>> = {
  'ai-assisted': 'assisted',
  'ai-generated': 'made',
  autonomous: 'made',
};

const KINDS: readonly string[] = AUTHOR_KINDS;
const PERSPECTIVE = '[perspective],[perspective-url],[model]';

/** A card shows an AI journalist where it says so, or has perspective or model and does not say otherwise. */
function isPersonaCard(card: Element): boolean {
  if (card.localName !== 'news-author-card') return false;
  const kind = card.getAttribute('kind')?.trim().toLowerCase() ?? '';
  if (KINDS.includes(kind)) return kind === 'ai';
  return card.matches(PERSPECTIVE) || !!card.querySelector('[slot=perspective]');
}

/** Our own tags that tell of AI. */
function labelsInTags({ all, isElsewhere, isInHead }: Page): Label[] {
  const labels: Label[] = [];
  for (const element of all('news-ai-disclosure,news-author-card,news-article-header')) {
    if (isElsewhere(element) || (element.localName !== 'news-ai-disclosure' && !isSeen(element))) continue;
    const facts = { element, text: textOf(element).slice(0, LONGEST), open: isOpen(element) };
    const inHead = isInHead(element);
    const level = levelOfKeyword(element.getAttribute('level')) ?? '';
    if (element.localName === 'news-ai-disclosure') {
      if (level !== 'none')
        labels.push({ ...facts, by: 'tag', told: LEVEL_TOLD[level] ?? readLabel(facts.text), inHead });
    } else if (isPersonaCard(element) || readLabel(facts.text) === 'persona') {
      labels.push({ ...facts, by: 'card', told: 'persona', inHead: true });
    }
  }
  return labels;
}

/** All that the page shows of AI. */
export interface Shown {
  readonly labels: readonly Label[];
  /** Whether words near the headline speak of AI without being a label. */
  readonly mentioned: boolean;
  /** Whether readers are told near the headline, in whatever way. */
  readonly told: boolean;
}

export function readLabels(page: Page): Shown {
  const words = labelsInWords(page);
  const labels = [...labelsInTags(page), ...words.labels];
  const composer = composerOf(page.document);
  if (composer)
    labels.push({ element: composer, by: 'composed', told: undefined, text: '', open: true, inHead: true });
  const { mentioned } = words;
  return { labels, mentioned, told: mentioned || labels.some(({ open }) => open) };
}
