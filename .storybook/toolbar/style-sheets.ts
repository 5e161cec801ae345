/**
 * The style sheets of a page and of every shadow tree in it, those that are there and those that come. Imported before
 * any element, because constructed sheets are known by nothing but their making.
 */

type Root = Document | ShadowRoot;
type Listener = (sheet: CSSStyleSheet) => void;

const made = new Set<WeakRef<CSSStyleSheet>>();
const roots = new Set<WeakRef<ShadowRoot>>();
const sheetListeners = new Set<Listener>();
const rootListeners = new Set<(root: Root) => void>();

function* alive<T extends object>(references: Set<WeakRef<T>>): Generator<T> {
  for (const reference of references) {
    const target = reference.deref();
    if (target) yield target;
    else references.delete(reference);
  }
}

const tell = (sheet: CSSStyleSheet): void => {
  for (const listener of sheetListeners) listener(sheet);
};

const known = new WeakSet<CSSStyleSheet>();

function madeOrChanged(sheet: CSSStyleSheet): void {
  if (!known.has(sheet)) made.add(new WeakRef(sheet));
  known.add(sheet);
  tell(sheet);
}

/** Tells of `<style>` and `<link>` in a tree, once the browser has made sheets of them. */
function observe(root: Root): void {
  const tellAll = (): void => {
    for (const sheet of root.styleSheets) tell(sheet);
  };
  const isStyle = (node: Node | null): boolean =>
    node?.nodeName === 'STYLE' || node?.nodeName === 'LINK' || node?.parentNode?.nodeName === 'STYLE';
  new MutationObserver((records) => {
    if (records.some(({ target, addedNodes }) => isStyle(target) || [...addedNodes].some(isStyle))) tellAll();
  }).observe(root, { childList: true, subtree: true, characterData: true });
  root.addEventListener('load', ({ target }) => isStyle(target as Node) && tellAll(), { capture: true });
}

const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init);
  roots.add(new WeakRef(root));
  observe(root);
  // who attaches it has yet to put its own sheets in
  queueMicrotask(() => {
    for (const listener of rootListeners) listener(root);
  });
  return root;
};

const { replace, replaceSync } = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.replaceSync = function (text) {
  replaceSync.call(this, text);
  madeOrChanged(this);
};
CSSStyleSheet.prototype.replace = async function (text) {
  const sheet = await replace.call(this, text);
  madeOrChanged(this);
  return sheet;
};

observe(document);

/** All style sheets that are there. */
export function* styleSheets(): Generator<CSSStyleSheet> {
  yield* document.styleSheets;
  for (const root of alive(roots)) yield* root.styleSheets;
  yield* alive(made);
}

/** The document and all shadow trees that are there. */
export function* treeRoots(): Generator<Root> {
  yield document;
  yield* alive(roots);
}

/** Calls back for style sheets that come or change, and for shadow trees that come. */
export function watchStyles(onSheet: Listener, onRoot: (root: Root) => void): void {
  sheetListeners.add(onSheet);
  rootListeners.add(onRoot);
}
