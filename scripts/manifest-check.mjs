/**
 * Compares what elements document with what their sources do: parts, slots, events, states and custom
 * properties found in the code must be in the class's doc comment, and the other way round.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ROOT } from './project.mjs';
import { sourceFiles } from './source-files.mjs';

const read = (path) => readFileSync(path, 'utf8');

/** All matches of a pattern's first group. */
const found = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

const withoutComments = (code) => code.replace(/\/\*[^]*?\*\//g, ' ').replace(/(^|\s)\/\/[^\n]*/g, '$1');

/**
 * Names of event types by class: `static readonly type = 'news-…'` or `super('news-…'`; of a class with several, those
 * that the map of events gives to it, or to an interface that extends it.
 */
function eventClasses(files) {
  const types = new Map();
  for (const file of files) {
    const code = withoutComments(read(file));
    const classes = new Map(
      [...code.matchAll(/interface (\w+Event) extends (\w+Event)/g)].map(([, name, base]) => [name, base]),
    );
    for (const [, type, name] of code.matchAll(/^ +'(news-[a-z-]+)': (\w+Event);/gm)) {
      const of = classes.get(name) ?? name;
      types.set(of, [...(types.get(of) ?? []), type]);
    }
    for (const body of code.split(/(?=\bclass\s+\w+Event\b)/)) {
      const name = /^class\s+(\w+Event)\b/.exec(body)?.[1];
      const type = /\btype(?::[^=]+)?\s*=\s*'(news-[a-z-]+)'|super\(\s*'(news-[a-z-]+)'/.exec(body);
      if (name && type) types.set(name, [type[1] ?? type[2]]);
    }
  }
  return types;
}

/** The element's module and what it imports from its own room, transitively and on demand; types are left out. */
function ownFiles(entry, room, withOthers = false, seen = new Set()) {
  if (seen.has(entry) || !existsSync(entry)) return seen;
  seen.add(entry);
  const code = read(entry);
  const imports = [
    ...found(code, /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)\.js'/gm),
    ...found(code, /\bimport\('(\.[^']+)\.js'\)/g),
  ];
  for (const path of imports) {
    const file = `${join(dirname(entry), path)}.ts`;
    // what another element says of itself is its own; what stands in every part that waits is each one's
    const isShared = /\/core\/(?:late-body|late-consent|consent-notice)\.ts$/.test(file);
    if (
      (relative(room, file).startsWith('..') && !isShared) ||
      (!withOthers && /^news-/.test(basename(file)))
    )
      continue;
    ownFiles(file, room, withOthers, seen);
  }
  return seen;
}

/** What the sources of an element do. */
function inventory(entry, events) {
  const code = [...ownFiles(entry, dirname(entry))].map((file) => withoutComments(read(file))).join('\n');
  const fired = found(code, /new\s+(\w+Event)\(/g).flatMap((name) => events.get(name) ?? []);
  if (/\bthis\.lint\(/.test(code)) fired.push('news-lint');
  const parts = found(code, /\spart="([^"]*)"/g).flatMap((value) => value.split(/\s+/));
  return {
    code,
    event: new Set(fired),
    // events of elements inside pass through it
    inner: new Set(
      [...ownFiles(entry, dirname(entry), true)].flatMap((file) =>
        found(withoutComments(read(file)), /new\s+(\w+Event)\(/g).flatMap((name) => events.get(name) ?? []),
      ),
    ),
    part: new Set(parts.filter((part) => /^[\w-]+$/.test(part))),
    slot: new Set(
      found(code, /<slot\b([^>]*)>/g)
        .map((attributes) => /\bname=["']?([^"'\s>]*)/.exec(attributes)?.[1] ?? '')
        .filter((name) => !name.includes('$')),
    ),
    state: new Set(found(code, /\bsetState\(\s*'([\w-]+)'/g)),
    // What the element sets itself is its own business: public properties are only read.
    property: new Set(
      found(code, /var\(\s*(--news-[\w-]+)/g).filter((name) => !new RegExp(`[{;\\s]${name}:`).test(code)),
    ),
  };
}

/** @returns {string[]} lines `tag: what is wrong` */
function checkElement(declaration, used, { themingTokens, eventTable }) {
  const say = (text) => `${declaration.tagName}: ${text}`;
  const names = (list) => new Set((list ?? []).map(({ name }) => name ?? ''));
  const hasShadowRoot = !/^(Reactive|Guarded)Element$/.test(declaration.superclass?.name ?? '');
  const documented = {
    event: names(declaration.events),
    part: names(declaration.cssParts),
    slot: names(declaration.slots),
    state: names(declaration.cssStates),
    property: names(declaration.cssProperties),
  };
  const problems = [];
  if (!declaration.summary) problems.push(say('has no @summary'));
  for (const { name, description } of declaration.attributes ?? []) {
    if (!description?.trim()) problems.push(say(`attribute ${name} has no description`));
  }
  const tags = { event: '@fires', part: '@csspart', slot: '@slot', state: '@cssstate', property: '@cssprop' };
  for (const [kind, tag] of Object.entries(tags)) {
    for (const name of used[kind]) {
      if (documented[kind].has(name) || (kind === 'property' && themingTokens.has(name))) continue;
      problems.push(say(`${kind} "${name}" lacks ${tag}`));
    }
    for (const name of documented[kind]) {
      // what stands in capitals stands for a name: icon-NAME
      const wanted = name === '' ? '<slot' : name.replace(/[A-Z]+$/, '');
      if (kind === 'slot' && !hasShadowRoot) continue;
      if (used[kind].has(name) || (kind === 'event' && (used.inherited.has(name) || used.inner.has(name))))
        continue;
      if (kind === 'event' || !used.code.includes(wanted))
        problems.push(say(`${tag} "${name}" is not in its sources`));
    }
  }
  const lists = ['cssParts', 'slots', 'cssStates', 'cssProperties', 'events'];
  for (const { name, description } of lists.flatMap((list) => declaration[list] ?? [])) {
    if (!description?.trim()) problems.push(say(`"${name ?? ''}" has no description`));
  }
  for (const { name, type } of declaration.events ?? []) {
    if (!type?.text) problems.push(say(`event "${name}" is in no GlobalEventHandlersEventMap`));
  }
  for (const name of used.event) {
    if (!eventTable.has(name)) problems.push(say(`event "${name}" is not in docs/events.md`));
  }
  return problems;
}

function wordsIn(path, pattern) {
  const file = join(ROOT, path);
  return new Set(existsSync(file) ? found(read(file), pattern) : []);
}

/**
 * @param {object} manifest from manifest.mjs
 * @returns {{ elements: string[], problems: string[] }}
 */
export function checkManifest(manifest) {
  const files = sourceFiles(join(ROOT, 'src'));
  const events = eventClasses(files);
  const docs = {
    themingTokens: wordsIn('docs/theming.md', /(--news-[\w-]+)/g),
    eventTable: wordsIn('docs/events.md', /`(news-[\w-]+)`/g),
  };
  const elements = [];
  const problems = [];
  for (const { path, declarations = [] } of manifest.modules) {
    const source = join(ROOT, path.replace(/^dist\//, 'src/').replace(/\.js$/, '.ts'));
    for (const declaration of declarations) {
      if (!declaration.tagName) continue;
      elements.push(declaration.tagName);
      const used = inventory(source, events);
      used.inherited = new Set(declaration.superclass?.name === 'NewsElement' ? ['news-lint'] : []);
      problems.push(...checkElement(declaration, used, docs));
    }
  }
  const sources = files.map((file) => ({ file, code: read(file) }));
  const isExtended = (name) => sources.some(({ code }) => code.includes(`extends ${name} {`));
  const undocumented = sources
    .filter(({ code }) => {
      const name = /class (\w+) extends NewsElement\b/.exec(code)?.[1];
      return name && !/@element\s+news-/.test(code) && !isExtended(name);
    })
    .map(({ file }) => file);
  problems.push(...undocumented.map((file) => `${relative(ROOT, file)}: an element's class has no @element`));
  return { elements: elements.sort(), problems };
}
