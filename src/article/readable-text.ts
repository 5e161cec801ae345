import { collapse } from '../core/text.js';

/**
 * The text of an article that a reader reads: no controls, captions, adverts, sign-up blocks or parts of this
 * library. Counted, read aloud and sent is only this. Looks at markup alone, never at layout, so it is linear
 * and gives the same answer in a document that is not shown.
 */

const SKIPPED =
  'script,style,template,noscript,nav,aside,form,button,select,textarea,label,dialog,figcaption,caption,footer,' +
  'iframe,object,svg,audio,video,rp,rt,time,address,' +
  '[data-news-skip],[data-news-part],[data-news-perspective],[slot=perspective],[hidden],[inert],[aria-hidden=true],' +
  '[role=navigation],[role=complementary],[role=dialog],[role=button],[role=note],[rel~=author],[itemprop=author],' +
  '[style*="display:none"],[style*="display: none"]';

/** All other elements begin and end a block: an unknown one at worst parts a sentence. */
const INLINE =
  /^(a|abbr|b|bd[io]|cite|code|del|em|font|i|img|ins|kbd|mark|q|ruby|s|small|span|strong|su[bp]|time|u|wbr)$/;

/** Whether an element begins and ends a block. */
export const isBlock = (node: Node): boolean => !INLINE.test((node as Element).localName);

/**
 * Words that usual markup puts into the class or id of what is not the article. A word counts only at the
 * start or end of a class name ("ad-slot", "inline-ad"), because "load" and "shadow" hold "ad" too.
 */
const NOISE =
  /^((ads?|share|social|promo|credit|meter|kicker)([-_]|$)|advert|adsby|sponsored|newsletter|subscri|sign-?up|paywall|byline|author-bio|breadcrumb|sharing|related|read-?(more|next)|outbrain|taboola|comment|cookie|consent|wp-caption|sr-only|visually-hidden|screen-reader)|[-_](ads?|advert|newsletter|signup|related|share|promo)$/i;

/** A block with this many paragraphs is body text, whatever its class says (".paywall" names the paid text itself). */
const BODY_PARAGRAPHS = 4;

const isNoise = (element: Element): boolean =>
  `${element.getAttribute('class') ?? ''} ${element.id}`.split(/\s+/).some((name) => NOISE.test(name)) &&
  element.getElementsByTagName('p').length < BODY_PARAGRAPHS;

/** Whether an element below the root is left out, with all it holds. */
export const isSkipped = (element: Element): boolean =>
  element.localName.startsWith('news-') || element.matches(SKIPPED) || isNoise(element);

/**
 * Goes through what is read of an element, without recursion: pages nest deeply. The element itself is never left out.
 *
 * @param read Takes a piece of text, as the page has it.
 * @param endBlock A block begins or ends here. Called more often than there are blocks, and not after the last one.
 * @param isLeftOut What is passed over, with all it holds. Default: what is not read of any article.
 */
export function walkReadable(
  root: Element,
  read: (text: Text) => void,
  endBlock: () => void,
  isLeftOut = isSkipped,
): void {
  let node: Node | null = root.firstChild;
  while (node) {
    let next: Node | null = null;
    if (node.nodeType === 3) read(node as Text);
    else if (node.nodeType === 1 && !isLeftOut(node as Element)) {
      if (isBlock(node)) endBlock();
      next = node.firstChild;
    }
    while (!(next ??= node.nextSibling)) {
      node = node.parentNode;
      if (!node || node === root) return;
      if (isBlock(node)) endBlock();
    }
    node = next;
  }
}

/** The readable text of an element, one string a block, white space collapsed. The root itself is never skipped. */
export function readableBlocks(root: Element): string[] {
  let text = '';
  walkReadable(
    root,
    ({ data }) => (text += data),
    () => (text += '\0'), // stands in no page: parsers drop it
  );
  return text.split('\0').map(collapse).filter(Boolean);
}

/** The readable text of an element, blocks apart by a blank line. */
export function readableText(root: Element): string {
  return readableBlocks(root).join('\n\n');
}
