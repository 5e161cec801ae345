/** Runs in the browser before Svelte takes over what the server rendered. */
import 'news-article/hydrate.js';
import 'news-article/define.js';
