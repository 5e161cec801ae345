/**
 * `npm run themes`: writes what is made from src/themes: the style sheets beside it, the tables of docs/theming.md,
 * docs/contrast.md.
 *
 *     --check        writes nothing; exits 1 if something is not up to date
 *     --tokens DIR   writes the themes in the Design Tokens Format into a folder, as the build does
 *     --contrast     prints the contrast of every pair; exits 1 if one is below its minimum. With style sheets
 *                    named, theirs: `npm run contrast -- my-theme.css`; with --aaa, by the minima of AAA
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { columnsOf, contrastFaults, contrastLines, ownColumns } from './themes-contrast.js';
import { designTokenFiles, repositoryOutputs } from './themes-outputs.js';
import { readTheme } from './themes-read.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const { values: options, positionals: sheets } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    tokens: { type: 'string' },
    contrast: { type: 'boolean', default: false },
    aaa: { type: 'boolean', default: false },
  },
});

function writeTokens(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of designTokenFiles()) writeFileSync(join(folder, name), text);
}

async function writeRepository(): Promise<void> {
  for (const [path, text] of await repositoryOutputs(ROOT)) {
    const file = join(ROOT, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    if (options.check) {
      console.error(`${path} is not up to date. Run: npm run themes`);
      process.exitCode = 1;
    } else {
      writeFileSync(file, text);
      console.log(`wrote ${path}`);
    }
  }
}

function printContrast(): void {
  const level = options.aaa ? 'AAA' : 'AA';
  const named = sheets.map((path) => readTheme(basename(path), readFileSync(path, 'utf8'), level));
  const columns = named.length > 0 ? named.flatMap(columnsOf) : ownColumns();
  for (const line of contrastLines(columns)) console.log(line);
  const faults = contrastFaults(columns);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

if (options.contrast) printContrast();
else if (options.tokens !== undefined) writeTokens(options.tokens);
else await writeRepository();
