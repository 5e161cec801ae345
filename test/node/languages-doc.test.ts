/** docs/languages.md says of each catalogue what its header says: whether a speaker has reviewed it. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(ROOT, 'src/locales');

test('docs/languages.md has every catalogue, and whether it was reviewed', () => {
  const catalogues = readdirSync(folder).flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? []);
  const told = Object.fromEntries(
    catalogues.map((language) => {
      const isOpen = readFileSync(join(folder, `${language}.ts`), 'utf8').includes('Not yet reviewed');
      return [language, language === 'en' ? 'written in it' : isOpen ? 'not yet' : 'yes'];
    }),
  );
  const rows = readFileSync(join(ROOT, 'docs/languages.md'), 'utf8').matchAll(
    /^\| `([a-z]{2})` +\| .+? +\| (.+?) +\|$/gm,
  );
  assert.deepEqual(Object.fromEntries([...rows].map(([, language, state]) => [language, state])), told);
});
