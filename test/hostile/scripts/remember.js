/** What the page is before ours comes. */
globalThis.hostile.remember();
