/** docs/lighthouse.md: what is said of what is missed is kept by hand, in below-the-mark.md. */
import { readFileSync } from 'node:fs';
// @ts-expect-error a build script without types
import { writeMarkdown } from '../../scripts/write-markdown.mjs';
import { machine } from '../bench/machine.js';
import { misses, tableOf, type Row } from './rows.js';

export interface Run {
  readonly rows: readonly Row[];
  readonly runs: number;
  readonly browser: string;
  readonly lighthouse: string;
}

function textOf({ rows, runs, browser, lighthouse }: Run): string {
  const missed = rows.flatMap(misses);
  const below = missed.length ? missed.map((miss) => `- ${miss}`).join('\n') : 'Nothing.';
  return `# Lighthouse

Each page of the example host with the library and without it (\`?without\`), loaded in turns in one run, with Lighthouse’s settings for phones: 412 × 823 px, a slow 4G line and a processor four times slower, both simulated. The host answers by HTTPS and HTTP/2, compressed, under its strict policy. Made by \`npm run lighthouse -- --write\`; it fails where a page is below 100 in accessibility, best practices or SEO, or below the same page without the library in performance.

Lighthouse ${lighthouse}, headless Chromium ${browser}, medians of ${runs} runs, on ${new Date().toISOString().slice(0, 10)}: ${machine()}.

${tableOf(rows)}

## Below the mark

${below}

${readFileSync(new URL('below-the-mark.md', import.meta.url), 'utf8').trim()}
`;
}

const write = writeMarkdown as (path: string, text: string) => Promise<void>;

export const writeDocument = (run: Run): Promise<void> => write('docs/lighthouse.md', textOf(run));
