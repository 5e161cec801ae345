type Root = Document | ShadowRoot;

/** How many have put which sheet into a root. */
const uses = new WeakMap<CSSStyleSheet, Map<Root, number>>();

/**
 * Puts a constructed sheet into a document or shadow root, once for however many ask. Returns the way out, which
 * takes it away with the last of them. Where the root is of another document, or sheets cannot be put in: nothing.
 */
export function adoptSheet(node: Node, sheet: CSSStyleSheet | undefined): () => void {
  const root = node.getRootNode();
  const canAdopt = root instanceof Document || root instanceof ShadowRoot;
  if (!sheet || !canAdopt || (root.ownerDocument ?? root) !== document || !root.adoptedStyleSheets)
    return () => undefined;
  const counts = uses.get(sheet) ?? new Map<Root, number>();
  uses.set(sheet, counts.set(root, (counts.get(root) ?? 0) + 1));
  // a page that sets its own list has thrown ours out
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  let isOut = false;
  return () => {
    if (isOut) return;
    isOut = true;
    const left = (counts.get(root) ?? 1) - 1;
    if (left) counts.set(root, left);
    else {
      counts.delete(root);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    }
  };
}
