/** Runs in the browser before React takes over what the server rendered. */
import 'news-article/hydrate.js';
import 'news-article/define.js';
