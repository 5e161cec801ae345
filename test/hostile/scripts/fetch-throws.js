/** As a blocker that lets nobody ask. */
window.fetch = () => {
  throw new TypeError('fetch is not allowed here');
};
