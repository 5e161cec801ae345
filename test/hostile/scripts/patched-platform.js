/** As monitors of errors and speed wrap what they watch: what they wrap goes on doing its work. */
window.defined = [];
window.lastEvent = '';
const wrap = (owner, name, around) => {
  const original = owner[name];
  owner[name] = around(original);
};
wrap(
  customElements,
  'define',
  (define) =>
    function (name, constructor, ...rest) {
      window.defined.push(name);
      return define.call(this, name, class extends constructor {}, ...rest);
    },
);
wrap(
  window,
  'fetch',
  (fetch) =>
    (...given) =>
      fetch(...given).then((response) => response.clone()),
);
wrap(
  Element.prototype,
  'attachShadow',
  (attach) =>
    function (options) {
      const root = attach.call(this, options);
      root.watched = true;
      return root;
    },
);
wrap(
  EventTarget.prototype,
  'addEventListener',
  (add) =>
    function (type, listener, options) {
      const called =
        typeof listener === 'function'
          ? function (event) {
              return listener.call(this, event);
            }
          : listener;
      return add.call(this, type, called, options);
    },
);
for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask'])
  wrap(
    window,
    name,
    (start) =>
      (act, ...rest) =>
        start((...given) => act(...given), ...rest),
  );
wrap(
  window,
  'IntersectionObserver',
  (Original) =>
    class extends Original {
      constructor(act, options) {
        super((entries, observer) => act(entries, observer), options);
      }
    },
);
wrap(
  window,
  'Promise',
  (Original) =>
    class extends Original {
      then(done, failed) {
        return super.then(done, failed);
      }
    },
);
wrap(
  EventTarget.prototype,
  'dispatchEvent',
  (dispatch) =>
    function (event) {
      window.lastEvent = event.type;
      return dispatch.call(this, event);
    },
);
