/**
 * The page of each subject: a demo article of ours, its tags taken out and what they hold left in, with one place above
 * the text and one below it, where ours has its tags and peers are mounted.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error a build script without types
import { ROOT } from '../../../scripts/project.mjs';

const LIBRARY = '/news-article/';
const SOURCE = join(ROOT as string, 'examples/host/articles/river-bends.html');

/** What the demo page has of ours: script and sheets, tags on lines of their own. */
const LOADER = /^[ \t]*<script src="\/news-article\/loader\.js"><\/script>\n/m;
const SHEETS = /^[ \t]*<link rel="stylesheet" href="\/news-article\/.*\n/gm;
const TAGS = /^[ \t]*<\/?news-[\w-]+(?:\s[^>]*)?>(?:<\/news-[\w-]+>)?[ \t]*\n/gm;
const ABOVE = /^[ \t]*<news-audio-player .*\n/m;
const BELOW = /^[ \t]*<news-discussion .*\n/m;

const SCRIPT = `<script src="${LIBRARY}loader.js"></script>`;

const ALONE: Readonly<Record<string, { readonly above?: string; readonly below?: string }>> = {
  'share-bar': { above: '<news-share-bar></news-share-bar>' },
  player: { above: '<news-audio-player src="/sound.wav"></news-audio-player>' },
  discussion: { below: '<news-discussion endpoint="/comments-api"></news-discussion>' },
};

const FIGURE = `<news-figure caption="The valley, once more." credit="Illustration: Paper Example">
<img src="/assets/river-bends.svg" width="1600" height="900" alt="A river in a valley."></news-figure>`;

/** The lines that the command writes for a page. */
function embedLines(): string {
  const command = join(ROOT as string, 'dist/cli/news-article.js');
  return execFileSync(process.execPath, [command, 'embed', LIBRARY], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).replace(/<!--[^]*?-->\n?/g, '');
}

const inHead = (page: string, lines: string): string => page.replace('</head>', () => `${lines}\n</head>`);

interface Mounts {
  readonly head?: string;
  readonly above?: string;
  readonly below?: string;
}

/** The article without ours, and what is put into it. */
function plainWith(page: string, { head = '', above = '', below = '' }: Mounts): string {
  const bare = page.replace(ABOVE, '<!-- above -->\n').replace(BELOW, '<!-- below -->\n').replace(TAGS, '');
  const mounted = bare.replace('<!-- above -->', () => above).replace('<!-- below -->', () => below);
  return inHead(mounted, head);
}

/** How a peer's bundle is taken in. */
export interface Bundle {
  readonly script: string;
  readonly sheets: readonly string[];
}

/** @returns the HTML of a subject's page, or of the one whose controls are pressed */
export function pageOf(name: string, bundle?: Bundle): string {
  const page = readFileSync(SOURCE, 'utf8').replace(LOADER, '').replace(SHEETS, '');
  if (bundle) {
    const links = bundle.sheets.map((href) => `<link rel="stylesheet" href="${href}">`);
    return plainWith(page, {
      head: [...links, `<script type="module" src="${bundle.script}"></script>`].join('\n'),
      above: '<div id="above"></div>',
      below: '<div id="below"></div>',
    });
  }
  switch (name) {
    case 'plain':
      return plainWith(page, {});
    case 'loader':
      return inHead(page, SCRIPT);
    case 'composed':
      // the snippet of the README: nothing written but the tag around the article
      return inHead(
        page.replace(TAGS, (tag) => (/<\/?news-article[\s>]/.test(tag) ? tag : '')),
        SCRIPT,
      );
    case 'embed':
      return inHead(page, embedLines());
    case 'press':
      // with what the page of a news site may have as well
      return inHead(
        page.replace('</article>', () => `${FIGURE}\n</article>`),
        SCRIPT,
      );
    case 'module':
      return inHead(page, `<script type="module" src="${LIBRARY}news-article.js"></script>`);
    default: {
      const alone = ALONE[name];
      if (!alone) throw new Error(`no page for ${name}`);
      return plainWith(page, { head: SCRIPT, ...alone });
    }
  }
}
