/** A custom element class that knows its tag. */
export interface Definable extends CustomElementConstructor {
  readonly tag: string;
}

/**
 * Registers a class under its tag unless the tag is taken. With two copies of the library on a page the
 * first one keeps every tag it registered; the second says so once, in development.
 */
export function define(ctor: Definable): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry) return; // a server: nothing to register with
  const present = registry.get(ctor.tag);
  if (present === ctor) return;
  if (present) {
    import('./dev-warning.js').then(
      ({ warnOfCopy }) => warnOfCopy(ctor.tag),
      () => undefined, // offline: developers only would have heard of it
    );
    return;
  }
  registry.define(ctor.tag, ctor);
}
