import { adoptSheet } from '../../core/adopt-sheet.js';
import { articleAddress } from '../../core/article-address.js';
import type { NewsArticle } from '../article.js';
import { allowedParts } from '../compose.js';
import { openRoots } from './open-roots.js';
import { writeOutDates } from './print-dates.js';
import { printedLinks, type PrintedLink } from './print-links.js';
import { PrintNotes } from './print-notes.js';
import { numberLinks } from './print-sheet.js';
import { printStyles } from './print.styles.js';

/** What an article has on paper only: there while its page prints, and none of the page's nodes is touched. */
interface Printed {
  readonly root: Element;
  readonly links: readonly PrintedLink[];
  readonly notes: PrintNotes;
}

/** Takes everything away; undefined while nothing is printed. */
let end: (() => void) | undefined;
let isFollowing = false;

/** Whether links and address are wanted below an article: a part like others. */
function wantsNotes({ parts, constructor }: NewsArticle): boolean {
  const { composesByDefault } = constructor as typeof NewsArticle;
  return allowedParts(parts, composesByDefault)?.includes('print') ?? true;
}

function prepare(host: NewsArticle): Printed[] {
  const { article, adoption } = host.report ?? {};
  const root = adoption?.root ?? (adoption?.reason === 'data' && host.querySelector('[data-news-part=body]'));
  if (!root || !wantsNotes(host)) return [];
  const page = host.ownerDocument;
  const address = articleAddress({
    article: article?.url,
    canonical: page.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href,
    location: page.location.href,
    base: page.baseURI,
  });
  const links = printedLinks(root, [address, article?.url]);
  const notes = new PrintNotes(root, host, host.strings);
  notes.fill(links, address);
  return [{ root, links, notes }];
}

function adoptText(node: Node, css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return adoptSheet(node, sheet);
}

function finish(): void {
  end?.();
  end = undefined;
}

function begin(): void {
  finish(); // not every browser says when it has printed
  const roots = openRoots(document);
  const hosts = roots.flatMap((root) => [...root.querySelectorAll<NewsArticle>('news-article')]);
  const printed = hosts.flatMap(prepare);
  const undo = [
    ...printed.map(
      ({ notes }) =>
        () =>
          notes.remove(),
    ),
    // once all notes stand: a place in the tree is counted
    ...printed.map(({ root, links, notes }) => adoptText(root, numberLinks(root, links, notes.number))),
    ...[document, ...hosts].map((node) => adoptSheet(node, printStyles.styleSheet)),
    writeOutDates(roots),
  ];
  end = () => {
    for (const step of undo) step();
  };
}

/** Has what the page's articles have on paper come and go with each printout, from now on. */
export function followPrints(): void {
  if (isFollowing) return;
  isFollowing = true;
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', finish);
  // a printout that designers look at on a screen
  const paper = matchMedia('print');
  paper.addEventListener('change', () => (paper.matches ? begin() : finish()));
  if (paper.matches) begin();
}
