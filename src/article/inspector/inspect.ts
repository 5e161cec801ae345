import type { ArticleReport } from '../report.js';
import { NewsArticleInspector } from './inspector.js';

declare global {
  interface HTMLElementTagNameMap {
    'news-article-inspector': NewsArticleInspector;
  }
}

const panelOf = (page: Document): NewsArticleInspector | null => page.querySelector(NewsArticleInspector.tag);

/**
 * Shows an article's report in the page's one inspector, which the first call creates. The article is
 * dropped by itself when its element leaves the page.
 */
export function inspect(host: HTMLElement, report: ArticleReport): void {
  if (!host.isConnected) return;
  NewsArticleInspector.define();
  let panel = panelOf(document);
  if (!panel) {
    panel = document.createElement(NewsArticleInspector.tag);
    panel.dataset['newsPart'] = 'inspector'; // so that our own reading of the page skips it
    document.body.append(panel);
  }
  panel.show(host, report);
}

/** Takes an article out of the inspector. With the last one the panel goes. */
export function dismiss(host: HTMLElement): void {
  panelOf(document)?.forget(host);
}
