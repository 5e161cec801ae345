/** The public interface as sorted lines, `kind name` or `kind owner name`: what docs/versioning.md says, by name. */

interface Named {
  readonly name?: string;
}

interface Member extends Named {
  readonly kind: string;
  readonly description?: string;
  readonly inheritedFrom?: Named;
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly members?: readonly Member[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssStates?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

/** As far as it is looked at. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** What the package consists of, read from where it is built. */
export interface Package {
  readonly manifest: Manifest;
  /** Of package.json. */
  readonly bin: Readonly<Record<string, string>>;
  /** Paths of `exports`, each `*` replaced by what is there. */
  readonly exports: readonly string[];
  /** Files for `<script>` and `<link>` that have a name of their own. */
  readonly files: readonly string[];
  readonly tokens: Iterable<string>;
  /** From types.ts. */
  readonly types: readonly string[];
}

/** Members of the base classes and of the platform are theirs. */
const isOwn = ({ name, description, inheritedFrom }: Member): boolean =>
  !!description && inheritedFrom?.name !== 'ReactiveElement' && name !== 'connectedMoveCallback';

function elementLines(tag: string, element: Declaration): string[] {
  const lines = (kind: string, list: readonly Named[] = []): string[] =>
    list.map(({ name }) => `${kind} ${tag} ${name || '(default)'}`);
  return [
    `element ${tag}`,
    ...lines('attribute', element.attributes),
    ...(element.members ?? [])
      .filter(isOwn)
      .map(({ kind, name = '' }) => `${kind === 'method' ? 'method' : 'property'} ${tag} ${name}`),
    ...lines('event', element.events),
    ...lines('slot', element.slots),
    ...lines('part', element.cssParts),
    ...lines('state', element.cssStates),
    ...lines('custom-property', element.cssProperties),
  ];
}

/** Every line once, in the order of their signs, so that versions of the file can be compared. */
export function interfaceLines(made: Package): string[] {
  const elements = made.manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    // what has no attributes is made by the library, not written by people
    .filter(({ tagName, attributes }) => tagName !== undefined && attributes?.length);
  const lines = [
    ...elements.flatMap((element) => elementLines(element.tagName!, element)),
    ...Object.keys(made.bin).map((name) => `command ${name}`),
    ...made.exports.map((path) => `export ${path}`),
    ...made.files.map((file) => `file ${file}`),
    ...[...made.tokens].map((name) => `token ${name}`),
    ...made.types,
  ];
  return [...new Set(lines)].sort();
}
