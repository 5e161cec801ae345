/**
 * What the head script loads: `<news-article>` and what stands above the fold, in one file because it is one
 * request and compresses as one; every other part's code when its tag is near: who touches a tag, or goes to it by key, has it near.
 */
import { NewsArticle } from './article/article.js';
import { setLocaleLoader } from './core/localize.js';
import { HeaderElement } from './header/header-element.js';
import { loadLocale } from './locales/load.js';

const MODULES: Readonly<Record<string, () => Promise<unknown>>> = {
  'news-figure': () => import('./figure/news-figure.js'),
};
const SELECTOR = Object.keys(MODULES).join();
const NEAR = '1000px 0px';

const asked = new Set<string>();

function load(element: Element): void {
  const tag = element.localName;
  if (asked.has(tag)) return;
  asked.add(tag);
  MODULES[tag]?.().catch(() => asked.delete(tag)); // offline: asked again when the next such tag is near
}

const nearness = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      nearness.unobserve(target);
      load(target);
    }
  },
  { rootMargin: NEAR },
);

/** Watches the tags that are on the page now. Observing one twice is observing it once. */
function watch(): void {
  for (const element of document.querySelectorAll(SELECTOR))
    if (!asked.has(element.localName)) nearness.observe(element);
}

setLocaleLoader(loadLocale);
NewsArticle.composesByDefault = true;
NewsArticle.define();
HeaderElement.loadFullLayout = () => import('./header/full-layout.js').then(({ FullLayout }) => FullLayout);
HeaderElement.define();
watch();
new MutationObserver(watch).observe(document, { childList: true, subtree: true });
