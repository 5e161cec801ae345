import {
  addressOf,
  aiMeta,
  articleJson,
  articles,
  bylineOf,
  dayOf,
  paper,
  pathOf,
  structuredData,
} from 'example-articles';
import { build } from 'esbuild';
import { renderParts } from 'news-article/server';
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
  config.addFilter('json', articleJson);
  config.addPassthroughCopy({
    'node_modules/news-article/dist/themes': 'assets/themes',
    'node_modules/example-articles/site.css': 'assets/site.css',
    'src/theme.css': 'assets/theme.css',
  });
  // the parts as they look, into pages that have their tags
  config.addTransform('parts', function (page) {
    return this.page.outputPath?.endsWith('.html') ? renderParts(page) : page;
  });
  // and what makes them live: a piece for what every page needs, others for what only some readers do
  config.on('eleventy.after', ({ directories }) =>
    build({
      entryPoints: ['src/parts.js'],
      outdir: `${directories.output}assets`,
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
    }),
  );
  return { dir: { input: 'src' } };
}
