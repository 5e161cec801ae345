import { findHeadline } from './landmarks.js';

/** The strip above a wrapped article for which `news-article.css` reserved space; made once. */
export function reservedStrip(host: HTMLElement): HTMLElement {
  const there = host.querySelector<HTMLElement>(':scope > [data-news-strip]');
  if (there) return there;
  const strip = host.ownerDocument.createElement('div');
  strip.dataset['newsStrip'] = '';
  host.prepend(strip);
  alignStrip(strip, findHeadline(host));
  return strip;
}

/** Sets the strip on the headline's column: a centred one stays centred when the window changes. */
function alignStrip(strip: HTMLElement, headline: Element | undefined): void {
  if (!headline) return;
  const [outer, inner] = [strip.getBoundingClientRect(), headline.getBoundingClientRect()];
  const [left, right] = [inner.left - outer.left, outer.right - inner.right];
  const side = Math.abs(left - right) < 2 ? `max(0px, (100% - ${String(inner.width)}px) / 2)` : undefined;
  strip.style.setProperty('padding', `0 ${side ?? `${String(right)}px`} 0 ${side ?? `${String(left)}px`}`);
}
