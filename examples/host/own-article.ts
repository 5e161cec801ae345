import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readArticleJson } from './article-json.js';
import { OwnPageError, reason } from './own-page.js';
import type { OwnSite } from './own-site.js';
import { serveFile } from './static-files.js';
import { plainArticlePage } from './templates/plain-article-page.js';

/**
 * Opens what `--article` names: a JSON file, shown as the plain page a site would serve for it, with the
 * snippet in it. Read again at every request, so that edits show on reload.
 *
 * @throws OwnPageError when the file cannot be read or holds no article.
 */
export async function openOwnArticle(name: string): Promise<OwnSite> {
  const path = resolve(name);
  const read = async () => {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new OwnPageError(
        `${name}: cannot be read (${reason(error)}). Looked for a JSON file at ${path}.`,
      );
    });
    return readArticleJson(text, name);
  };
  await read();
  return {
    name,
    notes: [],
    async respond(asked) {
      if (asked !== '') return serveFile(dirname(path), asked);
      return new Response(plainArticlePage(await read()), {
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
      });
    },
  };
}
