/**
 * With `RENDER=server`: what a test writes as HTML is rendered by `news-article/server` first, and hydrates
 * (web-test-runner.config.mjs puts this before each test file). What a test makes by script is not: no server has it.
 */
import '../../src/hydrate.js';
import { NewsElement } from '../../src/core/news-element.js';
import { directionOf, languageOf } from '../../src/core/language.js';

interface Parsing {
  setHTMLUnsafe(html: string): void;
}

/** Parts that a server rendered, and what did not hydrate. */
const rendered = { parts: 0, hydrated: 0, refused: [] as string[] };
Object.assign(globalThis, { renderedOnServer: rendered });

function onServer(page: string, around: Element): string {
  const options = { lang: languageOf(around), dir: directionOf(around) };
  const request = new XMLHttpRequest();
  request.open('POST', '/__server/parts', false); // at once, as the tests expect it
  request.send(JSON.stringify({ page, options }));
  if (request.status !== 200) throw new Error(request.responseText);
  return request.responseText;
}

const own = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!;
Object.defineProperty(Element.prototype, 'innerHTML', {
  ...own,
  set(this: Element & Parsing, html: string) {
    if (
      !/<news-(?!article[\s>])/.test(html) ||
      this instanceof HTMLTemplateElement ||
      this.ownerDocument !== document
    ) {
      own.set!.call(this, html);
      return;
    }
    const page = onServer(html, this);
    rendered.parts += page.split('<template shadowrootmode').length - 1;
    this.setHTMLUnsafe(page);
  },
});

/** What Lit clones for a template: what is bound in it comes later, and parts that differ by it are drawn anew. */
const { importNode } = document;
document.importNode = function <T extends Node>(this: Document, node: T, isDeep?: boolean): T {
  const template = document.createElement('template') as HTMLTemplateElement & Parsing;
  if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) {
    template.content.append(node.cloneNode(true));
    const html = template.innerHTML;
    if (/<news-(?!article[\s>])/.test(html)) {
      const page = onServer(html, document.body);
      rendered.parts += page.split('<template shadowrootmode').length - 1;
      template.setHTMLUnsafe(page);
      const content = document.adoptNode(template.content);
      customElements.upgrade(content);
      return content as unknown as T;
    }
  }
  return importNode.call(this, node, isDeep) as T;
};

const { warn } = console;
console.warn = (...words: unknown[]): void => {
  if (/hydration: /.test(String(words[0]))) rendered.refused.push(String(words[0]));
  warn(...words);
};

const { hydrate } = NewsElement;
NewsElement.hydrate = (element, changed) => {
  const isTaken = hydrate!(element, changed);
  if (isTaken) rendered.hydrated += 1;
  return isTaken;
};

after(() => {
  console.log(`rendered on a server: ${String(rendered.parts)} parts, ${String(rendered.hydrated)} hydrated`);
  if (rendered.refused.length > 0) throw new Error(rendered.refused.join('\n'));
});
