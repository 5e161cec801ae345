import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What the host must know about a page before it puts the library on it. */
export interface PageFacts {
  /** Byte offset of the first place inside the head. */
  readonly insertAt: number;
  /** The page already carries a `<news-article>` tag. */
  readonly hasTag: boolean;
  /** Something on the page looks like an article. */
  readonly hasArticle: boolean;
  /** The page forbids things by a policy in a meta tag. */
  readonly metaPolicy: string | undefined;
  /** Label of the encoding that a meta tag declares. */
  readonly charset: string | undefined;
  /** `href` of the first `<base>`. */
  readonly base: string | undefined;
}

/** What `hasArticle` is judged by, for messages. */
export const LOOKED_FOR =
  'a <news-article> or <article> tag, role="article", schema.org or OpenGraph article metadata, ' +
  'or a heading with at least two paragraphs of text';

/**
 * Reads a page without changing it. The bytes are read as Latin-1, where one byte is one character, so that
 * the parser's offsets are byte offsets in every encoding that contains ASCII.
 */
export function readPageFacts(bytes: Uint8Array): PageFacts {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const document = parse(text, { sourceCodeLocationInfo: true });
  const elements = [...descendants(document)];
  const metas = elements.filter((element) => element.tagName === 'meta');
  return {
    insertAt: insertionPoint(document, elements, text),
    hasTag: elements.some((element) => element.tagName === 'news-article'),
    hasArticle: elements.some(isArticleMark) || hasHeadingAndText(elements),
    metaPolicy: metas
      .filter((meta) => /^content-security-policy$/i.test(attribute(meta, 'http-equiv') ?? ''))
      .map((meta) => attribute(meta, 'content'))
      .find((policy) => policy !== undefined),
    charset: metas.map(declaredCharset).find((label) => label !== undefined),
    base: elements
      .filter((element) => element.tagName === 'base')
      .map((element) => attribute(element, 'href'))
      .find((href) => href !== undefined),
  };
}

function* descendants(parent: Tree.ParentNode): Generator<Tree.Element> {
  // A loop with its own stack: a hostile page may nest deeper than the call stack reaches.
  const waiting: Tree.ChildNode[] = [...parent.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!tree.isElementNode(node)) continue;
    yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i -= 1) waiting.push(node.childNodes[i]!);
  }
}

/** After `<head>`; where the tag is left out, after `<html>`, else after the doctype, else at the start. */
function insertionPoint(document: Tree.Document, elements: readonly Tree.Element[], text: string): number {
  for (const name of ['head', 'html']) {
    const place = elements.find((element) => element.tagName === name)?.sourceCodeLocation?.startTag;
    if (place) return place.endOffset;
  }
  const doctype = document.childNodes.find((node) => node.nodeName === '#documentType');
  if (doctype?.sourceCodeLocation) return doctype.sourceCodeLocation.endOffset;
  return text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0;
}

function isArticleMark(element: Tree.Element): boolean {
  switch (element.tagName) {
    case 'article':
    case 'news-article':
      return true;
    case 'meta':
      return attribute(element, 'property') === 'og:type' && attribute(element, 'content') === 'article';
    case 'script':
      return (
        /ld\+json/i.test(attribute(element, 'type') ?? '') &&
        /"@type"[^}]*(?:Article|Posting)/.test(textOf(element))
      );
    default:
      return (
        attribute(element, 'role') === 'article' ||
        /(?:Article|BlogPosting)$/.test(attribute(element, 'itemtype') ?? '')
      );
  }
}

/** Bytes of text that make a paragraph count; captions and teasers are shorter. */
const PARAGRAPH_BYTES = 120;

function hasHeadingAndText(elements: readonly Tree.Element[]): boolean {
  const heading = elements.findIndex((element) => /^h[12]$/.test(element.tagName));
  if (heading < 0) return false;
  const paragraphs = elements.filter(
    (element, i) =>
      i > heading && element.tagName === 'p' && textOf(element).trim().length >= PARAGRAPH_BYTES,
  );
  return paragraphs.length >= 2;
}

function textOf(element: Tree.Element): string {
  return [element, ...descendants(element)]
    .flatMap((part) => part.childNodes)
    .map((node) => (tree.isTextNode(node) ? node.value : ''))
    .join('');
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function declaredCharset(meta: Tree.Element): string | undefined {
  const charset = attribute(meta, 'charset');
  if (charset !== undefined) return charset.trim();
  if (!/^content-type$/i.test(attribute(meta, 'http-equiv') ?? '')) return undefined;
  return /charset=\s*["']?([\w-]+)/i.exec(attribute(meta, 'content') ?? '')?.[1];
}
