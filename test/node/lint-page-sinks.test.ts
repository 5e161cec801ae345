import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
// @ts-expect-error a build script without types
import { sourceFiles } from '../../scripts/source-files.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RULE = 'house/no-page-sinks';
const ALLOWED = 'src/core/trusted-types.ts';

const SHIPPED = ['src', 'integrations'].flatMap((folder) =>
  (sourceFiles as (folder: string, ending: string) => string[])(join(ROOT, folder), '.ts'),
);

/** The house's own rules, without those that read types: the snippets are no files. */
const lint = new ESLint({ cwd: ROOT, overrideConfig: [tseslint.configs.disableTypeChecked] });

async function findings(code: string, filePath = 'src/share/snippet.ts'): Promise<string[]> {
  const [result] = await lint.lintText(code, { filePath: join(ROOT, filePath) });
  const fatal = result!.messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${code}: ${fatal.message}`);
  return result!.messages.filter(({ ruleId }) => ruleId === RULE).map(({ message }) => message);
}

const SINKS: Readonly<Record<string, readonly string[]>> = {
  'a text parsed as markup': [
    'element.innerHTML = text;',
    'element.innerHTML += text;',
    "element['innerHTML'] = text;",
    'element[`outerHTML`] = text;',
    'element.outerHTML = text;',
    'frame.srcdoc = text;',
    'element!.innerHTML ??= text;',
    '[element.innerHTML] = texts;',
    '({ text: element.innerHTML } = data);',
    'for (element.innerHTML of texts);',
    'Object.assign(element, { innerHTML: text });',
    "Object.assign(element, { ['outerHTML']: text });",
    "Reflect.set(element, 'innerHTML', text);",
    'const { innerHTML } = element;',
    "element.insertAdjacentHTML('beforeend', text);",
    "element['insertAdjacentHTML']('beforeend', text);",
    'element.setHTML(text);',
    'element.setHTMLUnsafe(text);',
    'Document.parseHTML(text);',
    'Document.parseHTMLUnsafe(text);',
    'range.createContextualFragment(text);',
    "new DOMParser().parseFromString(text, 'text/html');",
    'const Parser = globalThis.DOMParser;',
    'document.write(text);',
    'document.writeln(text);',
    'element.ownerDocument.write(text);',
    'page?.write(text);',
    "document.execCommand('insertHTML', false, text);",
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';",
    "import { unsafeSVG as svgOf } from 'lit/directives/unsafe-svg.js';",
    "import { unsafeStatic } from 'lit/static-html.js';",
    "import { unsafeMathML } from 'lit/directives/unsafe-mathml.js';",
  ],
  'a text that runs as code': [
    'eval(text);',
    '(0, eval)(text);',
    'globalThis.eval(text);',
    "new Function('return 1');",
    "Function('return 1')();",
    'window.Function(text);',
    "(() => 1).constructor('return 1')();",
    "setTimeout('run()', 1);",
    'setTimeout(`run(${text})`, 1);',
    "window.setInterval('run(' + text + ')', 1);",
    'importScripts(url);',
    'new Worker(url);',
    'new SharedWorker(url);',
    'navigator.serviceWorker.register(url);',
    "document.createElement('script');",
    "page.createElement('IFRAME');",
    "document.createElementNS('http://www.w3.org/1999/xhtml', 'object');",
  ],
  'an attribute that is code, markup or a style': [
    "element.setAttribute('onclick', text);",
    "element.setAttribute('ONERROR', text);",
    "element.setAttribute('style', text);",
    "element.setAttribute('srcdoc', text);",
    "element.setAttributeNS(null, 'onload', text);",
    "element.toggleAttribute('onload');",
    "document.createAttribute('style');",
    'html`<b style="color: red"></b>`;',
    'html`<b style=${text}></b>`;',
    'html`<b title=${text} onclick="run()"></b>`;',
    'html`<b .innerHTML=${text}></b>`;',
    'html`<iframe></iframe>`;',
    'html`<script>run()</script>`;',
    'svg`<g onload=${text}></g>`;',
    'const markup = \'<b onclick="run()">\';',
    'const markup = `<b style="color: ${text}">`;',
    "import { styleMap } from 'lit/directives/style-map.js';",
  ],
  'an address that runs': [
    "link.href = 'javascript:run()';",
    "link.setAttribute('href', ' JavaScript:run()');",
    'link.href = `javascript:${text}`;',
    'html`<a href="/">${"javascript:run()"}</a>`;',
    "frame.src = 'data:text/html,<p>';",
  ],
  'Trusted Types of its own': [
    "window.trustedTypes.createPolicy('default', rules);",
    'const { trustedTypes } = globalThis;',
    'policy.createHTML(text);',
  ],
};

/** What looks like one and is none. */
const HARMLESS = [
  'const size = element.outerHTML.length;',
  'const text = String(elements.map((element) => element.innerHTML));',
  'element.textContent = text;',
  'setTimeout(run, 10);',
  'setTimeout(() => run(text), 10);',
  "element.setAttribute('aria-label', text);",
  "element.style.setProperty('--_size', text);",
  'navigator.clipboard.write(items);',
  'stream.write(text);',
  "document.createElement('section');",
  'html`<b @click=${run} ?hidden=${off} class="on">on</b>`;',
  "const words = 'no onclick= outside of a tag, no style= either';",
  'class A { constructor() { this.b = 1; } }',
];

describe('the lint rule against markup, code and styles from texts', () => {
  for (const [kind, snippets] of Object.entries(SINKS)) {
    it(`finds ${kind}`, async () => {
      for (const snippet of snippets) assert.notDeepEqual(await findings(snippet), [], snippet);
    });
  }

  it('lets pass what is none of these', async () => {
    for (const snippet of HARMLESS) assert.deepEqual(await findings(snippet), [], snippet);
  });

  it('lets the one module do it that makes Trusted Types, and no file beside it', async () => {
    const code = 'body.innerHTML = policy.createHTML(text);';
    assert.deepEqual(await findings(code, ALLOWED), []);
    assert.equal((await findings(code, 'src/core/trusted-types-too.ts')).length, 2);
    assert.equal((await findings(code, 'src/share/trusted-types.ts')).length, 2);
  });

  it('is an error in every other file that is shipped', async () => {
    assert.ok(SHIPPED.length > 200, `${SHIPPED.length} files`);
    const off: string[] = [];
    for (const file of SHIPPED) {
      const { rules } = (await lint.calculateConfigForFile(file)) as { rules: Record<string, unknown[]> };
      if (rules[RULE]?.[0] !== 2) off.push(relative(ROOT, file));
    }
    assert.deepEqual(off, [ALLOWED]);
  });

  it('is turned off by a comment in one place: the block of data, whose text the one module makes', () => {
    const found = SHIPPED.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/eslint-disable.*/g)].map(([comment]) => ({ file, comment })),
    );
    // one without the name of a rule would turn off all
    for (const { file, comment } of found)
      assert.match(comment, /^eslint-disable-next-line [\w@/-]+ -- /, file);
    const here = found
      .filter(({ comment }) => comment.includes(RULE))
      .map(({ file }) => relative(ROOT, file));
    assert.deepEqual(here, ['src/disclosure/emit/emit-metadata.ts']);
  });
});
