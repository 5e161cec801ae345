import type { TestContext } from 'node:test';
import fc from 'fast-check';

/** What somebody who means ill sends: to databases, file systems, templates, parsers and terminals. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' \t\n',
  '\0',
  'a\0b',
  '\ud800',
  'x\udc00\ud800y',
  '\u202e\u2066evil\ufeff',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  'x'.repeat(5001),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%2e%2e%2f%2e%2e%2fpackage.json',
  '%252e%252e%252f',
  '%00',
  '%c0%ae%c0%ae%c0%af',
  '%E0%A4%A',
  'file:///etc/passwd',
  "'; DROP TABLE comments; --",
  "' OR '1'='1",
  '1 OR 1=1',
  '1; UPDATE comments SET status = 0',
  "x' UNION SELECT value FROM secrets --",
  "' || (SELECT value FROM secrets) || '",
  ':thread',
  '?1',
  '$1',
  '${7*7}{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'a\r\nSet-Cookie: moderation=x\r\n\r\nb',
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '0x10',
  '9007199254740993',
  '[object Object]',
  'http://[::1',
  'https://user:password@host.example/',
  '\u001b[2J\u001b]0;title\u0007',
];

/** Own keys that a merge would write into what all objects share. */
const POLLUTING: readonly unknown[] = [
  '{"__proto__":{"polluted":true,"text":"x","name":"x","password":"x"}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"__proto__":null}',
  '[{"__proto__":{"polluted":true}}]',
].map((text) => JSON.parse(text) as unknown);

const nested = (depth: number): unknown => JSON.parse('{"a":['.repeat(depth) + ']}'.repeat(depth));

/** Text as it may be encoded: halves of characters become the sign for what is none. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  // any UTF-16 units: halves of characters too
  {
    weight: 1,
    arbitrary: fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  },
);

/** Anything that JSON can say. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, [], {}, [[]]) },
  { weight: 1, arbitrary: fc.constantFrom(...POLLUTING) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }).map(nested) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** What a header can carry: anything else no client can send. */
export const hostileHeader = hostileText.map((text) =>
  text.replace(/[^\x20-\x7e\x80-\xff]/g, '').slice(0, 500),
);

/** A body that says it is JSON: it is, or nearly, or bytes. */
export const hostileBody = (like: fc.Arbitrary<unknown>): fc.Arbitrary<string | Uint8Array> =>
  fc.oneof(
    { weight: 6, arbitrary: like.map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: hostileValue.map((value) => JSON.stringify(value)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(like, fc.double({ min: 0, max: 1, noNaN: true }))
        .map(([value, share]) =>
          JSON.stringify(value).slice(0, Math.floor(JSON.stringify(value).length * share)),
        ),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
  );

/** Each of an object's fields as it should be, hostile, or left out. */
export function spoiled(fields: Readonly<Record<string, unknown>>): fc.Arbitrary<Record<string, unknown>> {
  const record = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      fc.oneof({ weight: 2, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: hostileValue }),
    ]),
  );
  return fc.record(record, { requiredKeys: [] });
}

const SEED = 20_261_130;

/** Always the same runs, unless `FUZZ_SEED` and `FUZZ_RUNS` (how many times as many) say otherwise. */
export function seeded(t: TestContext, runs: number): { readonly seed: number; readonly numRuns: number } {
  const seed = Number(process.env['FUZZ_SEED'] ?? SEED);
  const numRuns = runs * Number(process.env['FUZZ_RUNS'] ?? 1);
  t.diagnostic(`${numRuns} runs of seed ${seed}; others: FUZZ_SEED=1 FUZZ_RUNS=10`);
  return { seed, numRuns };
}

/** What a host tells the terminal of failures that nobody thought of. Ends with the test. */
export function complaints(t: TestContext): readonly unknown[] {
  const heard: unknown[] = [];
  t.mock.method(console, 'error', (error: unknown) => heard.push(error));
  return heard;
}

/** What no answer may hold: the ways of this machine and of the database. */
export const TELLTALES =
  /node_modules|\.ts:\d+|\bat \S+ \(|SQLITE|libsql|sqlite_master|post_print|ENOENT|EACCES/i;
