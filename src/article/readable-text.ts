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
const INLINE = /^(a|abbr|b|bdi|cite|code|del|em|font|i|ins|mark|q|s|small|span|strong|su[bp]|u|wbr)$/;

const isBlock = (node: Node): boolean => node.nodeType === 1 && !INLINE.test((node as Element).localName);

/**
 * Words that usual markup puts into the class or id of what is not the article. A word counts only at the
 * start or end of a class name ("ad-slot", "inline-ad"), because "load" and "shadow" hold "ad" too.
 */
const NOISE =
  /^(?:(?:ads?|share|social|promo|credit|meter|kicker)(?:[-_]|$)|advert|adsby|sponsored|newsletter|subscri|sign-?up|paywall|byline|author-bio|breadcrumb|sharing|related|read-?(?:more|next)|outbrain|taboola|comment|cookie|consent|wp-caption|sr-only|visually-hidden|screen-reader)|[-_](?:ads?|advert|newsletter|signup|related|share|promo)$/i;

/** A block with this many paragraphs is body text, whatever its class says (".paywall" names the paid text itself). */
const BODY_PARAGRAPHS = 4;

function isNoise(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.trim();
  if (!names || !names.split(/\s+/).some((name) => NOISE.test(name))) return false;
  return element.getElementsByTagName('p').length < BODY_PARAGRAPHS;
}

/** Whether an element below the root is left out, with all it holds. */
const isSkipped = (element: Element): boolean =>
  element.localName.startsWith('news-') || element.matches(SKIPPED) || isNoise(element);

/** The readable text of an element, one string a block, white space collapsed. The root itself is never skipped. */
export function readableBlocks(root: Element): string[] {
  const blocks: string[] = [];
  let current = '';
  const flush = (): void => {
    const text = collapse(current);
    if (text) blocks.push(text);
    current = '';
  };
  let node: Node | null = root.firstChild;
  while (node) {
    let descend = false;
    if (node.nodeType === 3) current += node.nodeValue ?? '';
    else if (node.nodeType === 1 && !isSkipped(node as Element)) {
      if (isBlock(node)) flush();
      descend = !!node.firstChild;
    }
    if (descend) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root && isBlock(node)) flush();
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  flush();
  return blocks;
}

/** The readable text of an element, blocks apart by a blank line. */
export function readableText(root: Element): string {
  return readableBlocks(root).join('\n\n');
}
