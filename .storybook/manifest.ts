/** The custom-elements manifest of the sources, as far as Storybook reads it. */

export interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

interface Typed extends Named {
  readonly type?: { readonly text: string };
}

export interface Attribute extends Typed {
  /** Name of the property; none for what is an attribute alone. */
  readonly fieldName?: string;
}

export interface Member extends Typed {
  readonly kind: 'field' | 'method';
  readonly readonly?: boolean;
  readonly static?: boolean;
  readonly inheritedFrom?: { readonly name: string };
  readonly parameters?: readonly Typed[];
  readonly return?: { readonly type?: { readonly text: string } };
}

/** An element. */
export interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly Member[];
  readonly slots?: readonly Named[];
  readonly events?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

const declarations = ({ modules }: Manifest): readonly Declaration[] =>
  modules.flatMap(({ declarations: own = [] }) => own);

/** What the manifest says of a tag. */
export const declarationOf = (manifest: Manifest, tag: string): Declaration | undefined =>
  declarations(manifest).find(({ tagName }) => tagName === tag);

/** Names of all events of all elements. */
export const eventNames = (manifest: Manifest): readonly string[] => [
  ...new Set(declarations(manifest).flatMap(({ events = [] }) => events.map(({ name }) => name))),
];
