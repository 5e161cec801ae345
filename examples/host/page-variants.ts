import type { OtherService } from './comments/other-service.js';
import { DEMO_THEMES, THEME_NAMES, type ThemeName } from './demo-themes.js';
import { escapeHtml } from './templates/html.js';
import { MAX_DELAY } from './library-files.js';

/** Where and how a page takes the library in; without one, as the page has it written. */
const SNIPPETS = [
  'head', // the loader in the head
  'late', // the loader at the end of the body, async, as a tag manager adds it
  'module', // no loader: the module with everything, in the head
  'css', // late, with the style sheet that reserves room in the head
] as const;
export type Snippet = (typeof SNIPPETS)[number];

const MODES = ['light', 'dark'] as const;

/** One way to serve a demo page. The query names it: `?snippet=late&delay=800`. */
export interface PageVariant {
  readonly snippet?: Snippet | undefined;
  /** Milliseconds that the library's modules are late. */
  readonly delay: number;
  /** Milliseconds that `loader.js` itself is late. */
  readonly loaderDelay: number;
  /** Milliseconds between the chunks of the HTML; 0 sends it whole. */
  readonly slow: number;
  /** The page without the library. */
  readonly without: boolean;
  readonly theme?: ThemeName | undefined;
  /** Light or dark whatever the reader's system says, by a class of the page. Only with a theme. */
  readonly mode?: (typeof MODES)[number] | undefined;
  /** Value of `<news-article parts>`. */
  readonly parts?: string;
  /** Sets `<news-article debug>`. */
  readonly debug: boolean;
  /** Whether the strict policy is sent. */
  readonly csp: boolean;
}

/** What a page wants when the query does not say. */
export interface PageDefaults {
  readonly snippet?: Snippet;
  readonly theme?: ThemeName;
}

/** Reads a page's address. */
export function readVariant(query: URLSearchParams, { snippet, theme }: PageDefaults = {}): PageVariant {
  const parts = query.get('parts');
  return {
    snippet: SNIPPETS.find((name) => name === query.get('snippet')) ?? snippet,
    delay: milliseconds(query.get('delay')),
    loaderDelay: milliseconds(query.get('loader-delay')),
    slow: milliseconds(query.get('slow')),
    without: query.has('without'),
    ...(parts === null ? {} : { parts }),
    debug: query.has('debug'),
    csp: query.get('csp') !== 'off',
    theme: THEME_NAMES.find((name) => name === query.get('theme')) ?? theme,
    mode: MODES.find((name) => name === query.get('mode')),
  };
}

function milliseconds(value: string | null): number {
  const number = Number(value);
  return Number.isFinite(number) ? Math.min(Math.max(Math.round(number), 0), MAX_DELAY) : 0;
}

/** The demo pages carry the snippet as a site would paste it, so a variant is a replacement of these. */
const LOADER = /<script src="\/news-article\/loader\.js"( data-auto)?><\/script>\n?/;
const SHEETS =
  /^[ \t]*<link rel="stylesheet" href="\/news-article\/themes\/(?:article-body|print)\.css"(?: \/)?>\n/gm;
const TAG_START = /<news-article(?=[\s>])/;
const TAG = /^[ \t]*<\/?news-article(?:\s[^>]*)?>(?:<\/news-article>)?[ \t]*\n?/gm;

/** The page's HTML as the variant asks for it; unchanged for the default one. */
export function applyVariant(page: string, variant: PageVariant): string {
  const themed = withTheme(page, variant);
  if (variant.without) return themed.replace(LOADER, '').replace(SHEETS, '').replace(TAG, '');
  const auto = LOADER.exec(themed)?.[1] ?? '';
  return withAttributes(placeSnippet(themed, auto, variant), variant);
}

/** The page in a theme: its style sheet, and the one by which the site's own names follow it. */
function withTheme(page: string, { theme, mode }: PageVariant): string {
  if (theme === undefined) return page;
  const links = [DEMO_THEMES[theme], '/assets/themed.css']
    .map((address) => `<link rel="stylesheet" href="${address}" />\n`)
    .join('  ');
  const linked = atHead(page, links);
  return mode === undefined ? linked : linked.replace('<html', `<html class="${mode}"`);
}

const OWN_COMMENTS = /<news-discussion endpoint="\/comments-api"/g;

/** The page with its comments where somebody has them already. */
export function withComments(page: string, other: OtherService | undefined): string {
  if (!other) return page;
  const { service, endpoint, thread } = other;
  const named = thread === undefined ? '' : ` thread="${escapeHtml(thread)}"`;
  const tag = `<news-discussion service="${service}" endpoint="${escapeHtml(endpoint)}"${named}`;
  return page.replace(OWN_COMMENTS, () => tag);
}

function placeSnippet(page: string, auto: string, variant: PageVariant): string {
  const base = libraryBase(variant);
  const loader = (flags: string) => `<script src="${base}loader.js"${flags}></script>\n`;
  switch (variant.snippet) {
    case undefined:
      return page.replace(LOADER, loader(auto));
    case 'head':
      return atHead(page.replace(LOADER, ''), loader(auto));
    case 'late':
      return atEnd(page.replace(LOADER, ''), loader(`${auto} async`));
    case 'css':
      return atEnd(
        atHead(page.replace(LOADER, ''), '<link rel="stylesheet" href="/news-article/news-article.css" />\n'),
        loader(`${auto} async`),
      );
    case 'module': {
      const module = `<script type="module" src="${base}news-article.js"></script>\n`;
      const loaded = atHead(page.replace(LOADER, ''), module);
      // Without the loader nobody adds the tag to a page that has none.
      return auto === '' ? loaded : atEnd(loaded, '<news-article></news-article>\n');
    }
  }
}

/** Where the library's files are for this variant; delays travel in the address. */
export function libraryBase({ delay, loaderDelay }: PageVariant): string {
  const delays = [delay > 0 && `~delay-${delay}/`, loaderDelay > 0 && `~loader-${loaderDelay}/`];
  return `/news-article/${delays.filter(Boolean).join('')}`;
}

function withAttributes(page: string, { parts, debug }: PageVariant): string {
  const attributes = [parts !== undefined && ` parts="${escapeHtml(parts)}"`, debug && ' debug'];
  return page.replace(TAG_START, (tag) => tag + attributes.filter(Boolean).join(''));
}

function atHead(page: string, markup: string): string {
  return page.replace('</head>', () => `  ${markup}  </head>`);
}

function atEnd(page: string, markup: string): string {
  return page.replace('</body>', () => `  ${markup}  </body>`);
}

/** How many pieces a slow page arrives in. */
const CHUNKS = 8;

/** The page as a body for a response: whole, or in pieces with `slow` milliseconds between them. */
export function pageBody(page: string, slow: number): string | ReadableStream<Uint8Array> {
  if (slow === 0) return page;
  const bytes = new TextEncoder().encode(page);
  const size = Math.ceil(bytes.length / CHUNKS);
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      if (sent > 0) await new Promise((resolve) => setTimeout(resolve, slow));
      controller.enqueue(bytes.subarray(sent, sent + size));
      sent += size;
      if (sent >= bytes.length) controller.close();
    },
  });
}
