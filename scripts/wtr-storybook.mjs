/**
 * Serves the built Storybook to the browser tests at `/storybook/`. `/storybook/state.json` tells whether it can be
 * used: `{ fault?: string, required: boolean }`; with CI=true it must be there.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { STORYBOOK, storybookFault } from './build-storybook.mjs';

const BASE = '/storybook/';

/**
 * Storybook writes texts as markup: an empty one, the room of a story, filters, style sheets, messages. Those pass, and no
 * other with a tag in it; what Lit and the library write has policies of its own. As a script a text passes that is JSON:
 * the metadata which a page has in its HTML, and a story has to make.
 */
const STORYBOOK_POLICY = `globalThis.trustedTypes?.createPolicy('default', {
  createHTML: (text) =>
    !text.includes('<') || /^\\s*<(?:div id="root-inner"><.div>$|svg id="storybook-)/.test(text) ? text : null,
  createScript: (text) => (JSON.parse(text), text),
});`;

/** The style attribute of Storybook's filters, without which they would take room. */
const FILTERS_STYLE = 'position:absolute;width:0;height:0;overflow:hidden';

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The strict policy of the demo pages (examples/host/csp.ts), for stories. Storybook's own page has scripts and styles in
 * it, which are let in one by one: none of a story or of the library is among them.
 */
async function policyFor(page) {
  const { tsImport } = await import('tsx/esm/api');
  const { DEMO_CSP } = await tsImport('../examples/host/csp.ts', import.meta.url);
  const hashesOf = (tag) =>
    [...page.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([^]*?)</${tag}>`, 'g'))]
      .map(([, text]) => hashOf(text))
      .join(' ');
  return DEMO_CSP.replace("script-src 'self'", `$& ${hashesOf('script')}`)
    .replace("style-src 'self'", `$& ${hashesOf('style')} 'unsafe-hashes' ${hashOf(FILTERS_STYLE)}`)
    .replace("'allow-duplicates'", 'default $&')
    .replace(/; report-uri [^;]*/, '');
}

/**
 * The page that shows a story. Before anything of it runs, it gives its window to the test that opened it. Links lead
 * to Storybook's own window, which here is the test: they stay in the frame.
 */
function framePage() {
  const page = readFileSync(join(STORYBOOK, 'iframe.html'), 'utf8');
  return page
    .replace('<head>', `<head><script>parent.watchStories?.(window);${STORYBOOK_POLICY}</script>`)
    .replace('<base target="_parent" />', '');
}

/** @returns {import('koa').Middleware} */
export function storybookMiddleware() {
  return async (context, next) => {
    if (!context.path.startsWith(BASE)) return next();
    const path = normalize(decodeURIComponent(context.path.slice(BASE.length)));
    if (path === 'state.json') {
      context.body = { fault: storybookFault(), required: process.env.CI === 'true' };
    } else if (path === 'iframe.html') {
      const page = framePage();
      context.type = 'html';
      // pages of documentation are Storybook's, drawn with React
      if (context.query.viewMode === 'story') context.set('Content-Security-Policy', await policyFor(page));
      context.body = page;
    } else if (
      !path.startsWith('..') &&
      statSync(join(STORYBOOK, path), { throwIfNoEntry: false })?.isFile()
    ) {
      context.type = extname(path);
      context.set('cache-control', 'max-age=600');
      context.body = createReadStream(join(STORYBOOK, path));
    } else {
      context.status = 404;
    }
    return undefined;
  };
}
