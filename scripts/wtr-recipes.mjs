/**
 * Pages made of what docs/recipes/ shows, under the strict policy: `/recipe-pages/NAME?…`
 *
 * - `plain`: the page of plain-html.md; `ai`: by an AI journalist, `off`: turned off, `list`: neither script nor tag
 * - `managed`: the same page without the library, which a tag manager brings. `at=ready` when the page is parsed,
 *   `at=late` long after, `at=parsing` in the middle of it; `module`: from another origin; `ai`
 *
 * The tag manager is a stand-in that does what Google's and Matomo's do with a tag of the kind "Custom HTML": reads it
 * by `innerHTML`, copies its scripts without their attributes, and puts one after the other at the end of the body.
 */
import { join } from 'node:path';
import { ROOT } from './project.mjs';
import { recipePiece } from './recipe-pieces.mjs';

const AI = '**An article by an AI journalist:**';
const SCRIPT = '    <script src="/news-article/loader.js"></script>\n';
const DISCUSSION = /^ *<news-discussion.*\n/m;
const TAGS = /^ *<\/?news-article>\n/gm;
const PLACEHOLDER = '<!-- here -->';

function once(text, what, put) {
  if (text.split(what).length !== 2) throw new Error(`docs/recipes/plain-html.md has not once: ${what}`);
  return text.replace(what, () => put);
}

function articlePage(query) {
  const page = recipePiece('plain-html', '**2.** In each article');
  if (!('ai' in query)) return page;
  const author = /"author": (\{[^}]*\})/.exec(page)[1];
  const typed = once(page, author, recipePiece('plain-html', 'and this in place of the author'));
  return once(typed, SCRIPT, recipePiece('plain-html', AI) + SCRIPT);
}

const unmanaged = (page) => once(page, SCRIPT, '').replace(TAGS, '');

function managedTag(query, host) {
  if (!('module' in query)) return recipePiece('tag-manager', '**2.** Make a tag');
  const tag = recipePiece('tag-manager', '**If you cannot put files');
  const other = `http://${host.replace(/^[^:]+/, (name) => (name === 'localhost' ? '127.0.0.1' : 'localhost'))}`;
  return once(tag, 'https://cdn.example/news-article@0.1.0/dist/cdn/', `${other}/cdn-files/-/`);
}

/** What runs in the page; no code of either tag manager. */
function manage(tag, at) {
  const fire = async () => {
    const holder = document.createElement('div');
    holder.innerHTML = tag;
    for (const node of [...holder.childNodes]) {
      if (node.nodeName !== 'SCRIPT') {
        document.body.append(node);
        continue;
      }
      const copy = document.createElement('script');
      copy.async = false;
      copy.type = 'text/javascript';
      copy.text = node.text;
      const source = node.getAttribute('src');
      const loaded =
        source &&
        new Promise((resolve) => ['load', 'error'].forEach((end) => copy.addEventListener(end, resolve)));
      if (source) copy.src = source;
      document.body.append(copy);
      await loaded;
    }
  };
  if (at === 'parsing') fire();
  else if (at === 'late') addEventListener('load', () => setTimeout(fire, 500));
  else addEventListener('DOMContentLoaded', fire);
}

function pageOf(name, query) {
  if (name === 'plain') {
    const page = articlePage(query);
    if ('off' in query) return once(page, '<news-article>', '<news-article parts="none">');
    return 'list' in query ? unmanaged(page).replace(DISCUSSION, '') : page;
  }
  const page = unmanaged(articlePage(query));
  const address = `/recipe-pages/manager.js?${new URLSearchParams(query)}`.replaceAll('&', '&amp;');
  const manager = `<script src="${address}"></script>`;
  return query.at === 'parsing'
    ? page.replace('</h1>', `</h1>${PLACEHOLDER}`).replace(PLACEHOLDER, manager)
    : page.replace('</head>', `${manager}</head>`);
}

/** @returns {import('koa').Middleware} */
export function recipesMiddleware() {
  let policy;
  return async (context, next) => {
    const [, name] = /^\/recipe-pages\/([\w.-]+)$/.exec(context.path) ?? [];
    if (name === undefined) return next();
    const { query, host } = context;
    if (name === 'manager.js') {
      context.type = 'text/javascript';
      context.body = `(${manage})(${JSON.stringify(managedTag(query, host))}, ${JSON.stringify(query.at ?? 'ready')})`;
      return undefined;
    }
    const { tsImport } = await import('tsx/esm/api');
    policy ??= (await tsImport(join(ROOT, 'examples/host/csp.ts'), import.meta.url)).DEMO_CSP;
    const own =
      name === 'plain'
        ? policy
        : policy.replace(/require-trusted-types-for [^;]*; trusted-types [^;]*; /, '');
    context.set(
      'Content-Security-Policy',
      'module' in query ? own.replace("script-src 'self'", "script-src 'self' 'unsafe-inline' http:") : own,
    );
    context.type = 'text/html; charset=utf-8';
    context.body = pageOf(name, query);
    return undefined;
  };
}
