/** A custom element class that knows its tag. */
export interface Definable extends CustomElementConstructor {
  readonly tag: string;
}

/**
 * Registers a class under its tag unless the tag is taken. With two copies of the library on a page the
 * first one keeps every tag it registered.
 *
 * @returns Whether the tag is another copy's.
 */
export function define(ctor: Definable): boolean {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  const present = registry?.get(ctor.tag);
  if (!present) registry?.define(ctor.tag, ctor); // a server has nothing to register with
  return !!present && present !== ctor;
}
