/** Values that no element was made for. Each is made anew for its place, so that what it did can be told. */

/** Where a value goes, and what the value says of itself. */
export interface Bait {
  /** Named in what it throws. */
  readonly label: string;
  /** To be called by what throws, each time. */
  readonly thrown: () => void;
}

export interface Kind {
  readonly name: string;
  readonly make: (bait: Bait) => unknown;
}

/** What runs if a value is taken for code; `CANARY` on the window says who. */
export const CANARY = '__hostileScriptRan';
/** Where markup in a value would lead a browser that takes it for markup. */
export const HOSTILE_HOST = 'markup.hostile.invalid';

const script = `window.${CANARY}=1`;
const markup =
  `"'><img src=x onerror="${script}"><svg onload="${script}"><script>${script}</` +
  `script><img src="https://${HOSTILE_HOST}/p.png"><a href="javascript:${script}">x</a>\${${script}}{{constructor.constructor('${script}')()}}`;

function thrower(bait: Bait): never {
  bait.thrown();
  throw new Error(`thrown by ${bait.label}`);
}

/** Every way into it throws. */
const wall = (bait: Bait): Error =>
  new Proxy(() => undefined, {
    get: () => thrower(bait),
    has: () => thrower(bait),
    ownKeys: () => thrower(bait),
    apply: () => thrower(bait),
    construct: () => thrower(bait),
    getPrototypeOf: () => thrower(bait),
    getOwnPropertyDescriptor: () => thrower(bait),
  }) as unknown as Error;

/** Has every property, each of them the same again; is nothing that can be said. */
function mirror(): unknown {
  const self: object = new Proxy(() => undefined, {
    get: (_target, name) => (name === Symbol.toPrimitive || name === 'then' ? undefined : self),
    apply: () => self,
  });
  return self;
}

