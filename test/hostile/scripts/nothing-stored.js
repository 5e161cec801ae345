/** As browsers that keep nothing. */
for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, {
    configurable: true,
    get() {
      throw new DOMException('not here', 'SecurityError');
    },
  });
