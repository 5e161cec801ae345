/** Registers every element. */
import { setLocaleLoader } from './core/localize.js';
import { loadLocale } from './locales/load.js';
import './article/news-article.js';
import './author/news-author-card.js';
import './disclosure/news-ai-disclosure.js';
import './header/news-article-header.js';
import './figure/news-figure.js';
import './share/news-share-bar.js';

setLocaleLoader(loadLocale);
