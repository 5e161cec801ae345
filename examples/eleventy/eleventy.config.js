import {
  addressOf,
  aiMeta,
  articles,
  bylineOf,
  dayOf,
  paper,
  pathOf,
  structuredData,
} from 'example-articles';
import { labelOf } from './words.js';

export default function (config) {
  config.addGlobalData('paper', paper);
  config.addGlobalData('articles', articles);
  config.addFilter('path', pathOf);
  config.addFilter('address', addressOf);
  config.addFilter('day', dayOf);
  config.addFilter('byline', bylineOf);
  config.addFilter('label', labelOf);
  config.addFilter('aiMeta', aiMeta);
  config.addFilter('structured', structuredData);
  config.addPassthroughCopy({
    // the files for <script>, whole, since they load one another; themes are among them
    'node_modules/news-article/dist/cdn': 'news-article',
    'node_modules/example-articles/site.css': 'assets/site.css',
    'src/theme.css': 'assets/theme.css',
  });
  return { dir: { input: 'src' } };
}
