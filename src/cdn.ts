/** Everything in one module for `<script type="module">`: registers every element; `<news-article>` composes. */
import { NewsArticle } from './article/article.js';
import './define.js';

NewsArticle.composesByDefault = true;
// a tag that was upgraded by the import above asked before this line; ask again
for (const element of document.querySelectorAll('news-article')) element.requestUpdate();
