/** A document or shadow root, with all open shadow roots in it. */
export function openRoots(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? openRoots(shadowRoot) : [],
  );
  return [root, ...inner];
}
