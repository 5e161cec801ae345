/** Takes over what the build has rendered: first what can, then the elements. */
import 'news-article/hydrate.js';
import 'news-article/define.js';
