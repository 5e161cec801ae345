import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { readArticleJson } from '../article/metadata/article-json.js';
import { EMPTY_ARTICLE, type Direction } from '../article/model.js';
import type { ArticleContextValue } from '../core/article-context.js';
import { minutesOf } from './body.js';
import { isPartTag } from './elements.js';
import { rootMarkup, type ElementOptions } from './render-element.js';
import { SERVED } from './served.js';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** How the parts in a page are written. */
export interface RenderPartsOptions extends Omit<ElementOptions, 'article'> {
  /** Address of the page, which relative addresses in its JSON resolve against; without it they are left out. */
  readonly baseUrl?: string | undefined;
}

/** Text to be put in at a place of the page. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** What stands in an element, as the page has it. */
function inside(page: string, element: Element): string {
  const { startTag, endTag, endOffset } = element.sourceCodeLocation ?? {};
  return page.slice(startTag?.endOffset ?? 0, endTag?.startOffset ?? endOffset);
}

/** Collects what is to be put into a page. */
class Walk {
  readonly insertions: Insertion[] = [];
  readonly #page: string;
  readonly #baseUrl: string | undefined;

  constructor(page: string, baseUrl: string | undefined) {
    this.#page = page;
    this.#baseUrl = baseUrl;
  }

  visit(nodes: readonly Node[], around: ElementOptions): void {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      const own = this.#around(node, around);
      if (isPartTag(node.tagName)) this.#render(node, own);
      this.visit(node.childNodes, own);
    }
  }

  #around(element: Element, around: ElementOptions): ElementOptions {
    const [lang, dir] = [attribute(element, 'lang'), attribute(element, 'dir')];
    return {
      ...around,
      // another language has its own direction, unless one was said
      ...(lang !== undefined && { lang }),
      ...(/^(?:ltr|rtl)$/.test(dir ?? '') && { dir: dir as Direction }),
      ...(element.tagName === 'news-article' && { article: this.#read(element, lang ?? around.lang) }),
    };
  }

  /** The article that a tag carries as JSON, which is marked: what hydrates takes the same. */
  #read(element: Element, lang = 'en'): ArticleContextValue | undefined {
    const script = element.childNodes.find(
      (node): node is Element =>
        isElement(node) && node.tagName === 'script' && attribute(node, 'type') === 'application/json',
    );
    const end = script?.sourceCodeLocation?.startTag?.endOffset;
    if (!script || end === undefined) return undefined;
    try {
      const { article } = readArticleJson(JSON.parse(inside(this.#page, script)), {
        baseUrl: this.#baseUrl,
      });
      const marked = attribute(script, SERVED);
      const readingTime =
        marked === undefined ? minutesOf(inside(this.#page, element), lang) : Number(marked) || undefined;
      if (marked === undefined)
        this.insertions.push({ at: end - 1, text: ` ${SERVED}="${readingTime ?? ''}"` });
      return Object.freeze({
        article: { ...EMPTY_ARTICLE, ...article },
        provenance: {},
        problems: [],
        state: 'ready',
        readingTime,
      });
    } catch {
      return undefined; // the browser's copy says that it does not parse
    }
  }

  #render(element: Element, around: ElementOptions): void {
    const at = element.sourceCodeLocation?.startTag?.endOffset;
    const isRendered = element.childNodes.some(
      (node) => isElement(node) && attribute(node, 'shadowrootmode') !== undefined,
    );
    // whose article `for` names may stand further down, or come later
    if (
      at === undefined ||
      isRendered ||
      attribute(element, 'for') !== undefined ||
      !isPartTag(element.tagName)
    )
      return;
    const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
    const content = { attributes, children: inside(this.#page, element) };
    this.insertions.push({ at, text: rootMarkup(element.tagName, content, around) });
  }
}

/**
 * Puts the declared shadow roots of all parts into a page that has their tags: for sites that write the tags in
 * their templates. Nothing else of the page changes, and parts that have their roots keep them. A part in a
 * `<news-article>` with JSON shows that article; what it would learn of the page's own metadata, it learns in the
 * browser.
 *
 * @param page A whole page, or a piece of one, as HTML.
 */
export function renderParts(page: string, options: RenderPartsOptions = {}): string {
  const walk = new Walk(page, options.baseUrl);
  walk.visit(parse(page, { sourceCodeLocationInfo: true }).childNodes, options);
  let [result, from] = ['', 0];
  for (const { at, text } of walk.insertions.sort((a, b) => a.at - b.at)) {
    result += page.slice(from, at) + text;
    from = at;
  }
  return result + page.slice(from);
}
