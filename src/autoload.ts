/**
 * What the head script loads: `<news-article>`, and how the parts above the fold stand before anyone touches them,
 * in one file because it is one request and compresses as one. The code of an element comes when a tag that the page
 * wrote is near (who touches a tag, or goes to it by key, has it near), or when a reader begins to use a part.
 */
import { NewsArticle } from './article/article.js';
import { drawCard } from './author/draw-card.js';
import { setLocaleLoader } from './core/localize.js';
import { drawLabel } from './disclosure/draw-label.js';
import { drawStrip } from './header/draw-strip.js';
import { drawShare } from './share/draw-share.js';
import { loadLocale } from './locales/load.js';

const MODULES: Readonly<Record<string, () => Promise<unknown>>> = {
  'news-ai-disclosure': () => import('./disclosure/news-ai-disclosure.js'),
  'news-article-header': () => import('./header/news-article-header.js'),
  'news-audio-player': () => import('./audio/news-audio-player.js'),
  'news-author-card': () => import('./author/news-author-card.js'),
  'news-comment-form': () => import('./comments/news-comment-form.js'),
  'news-comment-list': () => import('./comments/news-comment-list.js'),
  'news-discussion': () => import('./comments/news-discussion.js'),
  'news-figure': () => import('./figure/news-figure.js'),
  'news-share-bar': () => import('./share/news-share-bar-drawn.js'),
  'news-related-articles': () => import('./related/news-related-articles.js'),
};
/** Not those that are drawn. */
const SELECTOR = Object.keys(MODULES)
  .map((tag) => `${tag}:is(:not([data-news-part]),[data-news-layout])`)
  .join();
const NEAR = '1000px 0px';

const asked: Record<string, Promise<unknown> | undefined> = {};

/** Fetches an element's code once. */
const load = (tag: string): Promise<unknown> | undefined =>
  (asked[tag] ??= MODULES[tag]?.().catch(() => delete asked[tag])); // offline: asked again

const nearness = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      nearness.unobserve(target);
      void load(target.localName);
    }
  },
  { rootMargin: NEAR },
);

/** Watches the tags that are on the page now. Observing one twice is observing it once. */
function watch(): void {
  for (const element of document.querySelectorAll(SELECTOR)) {
    const { localName } = element;
    // an address that leads to a comment leads there however far it is
    if (/^#comment-/.test(location.hash) && /disc|-list/.test(localName)) void load(localName);
    else if (!asked[localName]) nearness.observe(element);
  }
}

/** Who goes by keys would pass over tags that are not elements yet. */
function handleKey({ key }: KeyboardEvent): void {
  if (key === 'Tab') for (const { localName } of document.querySelectorAll(SELECTOR)) void load(localName);
}

/** A list that follows the page by itself: selections change with every move of a mouse. */
const bars = document.getElementsByTagName('news-share-bar');

/** Who selects may want to quote, however far the bar. */
function handleSelection(): void {
  for (const bar of bars) if (bar.hasAttribute('quote')) void load(bar.localName);
}

setLocaleLoader(loadLocale);
addEventListener('keydown', handleKey, true);
addEventListener('selectionchange', handleSelection, true);
addEventListener('hashchange', watch);
addEventListener('online', watch); // what could not be fetched
NewsArticle.composesByDefault = true;
NewsArticle.drawing = {
  load,
  parts: {
    label: drawLabel,
    header: drawStrip,
    card: drawCard,
    share: drawShare,
    // nothing is drawn in its place: its element comes when it is near
    related: (element) => nearness.observe(element),
  },
};
NewsArticle.define();
watch();
new MutationObserver(watch).observe(document, {
  childList: true,
  subtree: true,
  attributeFilter: ['data-news-layout'],
});
