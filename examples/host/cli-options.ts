import { parseArgs } from 'node:util';
import { readOtherService, type OtherService } from './comments/other-service.js';

export const DEFAULT_PORT = 4173;

export interface CliOptions {
  readonly port: number;
  /** An HTML file, a folder, or an http(s) address. */
  readonly page?: string | undefined;
  /** A JSON file. */
  readonly article?: string | undefined;
  /** Where the demo pages have their comments. Default: this host. */
  readonly comments?: OtherService | undefined;
  readonly help: boolean;
}

export const HELP = `Serves the demo pages of news-article.

  npm start
  npm start -- --page article.html        your page, with the library on it
  npm start -- --page public/             every page of a folder
  npm start -- --page https://example.org/story
  npm start -- --article article.json     schema.org JSON, shown as a page

  npm start -- --comments wordpress=https://example.org/#12   comments of post 12 of a WordPress you run
  npm start -- --comments waline=https://comments.example.org

  --port NUMBER   where to listen (default ${DEFAULT_PORT})
  --help          this text
`;

/**
 * Reads the command line.
 *
 * @throws Error with a one-line message when an option is unknown or its value does not fit.
 */
export function readOptions(args: readonly string[]): CliOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      page: { type: 'string' },
      article: { type: 'string' },
      comments: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`--port ${values.port}: not a port. Give a number from 1 to 65535.`);
  }
  if (values.page !== undefined && values.article !== undefined) {
    throw new Error('--page and --article cannot be given together: choose one.');
  }
  const comments = values.comments === undefined ? undefined : readOtherService(values.comments);
  return { port, page: values.page, article: values.article, comments, help: values.help };
}
