/** As pages that count what is dispatched, in place of `Event` and `CustomEvent`. */
for (const name of ['Event', 'CustomEvent']) {
  const Native = window[name];
  window[name] = function (type, options) {
    return new Native(type, options);
  };
  window[name].prototype = Native.prototype;
}
