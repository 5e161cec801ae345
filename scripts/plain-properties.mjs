/**
 * Writes Lit's property decorators as a list in one line for a class: `@property(options) name` becomes a word of
 * `Class.createProperties('name …')`, which src/core/reactive-element.ts reads. The decorators' code for two
 * standards then drops out of what readers download; the sources keep the decorators. All others stay as they are.
 */
import MagicString from 'magic-string';

/** An import of nothing but these two: left in, it would draw other decorators into the first load. */
const IMPORT = /import \{ (?:(?:property|state)(?:, )?)+ \} from "lit\/decorators\.js";/;
/** The decorators' helper: the bundler would put it into the first load, where nobody is left to call it. */
const HELPER = /import _decorate from "[^"]+";/;
const OPENING = /_decorate\(\[(property|state)\(/g;
const CLOSING = /^\)\], (\w+)\.prototype, "(\w+)", void 0\);/;

/** The index after the bracket that closes the one before `start`; options hold no strings with brackets. */
function endOf(code, start) {
  let depth = 1;
  let at = start;
  while (depth > 0 && at < code.length) {
    if (code[at] === '(') depth++;
    if (code[at] === ')') depth--;
    at++;
  }
  return at - 1;
}

/** An option that the files for `<script>` know; what others do is left out of Lit there. */
const OPTION =
  /^(?:attribute: (?:"(?<attribute>[\w-]+)"|(?<none>false))|type: (?<type>Boolean|Number|String))$/;
const MARKS = { Boolean: '?', Number: '#', String: ':' };

/** A property as a word: `name`, after `!` none, `?` a Boolean's, `#` a number's attribute, else its name if it needs one. */
function word(name, options) {
  let attribute = name.toLowerCase();
  let type = 'String';
  for (const option of options.split(/,\s*/).filter(Boolean)) {
    const { groups } = OPTION.exec(option) ?? {};
    if (!groups) throw new Error(`An option of @property that is left out of Lit here: ${name}: ${option}`);
    if (groups.none) return `${name}!`;
    attribute = groups.attribute ?? attribute;
    type = groups.type ?? type;
  }
  const usual = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const given = attribute === usual ? '' : attribute;
  return type === 'String' && !given ? name : name + MARKS[type] + given;
}

/** Every property decorator of a module, in order. */
function* decorators(code) {
  for (const { 0: opening, 1: decorator, index } of code.matchAll(OPENING)) {
    const start = index + opening.length;
    const end = endOf(code, start);
    const closing = CLOSING.exec(code.slice(end));
    if (!closing)
      throw new Error(`A @${decorator} that is not written as expected: ${code.slice(index, end + 80)}`);
    const [text, owner, name] = closing;
    const given = code.slice(start, end).replace(/^\s*\{?\s*|,?\s*\}?\s*$/g, '');
    const entry = word(name, decorator === 'state' ? 'attribute: false' : given);
    yield { owner, entry, index, end: end + text.length };
  }
}

/** Rewrites one module; undefined where there is nothing to rewrite. */
export function plainProperties(code) {
  const result = new MagicString(code);
  const classes = new Map();
  for (const found of decorators(code))
    classes.set(found.owner, [...(classes.get(found.owner) ?? []), found]);
  for (const [owner, [first, ...others]] of classes) {
    const entries = [first, ...others].map(({ entry }) => entry).join(' ');
    result.overwrite(first.index, first.end, `${owner}.createProperties('${entries}');`);
    for (const { index, end } of others) result.remove(index, end);
  }
  if (classes.size === 0) return undefined;
  const rest = result.toString();
  for (const unused of [IMPORT.exec(code), !rest.includes('_decorate(') && HELPER.exec(code)])
    if (unused) result.remove(unused.index, unused.index + unused[0].length);
  return result;
}

/** @returns {import('vite').Plugin} */
export function plainPropertiesPlugin() {
  return {
    name: 'plain-properties',
    enforce: 'post',
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const result = plainProperties(code);
      return result
        ? { code: result.toString(), map: result.generateMap({ hires: true, source: id }) }
        : null;
    },
  };
}
