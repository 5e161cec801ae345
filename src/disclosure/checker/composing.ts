/** A script that puts `<news-article>` to work, by its file's name or because a bundle may hold anything. */
const SCRIPT =
  'script[src*="news-article" i],script[src$="loader.js" i],script[src*="loader.js?" i],script[type=module i],script[src][defer]';
const INLINE_SCRIPT = 'script:not([src]):not([type]),script[type$=javascript i]:not([src])';
const IN_SCRIPT = /news-article|loader\.js/;

/** The head script where it is told to add the tag itself. */
const ADDS_TAG = 'script[src*="loader.js" i][data-auto]';

/**
 * `<news-article>` before its script has run, or where it never does: it puts the label in itself, unless its
 * `parts` leave it out. Where the head script adds the tag to a page that has none, that script. Once it has run, what
 * stands there counts; without any script that could, it never will.
 */
export function composerOf(document: Document): Element | undefined {
  if (document.defaultView?.customElements?.get('news-article')) return undefined;
  const tags = [...document.querySelectorAll('news-article')];
  if (tags.length === 0) return document.querySelector(ADDS_TAG) ?? undefined;
  const host = tags.find((tag) => /^\s*$|\b(?:auto|label)\b/.test(tag.getAttribute('parts') ?? ''));
  const hasScript = (): boolean =>
    !!document.querySelector(SCRIPT) ||
    [...document.querySelectorAll(INLINE_SCRIPT)].some(({ textContent }) => IN_SCRIPT.test(textContent));
  return host && hasScript() ? host : undefined;
}
