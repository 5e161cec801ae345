/** Registers every element. */
import './locales/on-demand.js';
import './article/news-article.js';
import './audio/news-audio-player.js';
import './author/news-author-card.js';
import './comments/news-comment-form.js';
import './comments/news-comment-list.js';
import './comments/news-discussion.js';
import './disclosure/news-ai-disclosure.js';
import './header/news-article-header.js';
import './figure/news-figure.js';
import './related/news-related-articles.js';
import './share/news-share-bar.js';
