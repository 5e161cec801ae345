import { levelOfKeyword, levelOfSourceType } from '../ai-vocabularies.js';
import { AI_DISCLOSURES, type ArticleField } from '../model.js';
import { isReviewer } from '../review.js';
import { cutName, isName, plainNames, uniqueAuthors } from './names.js';
import {
  ARTICLE,
  AUTHOR,
  CORRECTION,
  IMAGE,
  PERSPECTIVE,
  PUBLISHER,
  PAGE,
  TEASER,
  type FieldTable,
} from './field-tables.js';
import {
  dateOf,
  languageOf,
  report,
  textOf,
  urlOf,
  type AuthorDraft,
  type Draft,
  type Reading,
} from './reading.js';
import {
  articleTypeOf,
  get,
  isNode,
  lastSegment,
  listOf,
  scalarOf,
  typesOf,
  type Node,
} from './schema-node.js';
import { comparable } from './text.js';

/** Reads the values of one property; undefined leaves the field to the next property. */
type Reader = (values: unknown[], reading: Reading, field: ArticleField) => unknown;

/** Reads a node by a table. `field` is the article's field that the node belongs to, for nested ones. */
export function readFields(
  node: Node,
  table: FieldTable,
  reading: Reading,
  field?: ArticleField,
): Record<string, unknown> {
  const inner = { ...reading, trail: [...(reading.trail ?? []), node] };
  const found: Record<string, unknown> = {};
  for (const name of Object.keys(table)) {
    const [reader, ...keys] = table[name]!.split(' ');
    for (const key of keys[0] ? keys : [name]) {
      const value = READERS[reader!]!(listOf(get(node, key)), inner, field ?? (name as ArticleField));
      if (value !== undefined && value !== '' && (value as unknown[]).length !== 0) {
        found[name] = value;
        break;
      }
    }
  }
  return found;
}

/** The node that a value is or refers to; a reference back to what is being read is cut. */
function follow(value: unknown, { ids, trail, ...reading }: Reading, field: ArticleField): Node | undefined {
  if (!isNode(value)) return undefined;
  const target = ids?.get(get(value, '@id'));
  const node = target ? { ...target, ...value } : value;
  if (!trail?.some((outer) => outer === value || outer === target)) return node;
  report(reading, 'cycle', field);
  return {};
}

/** The first of a node's properties that is a text. */
const firstText = (node: Node, keys: string): string | undefined =>
  keys
    .split(' ')
    .map((key) => scalarOf(listOf(get(node, key))[0]))
    .find((text) => text !== undefined);

/** A text, or what a node has of one. */
function wordsOf(
  value: unknown,
  reading: Reading,
  field: ArticleField,
  keys = 'name text articleBody description',
): string | undefined {
  const scalar = scalarOf(value);
  if (scalar !== undefined) return scalar;
  const node = follow(value, reading, field);
  const words = node && firstText(node, keys);
  if (words === undefined) report(reading, 'wrong-type', field, value);
  return words;
}

/** How many of one kind are read. */
const MOST = 50;

/** Reads values as nodes by a table; `bare` is what a mere text or address is of one. */
const nodesOf = (
  values: unknown[],
  reading: Reading,
  field: ArticleField,
  table: FieldTable,
  bare: string,
): Record<string, unknown>[] =>
  values
    .slice(0, MOST)
    .map((value) => readFields(follow(value, reading, field) ?? { [bare]: value }, table, reading, field));

/** When a version began to hold; those without a date stay where they are, if none has one. */
const newness = ({ dateModified }: Record<string, unknown>): number =>
  Date.parse(dateModified as string) || 0;

/** Characters of a body or a prompt. */
const MAX_PROSE = 500_000;

