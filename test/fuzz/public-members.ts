/** The attributes and properties of every element, from the manifest: what is new is among them by itself. */

/** A property that a page may set, and its attribute if it has one. */
export interface Member {
  readonly name: string;
  readonly attribute?: string | undefined;
}

export interface PublicElement {
  readonly tag: string;
  readonly members: readonly Member[];
}

interface Field extends Member {
  readonly kind: string;
  readonly readonly?: boolean;
  readonly static?: boolean;
  readonly inheritedFrom?: { readonly name: string };
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly { readonly tagName?: string; readonly members?: readonly Field[] }[];
  }[];
}

/** What a media element has, and refuses as that does: with a `TypeError`. */
const OF_MEDIA = ['currentTime'];

/** What Lit, not this library, gives each of its elements. */
const isOfLit = ({ inheritedFrom }: Field): boolean => inheritedFrom?.name === 'ReactiveElement';

/** Reads `dist/custom-elements.json`, which `npm run manifest` writes. */
export async function publicElements(): Promise<readonly PublicElement[]> {
  const response = await fetch('/dist/custom-elements.json');
  if (!response.ok) throw new Error('dist/custom-elements.json is not there: run `npm run manifest`.');
  const { modules } = (await response.json()) as Manifest;
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName: tag, members = [] }) => {
      if (!tag) return [];
      const fields = members.filter(
        (field) =>
          field.kind === 'field' &&
          !OF_MEDIA.includes(field.name) &&
          !field.readonly &&
          !field.static &&
          !isOfLit(field),
      );
      return [{ tag, members: fields.map(({ name, attribute }) => ({ name, attribute })) }];
    });
}
