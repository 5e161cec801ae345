/** Pages that `news-article/server` has written: scripts/wtr-server.mjs. */
import type { RenderArticleOptions } from '../../src/server/render-article.js';
import { openFrame, until, type Frame } from './frame.js';

export interface ServedPage {
  readonly article: unknown;
  readonly options?: Omit<RenderArticleOptions, 'body'> & { readonly body?: string };
  /** Of the page. */
  readonly lang?: string;
  /** Further HTML in its head. */
  readonly head?: string;
  /** A Content-Security-Policy. */
  readonly csp?: string;
  /** Whether `dist/` renders, which the files for `<script>` in `dist/cdn/` belong to. */
  readonly built?: boolean;
}

/** Renders a page on the server and gives its address. */
export async function servedPage(page: ServedPage): Promise<string> {
  const options = { baseUrl: location.origin, ...page.options };
  const body = JSON.stringify({ ...page, options });
  const response = await fetch('/__server/pages', { method: 'POST', body });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** Sources of `style-src` for the rules in such pages. */
export async function styleSources(): Promise<readonly string[]> {
  const response = await fetch('/__server/hashes', { method: 'POST', body: '{}' });
  return (await response.text()).split(' ').map((hash) => hash.trim());
}

/** An opened page, and what its console said. */
export interface OpenPage extends Frame {
  readonly warnings: readonly string[];
}

/** Opens such a page; nothing of ours runs in it yet. */
export async function openServed(
  page: ServedPage,
  size: { readonly width?: number } = {},
): Promise<OpenPage> {
  const frame = await openFrame(await servedPage(page), size);
  const warnings: string[] = [];
  const console = (frame.window as unknown as { console: Console }).console;
  for (const name of ['warn', 'error'] as const)
    console[name] = (...words: unknown[]) => {
      const line = words.map(String).join(' ');
      // what Lit's development build says of itself, and of a second drawing
      if (!/lit\.dev\/msg\/(?:dev-mode|change-in-update)/.test(line)) warnings.push(line);
    };
  frame.window.addEventListener('error', ({ message }) => warnings.push(message));
  frame.window.addEventListener('unhandledrejection', ({ reason }) => warnings.push(String(reason)));
  return { ...frame, warnings };
}

interface TrustingWindow {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): unknown };
  };
}

/** Loads modules in their order, each when the one before has run. */
export async function loadModules(
  { document: page, window }: Frame,
  ...sources: readonly string[]
): Promise<void> {
  // a page that wants addresses of scripts trusted lets the library's own policy be made again
  const policy = (window as unknown as TrustingWindow).trustedTypes?.createPolicy('news-article', {
    createScriptURL: (url) => url,
  });
  for (const source of sources)
    await new Promise((resolve, reject) => {
      const script = page.createElement('script');
      script.type = 'module';
      script.src = (policy?.createScriptURL(source) ?? source) as string;
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error(`${source} could not be loaded.`)));
      page.head.append(script);
    });
}

/** What hydrates a page, and then its elements. */
export const HYDRATING = ['/src/hydrate.ts', '/src/define.ts'] as const;

interface Updating extends Element {
  readonly updateComplete?: Promise<boolean>;
  readonly hasUpdated?: boolean;
}

/** The parts of a page, in its order. */
export const partsIn = ({ document: page }: Pick<Frame, 'document'>): readonly Updating[] =>
  [...page.querySelectorAll<Updating>('*')].filter(
    ({ localName }) => /^news-.+/.test(localName) && localName !== 'news-article',
  );

/** Waits until every part is live and the article has been read. */
export async function live(frame: Frame): Promise<void> {
  await until('the article to be read', () => {
    const article = frame.document.querySelector<Element & { report?: { state: string } }>('news-article');
    return !article || article.report?.state === 'ready';
  });
  for (const part of partsIn(frame)) {
    await until(`<${part.localName}> to update`, () => part.hasUpdated);
    await part.updateComplete;
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
}
