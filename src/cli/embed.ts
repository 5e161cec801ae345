import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { embedLines, readBase, type Embedding, type IntegrityTable } from './embed-lines.js';
import { EXIT, type ExitCode, type Output } from './output.js';
import { messageOf, oneLine } from './report.js';

/** Beside the built command. */
const FILES = fileURLToPath(new URL('../cdn', import.meta.url));

export const EMBED_HELP = `Usage: news-article embed [BASE] [--module] [--copy FOLDER] [--json]

Writes the lines that put the library on a page, with the hashes of every file that
it loads, and what the page's Content-Security-Policy has to allow. BASE is where the
files are: a path of your site (default /news-article/) or an http(s) address.

  --module       The module with everything, news-article.js, in place of loader.js.
  --copy FOLDER  Copies the files into FOLDER/VERSION/, and BASE has VERSION/ added.
  --json         Writes { "version", "importMap", "html", "policy" }.
`;

const asText = (version: string, { html, policy }: Embedding): string =>
  `<!-- news-article ${version}: into the head, before every other script -->\n${html}\n` +
  `<!-- Content-Security-Policy, if the page has one:\n${Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')};`)
    .join('\n')}\n-->\n`;

/** `news-article embed`: see its help. */
export function embed(args: readonly string[], { out, error }: Output, folder = FILES): ExitCode {
  const complain = (message: string): ExitCode => {
    error(`news-article: ${oneLine(message)}\n`);
    return EXIT.failed;
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        module: { type: 'boolean', default: false },
        copy: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [given = '/news-article/', ...more] = positionals;
    const base = readBase(given);
    if (base === undefined || more.length > 0)
      return complain(
        `${more[0] ?? given} is neither a path of your site nor an http(s) address (see --help)`,
      );
    const table = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as IntegrityTable;
    const { version } = table;
    if (values.copy !== undefined) cpSync(folder, join(values.copy, version), { recursive: true });
    const lines = embedLines(table, {
      base: values.copy === undefined ? base : `${base}${version}/`,
      entry: values.module ? 'news-article.js' : 'loader.js',
    });
    out(values.json ? `${JSON.stringify({ version, ...lines }, null, 2)}\n` : asText(version, lines));
    return EXIT.clean;
  } catch (cause) {
    return complain(messageOf(cause));
  }
}
