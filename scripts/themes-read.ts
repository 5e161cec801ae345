/** A theme that is only a style sheet: its tokens, as far as they can be computed with. */
import { parseHex } from '../src/themes/colors.js';
import type { Theme } from '../src/themes/theme.js';
import { tokens } from '../src/themes/tokens/index.js';
import type { TokenName, Value } from '../src/themes/tokens/token.js';

const LIGHT_DARK = /^light-dark\(\s*(#[\da-f]+)\s*,\s*(#[\da-f]+)\s*\)$/i;

function readColor(name: string, text: string): Value {
  const [, light, dark] = LIGHT_DARK.exec(text) ?? [];
  if (light !== undefined && dark !== undefined) return { light, dark };
  const [, of] = /^var\(\s*(--news-[\w-]+)\s*\)$/.exec(text) ?? [];
  if (of !== undefined) return { of: of as TokenName };
  if (text === 'currentcolor' || parseHex(text)) return text;
  throw new Error(
    `${name}: ${text}: to be computed with, a colour is #rrggbb or light-dark(#rrggbb, #rrggbb)`,
  );
}

/**
 * Reads the tokens of a style sheet's first rule.
 *
 * @throws an `Error` on a token that does not exist, and on a colour that cannot be computed with
 */
export function readTheme(name: string, css: string, level: Theme['level'] = 'AA'): Theme {
  const [, rule = ''] = /\{([^}]*)\}/.exec(css.replace(/\/\*[^]*?\*\//g, '')) ?? [];
  const values: Partial<Record<TokenName, Value>> = {};
  for (const [, property, value] of rule.matchAll(/(--news-[\w-]+)\s*:\s*([^;]+)/g)) {
    const token = tokens.get(property as TokenName);
    if (!token) throw new Error(`${name}: there is no token ${property!}`);
    const text = value!.trim().replace(/\s+/g, ' ');
    values[token.name] = token.type === 'color' ? readColor(token.name, text) : text;
  }
  if (Object.keys(values).length === 0) throw new Error(`${name}: the first rule sets no token`);
  const faces: Theme['faces'] = {
    '--news-font-display': 'sans',
    '--news-font-heading': 'sans',
    '--news-font-text': 'sans',
    '--news-font-ui': 'sans',
  };
  return { name, title: name, about: '', level, faces, values };
}
