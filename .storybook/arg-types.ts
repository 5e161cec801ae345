/** Controls and tables from the custom-elements manifest. Arguments have the names of properties. */
import { declarationOf, type Attribute, type Manifest, type Member, type Named } from './manifest.js';
import { partWritten, slotWritten, stateWritten } from './written.js';

type Control = 'boolean' | 'number' | 'text' | 'object' | 'select';

/** Of Storybook's own type, what is used here. */
export interface ArgType {
  readonly name: string;
  readonly description?: string;
  readonly control: { readonly type: Control } | false;
  readonly options?: readonly string[];
  readonly table: {
    readonly category: string;
    readonly type?: { readonly summary: string };
    readonly defaultValue?: { readonly summary: string };
  };
}

/** Marks that `<news-article>` sets; pages do not. */
const isInternal = (name: string): boolean => name.startsWith('data-news-');

const typeOf = ({ type }: Attribute | Member): string =>
  [...new Set((type?.text ?? 'string').split(/\s*\|\s*(?![^(]*\))/))]
    .filter((one) => one !== 'undefined' && one !== 'null' && one !== '(string & {})')
    .join(' | ');

/** The values that a type names. */
const valuesOf = (type: string): readonly string[] =>
  [...type.matchAll(/'([^']*)'/g)].map(([, value]) => value!);

function controlOf(type: string): Control {
  if (type === 'boolean') return 'boolean';
  if (/\bnumber\b/.test(type)) return 'number';
  return valuesOf(type).length > 1 ? 'select' : 'text';
}

const table = (category: string, type?: string, standard?: string): ArgType['table'] => ({
  category,
  ...(type && { type: { summary: type } }),
  ...(standard && { defaultValue: { summary: standard } }),
});

const told = ({ name, description }: Named): Pick<ArgType, 'name' | 'description'> => ({
  name,
  ...(description && { description }),
});

function attribute(one: Attribute): ArgType {
  const type = typeOf(one);
  const options = valuesOf(type);
  return {
    ...told(one),
    control: { type: controlOf(type) },
    ...(options.length > 1 && { options }),
    table: table('attributes', type, one.default),
  };
}

function property(one: Member): ArgType {
  return {
    ...told(one),
    control: one.readonly ? false : { type: 'object' },
    table: table('properties', typeOf(one), one.default),
  };
}

const method = (one: Member): ArgType => {
  const parameters = (one.parameters ?? []).map(({ name }) => name).join(', ');
  return {
    ...told(one),
    name: `${one.name}(${parameters})`,
    control: false,
    table: table('methods', one.return?.type?.text),
  };
};

/** What is listed only. `written` is its name as pages and style sheets write it. */
const shown = (
  category: string,
  list: readonly Named[] = [],
  written = (name: string): string => name,
): readonly (readonly [string, ArgType])[] =>
  list.map((one) => [
    `${category}: ${one.name}`,
    {
      ...told(one),
      name: written(one.name),
      control: false,
      table: table(category, undefined, one.default),
    },
  ]);

const isLifecycle = ({ name, inheritedFrom }: Member): boolean =>
  name === 'define' || name === 'connectedMoveCallback' || inheritedFrom?.name === 'ReactiveElement';

/** What Storybook shows of an element, by name of the argument; null for what the manifest does not know. */
export function argTypesOf(manifest: Manifest, tag: string): Readonly<Record<string, ArgType>> | null {
  const element = declarationOf(manifest, tag);
  if (!element) return null;
  const attributes = (element.attributes ?? []).filter(({ name }) => !isInternal(name));
  const inHtml = new Set(element.attributes?.map(({ fieldName, name }) => fieldName ?? name));
  const members = (element.members ?? []).filter(
    (member) => member.description && !member.static && !isLifecycle(member) && !inHtml.has(member.name),
  );
  return Object.fromEntries([
    ...attributes.map((one) => [one.fieldName ?? one.name, attribute(one)] as const),
    ...members.filter(({ kind }) => kind === 'field').map((one) => [one.name, property(one)] as const),
    ...members.filter(({ kind }) => kind === 'method').map((one) => [`${one.name}()`, method(one)] as const),
    ...shown('events', element.events),
    ...shown('slots', element.slots, slotWritten),
    ...shown('parts', element.cssParts, partWritten),
    ...shown('custom properties', element.cssProperties),
    ...shown('states', element.cssStates, stateWritten),
  ]);
}