/** Has what data of each property has, and each of these throws when it is read. */
function throwingFields(bait: Bait): unknown {
  const names = [
    ...['name', 'headline', 'author', 'url', 'image', 'kind', 'id', 'length', 'list', 'create', 'speak'],
    ...['capabilities', 'datePublished', 'disclosure', 'text', 'description', 'then', 'shareTitle', 'voices'],
  ];
  return Object.defineProperties(
    {},
    Object.fromEntries(names.map((name) => [name, { get: () => thrower(bait), enumerable: true }])),
  );
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function cyclic(): unknown {
  const self: Record<string, unknown> = { name: 'Ann Lee', headline: 'One', list: [] };
  for (const name of ['author', 'image', 'self', 'articles', 'disclosure']) self[name] = self;
  (self['list'] as unknown[]).push(self, self['list']);
  return self;
}

const always = (value: unknown) => (): unknown => value;

const texts = (list: readonly (readonly [string, string])[]): readonly Kind[] =>
  list.map(([name, value]) => ({ name, make: always(value) }));

/** Texts that would run something where they are taken for more than texts. */
export const PAYLOADS = texts([
  ['markup', markup],
  ['javascript address', `javascript:${script}`],
  ['hidden javascript address', ` \u0001JaVa\tscript:${script}//https://a.example/`],
  ['data address', `data:text/html,<script>parent.${script}</` + 'script>'],
  ['srcset of scripts', `javascript:${script} 1x, data:image/svg+xml,<svg onload="${script}"> 2x`],
  ['end of an attribute', `" onfocus="${script}" autofocus tabindex="0" onmouseover='${script}' x="`],
]);

/** Texts, for attributes and properties alike. */
export const TEXTS: readonly Kind[] = [
  ...PAYLOADS,
  ...texts([
    ['empty text', ''],
    ['white space', ' \t\n\u00a0\u2028 '],
    [
      'other addresses',
      'file:///etc/passwd blob:null/1 vbscript:x https://user:pass@a.example:99999/ //[::1',
    ],
    ['lone surrogates', 'a\ud800b\udc00\udfff\ud83d'],
    ['bidi controls', '\u202eelcitra\u2066\u2067\u2068 x \u200f\u061c\u0000\ufeff\ufffe'],
    ['control characters', Array.from({ length: 160 }, (_, code) => String.fromCharCode(code)).join('')],
    ['name of a prototype', '__proto__'],
    ['name of a constructor', 'constructor'],
    ['names of methods', 'toString hasOwnProperty valueOf __defineGetter__ then'],
    ['negative number', '-1'],
    ['huge number', '1e308'],
    ['no number', 'NaN Infinity -0 0x10'],
    ['no date', '2026-13-45T99:99:99+99:99'],
    ['early date', '-271821-04-20T00:00:00Z'],
    ['no language', 'x-_-ü_12345678901234567890'],
    ['no time zone', 'Mars/Olympus_Mons'],
    ['selectors', '#a,[b="c\\],:is(*)>>\ud800{}</style>'],
    ['templates', '{url}{headline}{{text}}%E0%A4%A%{__proto__} ${1}'],
    ['many signs', '\u0928\u093f\ud83d\udc69\u200d\ud83d\udcbb;, '.repeat(100)],
  ]),
];

/** What only scripts can set. */
export const OBJECTS: readonly Kind[] = [
  ['undefined', always(undefined)],
  ['null', always(null)],
  ['true', always(true)],
  ['NaN', always(NaN)],
  ['Infinity', always(-Infinity)],
  ['a number', always(-2147483649.5)],
  ['a bigint', always(10n ** 30n)],
  ['a symbol', () => Symbol('hostile')],
  ['a function', () => () => 'x'],
  ['a function that throws', (bait: Bait) => () => thrower(bait)],
  ['a class', () => HTMLElement],
  ['a date', () => new Date(1e12)],
  ['an invalid date', () => new Date(NaN)],
  ['a boxed text', () => new String('x')],
  ['bytes', () => new Uint8Array(4)],
  ['a map', () => new Map([['name', 'x']])],
  ['an expression', () => /x/],
  ['a promise', () => Promise.resolve('x')],
  ['a Proxy that was revoked', revoked],
  ['an empty object', () => ({})],
  ['no prototype', () => Object.create(null) as unknown],
  ['an empty list', () => []],
  ['a list of anything', () => [null, undefined, 0, NaN, '', Symbol('hostile'), [], {}, () => undefined]],
  ['cycles', cyclic],
  [
    'a frozen prototype',
    () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as unknown,
  ],
  ['an element', () => document.createElement('form')],
  ['a window', () => window],
  ['throwing toString', (bait: Bait) => ({ toString: () => thrower(bait) })],
  ['throwing valueOf', (bait: Bait) => ({ valueOf: () => thrower(bait), toString: null })],
  ['throwing toPrimitive', (bait: Bait) => ({ [Symbol.toPrimitive]: () => thrower(bait) })],
  ['throwing fields', throwingFields],
  [
    'throwing iterator',
    (bait: Bait) => ({ length: 1, [Symbol.iterator]: () => thrower(bait), map: () => thrower(bait) }),
  ],
  ['a list of what throws', (bait: Bait) => [wall(bait), throwingFields(bait)]],
  [
    'a service that throws',
    (bait: Bait) => ({
      list: () => thrower(bait),
      create: () => thrower(bait),
      speak: () => thrower(bait),
      capabilities: () => thrower(bait),
      voices: () => thrower(bait),
    }),
  ],
  [
    'a service of nothing',
    () => ({ list: () => undefined, create: () => null, speak: () => 1, capabilities: () => 'x' }),
  ],
  [
    'a service that rejects with what throws',
    (bait: Bait) => ({
      list: () => Promise.reject(wall(bait)),
      create: () => Promise.reject(wall(bait)),
      capabilities: () => Promise.reject(wall(bait)),
    }),
  ],
  [
    'a service of mirrors',
    () => ({ list: () => Promise.resolve({ items: mirror(), total: mirror() }), create: mirror }),
  ],
  ['a Proxy that throws', wall],
  ['a Proxy that has everything', mirror],
].map(([name, make]) => ({ name: name as string, make: make as Kind['make'] }));