const READERS: Record<string, Reader> = {
  text: (values, reading, field) =>
    values.map((value) => textOf(reading, field, wordsOf(value, reading, field))).find(Boolean),
  prose: (values, reading, field) =>
    textOf(
      reading,
      field,
      values
        .map((value) => wordsOf(value, reading, field, 'text articleBody description') ?? '')
        .join('\n\n'),
      MAX_PROSE,
      true,
    ),
  // what an AI is told is shown as it is: no trimming, no entities, no tags taken out
  exact: ([value], reading, field) => {
    const text = scalarOf(value) ?? '';
    if (text.length > MAX_PROSE) report(reading, 'too-long', field, text);
    return text.slice(0, MAX_PROSE);
  },
  date: ([value], reading, field) => dateOf(reading, field, scalarOf(value) ?? value),
  // `mainEntityOfPage: true` says nothing.
  url: ([value], reading, field) =>
    typeof value === 'boolean'
      ? undefined
      : urlOf(
          reading,
          field,
          isNode(value) ? firstText(follow(value, reading, field)!, 'url contentUrl @id') : value,
        ),
  urls: (values, reading, field) =>
    values.slice(0, 20).flatMap((value) => READERS['url']!([value], reading, field) ?? []),
  // an address alone is a policy, not the text that someone writes from
  perspectives: (values, reading, field) =>
    nodesOf(values, reading, field, PERSPECTIVE, 'text')
      // texts of some scripts have no spaces either
      .filter(({ text }) => text && !/^(http\S*|[!-~]*)$/.test(text as string))
      .sort((a, b) => newness(b) - newness(a)),
  language: ([value], reading, field) =>
    languageOf(reading, value == null ? '' : wordsOf(value, reading, field, 'alternateName name @id')),
  number: ([value]) => {
    const number = parseFloat(scalarOf(isNode(value) ? get(value, 'value') : value) ?? '');
    return number > 0 && number < 1e7 ? Math.round(number) : undefined;
  },
  flag: ([value]) => {
    const word = lastSegment(scalarOf(value) ?? '');
    return (
      /^(true|yes|1|free)$/i.test(word) || (/^(false|no|0|metered|locked)$/i.test(word) ? false : undefined)
    );
  },
  // of several the one that tells of most AI: a contradiction never reads as less
  sourceType: (values) => {
    const rank = (type: string): number => AI_DISCLOSURES.indexOf(levelOfSourceType(type)!);
    return values
      .map((value) => lastSegment(scalarOf(value) ?? scalarOf(get(value as Node, '@id')) ?? '').slice(0, 100))
      .sort((a, b) => rank(b) - rank(a))
      .find(Boolean);
  },
  reviewer: (values, reading, field) =>
    values
      .map(
        (value) =>
          !/ai|software/.test(kindOf(follow(value, reading, field) ?? {}) ?? '') &&
          (READERS['text']!([value], reading, field) as string),
      )
      .find((name) => isReviewer(name || '')),
  disclosure: ([value]) => levelOfKeyword(scalarOf(value)),
  direction: ([value]) => ['ltr', 'rtl'].find((direction) => direction === value),
  keywords: (values, reading, field) => [
    ...new Set(
      values
        .flatMap((value) => (wordsOf(value, reading, field) ?? '').slice(0, 5000).split(/[,;،、]/))
        .slice(0, 50)
        .flatMap((word) => textOf(reading, field, word) ?? []),
    ),
  ],
  images: (values, reading, field) => {
    const images = nodesOf(values, reading, field, IMAGE, 'url');
    return images.filter(
      ({ url }, index) => url && images.findIndex((image) => image['url'] === url) === index,
    );
  },
  picture: (values, reading, field) =>
    (READERS['images']!(values, reading, field) as { url: string }[])[0]?.url,
  publisher: (values, reading, field) =>
    nodesOf(values, reading, field, PUBLISHER, 'name').find(
      ({ name }) => name && !/^https?:/.test(name as string),
    ),
  corrections: (values, reading, field) =>
    nodesOf(values, reading, field, CORRECTION, 'text').filter(({ text }) => text),
  related: (values, reading, field) =>
    nodesOf(values.slice(0, 20), reading, field, TEASER, 'url').filter(
      ({ headline, url }) => headline && url,
    ),
  authors: (values, reading, field) =>
    uniqueAuthors(values.slice(0, 50).flatMap((value) => authorsOf(value, reading, field))),
};

function authorsOf(value: unknown, reading: Reading, field: ArticleField): AuthorDraft[] {
  const bylines = reading.abilities?.bylines ?? plainNames;
  const plain = scalarOf(value);
  if (plain !== undefined) return bylines(plain);
  const node = follow(value, reading, field);
  if (!node) return [];
  const kind = kindOf(node);
  const details = { ...(readFields(node, AUTHOR, reading, field) as object), ...(kind && { kind }) };
  const isBody = kind && !/human|ai/.test(kind);
  const names = listOf(get(node, 'name'));
  const parts = ['givenName', 'familyName'].map((key) => scalarOf(get(node, key)) ?? '').join(' ');
  return (names.some(Boolean) ? names : [parts]).flatMap((given) => {
    const name = textOf(reading, field, scalarOf(given)) ?? '';
    // An organisation's name may hold an "and".
    let authors = isBody ? (isName(name) ? [{ name }] : []) : bylines(name);
    const cut = cutName(name);
    if (!authors[0] && isName(cut)) {
      report(reading, 'too-long', field, name);
      authors = [{ name: cut }];
    }
    return authors.map((author) => ({ ...author, ...details }));
  });
}

/** Software and bodies are kept apart from people; whether they are an AI, the article's own declaration decides. */
function kindOf(node: Node): AuthorDraft['kind'] {
  const types = [scalarOf(get(node, 'kind')), ...typesOf(node)].join(' ');
  if (/\bai\b/i.test(types)) return 'ai';
  return /Person|human/.test(types)
    ? 'human'
    : /Application/.test(types)
      ? 'software'
      : /News(Media)?Organi/.test(types)
        ? 'newsroom'
        : /organi[sz]ation/i.test(types)
          ? 'organisation'
          : undefined;
}

/** A schema.org article, or our own shape, as a draft. */
export function articleOfNode(node: Node, reading: Reading): Draft {
  const type = articleTypeOf(node);
  const draft: Draft = { ...(type && { type }), ...readFields(node, ARTICLE, reading) };
  // schema.org has reviews and links of pages, not of articles
  const page = follow(get(node, 'mainEntityOfPage'), reading, 'reviewedBy') ?? {};
  const { relatedLink, ...review } = readFields(page, PAGE, reading) as Draft;
  if (!draft.reviewedBy) Object.assign(draft, review);
  if (relatedLink) draft.relatedLink ??= relatedLink;
  const name = textOf(reading, 'headline', scalarOf(get(node, 'name')));
  if (name && draft.headline && reading.title) {
    // Some sites put a description of the page into `headline`, others the site's name into `name`.
    const [title, long, short, site] = [reading.title, draft.headline, name, draft.publisher?.name ?? ''].map(
      comparable,
    ) as [string, string, string, string];
    if (short && short !== site && title.startsWith(short) && !title.includes(long)) draft.headline = name;
  }
  return draft;
}
