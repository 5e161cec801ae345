/** Changes as text for an address: letters, digits, `-` and `_`, which Storybook's own addresses allow. */
import { cssValue } from '../../src/themes/css-value.js';
import { themes } from '../../src/themes/themes.js';
import { tokens } from '../../src/themes/tokens/index.js';
import { isModes, type TokenName, type Value } from '../../src/themes/tokens/token.js';
import type { Edits } from './edits.js';
import { parseValue } from './parse-value.js';

const LONGEST = 20_000;

export const NO_EDITS: Edits = { base: themes[0]!.name, values: {} };

/** Changes read from an address. */
export interface FromAddress {
  readonly edits: Edits;
  /** How many values in it were none. */
  readonly refused: number;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text for an address; empty where nothing is changed. */
export function encodeEdits({ base, values, mode }: Edits): string {
  if (base === NO_EDITS.base && Object.keys(values).length === 0 && !mode) return '';
  const written = (Object.entries(values) as [TokenName, Value][]).map(
    ([name, value]) =>
      [
        name.slice('--news-'.length),
        isModes(value) ? { light: value.light, dark: value.dark } : cssValue(value),
      ] as const,
  );
  const bytes = new TextEncoder().encode(JSON.stringify({ base, values: Object.fromEntries(written), mode }));
  const binary = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function parseJson(text: string): unknown {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** One value as it stands in an address, or nothing. */
function readValue(name: string, value: unknown): [TokenName, Value] | undefined {
  const token = tokens.get(`--news-${name}`);
  if (!token) return undefined;
  const read = (text: unknown): Value | undefined =>
    typeof text === 'string' ? parseValue(token, text) : undefined;
  if (token.type !== 'color' || !isObject(value)) {
    const single = read(value);
    return single === undefined ? undefined : [token.name, single];
  }
  const light = read(value['light']);
  const dark = read(value['dark']);
  return typeof light === 'string' && typeof dark === 'string' ? [token.name, { light, dark }] : undefined;
}

/** Reads what an address brought. Whatever it is, each value of the answer is one value of its token. */
export function decodeEdits(text: string): FromAddress {
  if (text === '') return { edits: NO_EDITS, refused: 0 };
  const json = text.length > LONGEST ? undefined : parseJson(text);
  if (!isObject(json)) return { edits: NO_EDITS, refused: 1 };
  const given = isObject(json['values']) ? Object.entries(json['values']) : [];
  const read = given.flatMap(([name, value]) => {
    const entry = readValue(name, value);
    return entry ? [entry] : [];
  });
  const base = themes.find(({ name }) => name === json['base'])?.name;
  return {
    edits: {
      base: base ?? NO_EDITS.base,
      values: Object.fromEntries(read),
      ...(json['mode'] === 'dark' && { mode: 'dark' }),
    },
    refused: given.length - read.length + (base === undefined ? 1 : 0),
  };
}
