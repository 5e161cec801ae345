/** As what wants to keep others out of what it makes itself. */
const { attachShadow } = Element.prototype;
const roots = new WeakMap();
Element.prototype.attachShadow = function (options) {
  const root = attachShadow.call(this, { ...options, mode: 'closed' });
  roots.set(this, root);
  return root;
};
// for the test alone
window.hostile.rootOf = (element) => roots.get(element);
