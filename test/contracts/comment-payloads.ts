/** What has broken comment systems. Each text carries a word that must be there afterwards. */

export interface Payload {
  readonly title: string;
  readonly text: string;
  /** Plain text of it that must not be lost. */
  readonly kept?: string | undefined;
  readonly name?: string | undefined;
  readonly url?: string | undefined;
}

const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  'a picture that fails': '<img src=x onerror=alert(1)>',
  'a drawing that loads': '<svg onload=alert(1)>',
  'details that open': '<details open ontoggle=alert(1)>',
  'the end of a link': '"></a><img src=x onerror=alert(1)>',
  'the end of an attribute': "' onmouseover='alert(1)",
  'a link that is a script': '<a href="javascript:alert(1)">x</a> [x](javascript:alert(1))',
  'a broken scheme': '<a href="java\tscript:alert(1)">x</a>',
  'an escaped scheme': '<a href="&#106;avascript:alert(1)">x</a>',
  'a page as data': '<iframe src="data:text/html,<script>alert(1)</script>"></iframe>',
  'mutation by math':
    '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=alert(1)>">',
  'a form that clobbers': '<form id=x><input name=attributes><input name=parentNode></form>',
  'a template': '{{7*7}} ${7*7} <%= 7*7 %>',
  'writing turned round': 'abc \u202Egnp.exe\u202C def',
  'a mountain of marks': `a${'\u0301'.repeat(10_000)} b`,
  'a prototype': '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  'one long word': 'x'.repeat(20_000),
};

const HOSTILE_NAMES: Readonly<Record<string, string>> = {
  'a name with markup': 'Ann <img src=x onerror=alert(1)> Example',
  'a name with entities': 'Tom & Jerry "the cat" O\'Neill',
  'a name turned round': 'Ann \u202Eelpmaxe',
  'a name with unseen characters': 'A\u200Bn\u200Dn',
  'a name that is a prototype': '__proto__',
};

const HOSTILE_URLS: Readonly<Record<string, string>> = {
  'a site that is a script': 'javascript:alert(1)',
  'a site with a broken scheme': 'java\tscript:alert(1)',
  'a site that is data': 'data:text/html,<script>alert(1)</script>',
  'a site without scheme': '//evil.example/',
  'a site that ends an attribute': 'https://a.example/"onmouseover="alert(1)',
  'a site with an address of mail': 'mailto:ann@reader.example',
};

const MARKED = 'Zwölf';

export const PAYLOADS: readonly Payload[] = [
  ...Object.entries(HOSTILE_TEXTS).map(([title, text], at) => ({
    title,
    text: `${MARKED} ${at} ${text}`,
    kept: `${MARKED} ${at}`,
  })),
  ...Object.entries(HOSTILE_NAMES).map(([title, name], at) => ({ title, text: `Named ${at}`, name })),
  ...Object.entries(HOSTILE_URLS).map(([title, url], at) => ({ title, text: `Linked ${at}`, url })),
];
