/** Runs before all else in the page: keeps what goes wrong, and takes the originals of what it needs itself. */
(() => {
  const faults = [];
  const { getOwnPropertyNames, getOwnPropertyDescriptor } = Object;
  const { ownKeys } = Reflect;
  const has = Function.prototype.call.bind(Map.prototype.has);
  const of = Function.prototype.call.bind(Map.prototype.get);
  const put = Function.prototype.call.bind(Map.prototype.set);
  let before;

  /** What a realm has: globals by name, and each of their properties and of their prototypes' with what it is. */
  function look() {
    const seen = new Map();
    const names = getOwnPropertyNames(globalThis);
    for (let at = 0; at < names.length; at++) {
      const name = names[at];
      // a number is a frame's
      if (name === 'hostile' || /^\d+$/.test(name)) continue;
      put(seen, name, undefined);
      const value = getOwnPropertyDescriptor(globalThis, name)?.value;
      if (typeof value !== 'function' && name !== 'JSON' && name !== 'Math' && name !== 'Reflect') continue;
      put(seen, name, value);
      keep(seen, name, value);
      if (typeof value === 'function' && value.prototype) keep(seen, `${name}.prototype`, value.prototype);
    }
    return seen;
  }

  function keep(seen, name, owner) {
    const keys = ownKeys(owner);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at];
      const { value, get, set } = getOwnPropertyDescriptor(owner, key);
      // RegExp.$1 and others like it tell of the last match
      put(seen, `${name}.${String(key)}`, get ?? set ?? (typeof value === 'function' ? value : undefined));
    }
  }

  const text = (error) =>
    `${error && error.stack ? `${error.name}: ${error.message}\n${error.stack}` : error}`;
  addEventListener(
    'error',
    (event) => {
      const { target } = event;
      faults[faults.length] = event.message
        ? `error: ${event.message} ${text(event.error)}`
        : `not loaded: ${target.src || target.href}`;
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => {
    faults[faults.length] = `rejection: ${text(reason)}`;
  });
  const { error } = console;
  console.error = function (...words) {
    faults[faults.length] = `console.error: ${words.map(text).join(' ')}`;
    return error.apply(this, words);
  };

  globalThis.hostile = {
    faults,
    remember() {
      before = look();
    },
    /** Names of what has been added, taken away or replaced since. */
    changes() {
      const now = look();
      const found = [];
      now.forEach((value, name) => {
        if (!has(before, name)) found[found.length] = `added ${name}`;
        else if (of(before, name) !== value) found[found.length] = `replaced ${name}`;
      });
      before.forEach((_, name) => {
        if (!has(now, name)) found[found.length] = `removed ${name}`;
      });
      return found;
    },
  };
})();
