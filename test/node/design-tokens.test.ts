/** The themes in the Design Tokens Format, read by a parser of it that is not ours. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { defineConfig, Logger, parse } from '@terrazzo/parser';
import { designTokenFiles } from '../../scripts/themes-outputs.js';
import { toHex } from '../../src/themes/colors.js';
import { colorOf, MODES } from '../../src/themes/resolve.js';
import { themes } from '../../src/themes/themes.js';
import { tokens } from '../../src/themes/tokens/index.js';
import type { TokenName } from '../../src/themes/tokens/token.js';

/** The parser takes more units than the format has. */
const RULES: Record<string, 'error' | ['error', object]> = {
  'core/required-type': 'error',
  'core/valid-color': 'error',
  'core/valid-cubic-bezier': 'error',
  'core/valid-dimension': ['error', { allowedUnits: ['px', 'rem'] }],
  'core/valid-duration': 'error',
  'core/valid-font-family': 'error',
  'core/valid-font-weight': 'error',
  'core/valid-number': 'error',
};

/** What the parser makes of a file; throws where it finds a fault. */
async function parsed(name: string, src: string): Promise<Awaited<ReturnType<typeof parse>>['tokens']> {
  const logger = new Logger({ level: 'silent' });
  const cwd = pathToFileURL(`${process.cwd()}/`);
  const config = defineConfig({ tokens: [], outDir: './never', lint: { rules: RULES } }, { cwd, logger });
  return (await parse([{ filename: new URL(name, cwd), src }], { config, logger })).tokens;
}

interface Written {
  readonly $value: { readonly hex?: string };
  readonly $extensions: { readonly 'news-article': { readonly property: TokenName; readonly css?: string } };
}

describe('design tokens', () => {
  const files = designTokenFiles();

  it('are a file a mode for every theme', () => {
    const names = themes.flatMap(({ name }) => MODES.map((mode) => `${name}.${mode}.tokens.json`));
    assert.deepEqual([...files.keys()], names);
  });

  for (const [name, text] of files)
    it(`are read without a fault: ${name}`, async () => {
      const read = await parsed(name, text);
      const properties = Object.values(read).map(
        ({ $extensions }) => ($extensions as Written['$extensions'])['news-article'].property,
      );
      assert.deepEqual(new Set(properties), new Set(tokens.keys()));
    });

  for (const theme of themes)
    for (const mode of MODES)
      it(`have the colours of the style sheet: ${theme.name}, ${mode}`, async () => {
        const name = `${theme.name}.${mode}.tokens.json`;
        const read = await parsed(name, files.get(name)!);
        for (const { name: property, path, type } of tokens.values()) {
          if (type !== 'color') continue;
          const value = read[path]!.$value as Written['$value'] & { alpha: number };
          const color = colorOf(theme, property, mode);
          assert.equal(value.hex, toHex(color), property);
          assert.ok(Math.abs(value.alpha - color.alpha) < 0.001, property);
        }
      });

  it('say in an extension what the format cannot', async () => {
    const read = await parsed('paper', files.get('paper.light.tokens.json')!);
    const css = (path: string): string | undefined =>
      (read[path]!.$extensions as Written['$extensions'])['news-article'].css;
    assert.match(css('size.headline.wide')!, /^clamp\(.*cqi/);
    assert.equal(css('size.headline.narrow'), css('size.headline.wide'));
    assert.equal(css('shape.radius'), undefined);
    assert.deepEqual(read['size.target']!.$value, { value: 44, unit: 'px' });
    assert.deepEqual(read['motion.duration']!.$value, { value: 160, unit: 'ms' });
  });

  it('are refused with a fault, so that silence means something', async () => {
    const broken = files
      .get('paper.light.tokens.json')!
      .replace('"colorSpace": "srgb"', '"colorSpace": "ink"');
    await assert.rejects(parsed('broken', broken));
    const cut = files.get('paper.light.tokens.json')!.replace('"unit": "rem"', '"unit": "em"');
    await assert.rejects(parsed('cut', cut));
  });
});
