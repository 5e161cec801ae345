import type { ConsentPurpose } from './consent.js';
import { Kept } from './kept.js';

/** On a part or anything around it: that what readers agree to by a part's button holds for later pages of the site too. */
const REMEMBERS = '[data-news-consent-remember]';

/** A list of purposes. */
const kept = new Kept('news-article:consent');

const remembers = (element: Element): boolean => !!element.closest(REMEMBERS);

function purposesOf(element: Element): readonly unknown[] {
  const list = remembers(element) ? kept.read() : [];
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

/** Whether a reader agreed on an earlier page, where the site wants that kept. */
export const isRemembered = (element: Element, purpose: ConsentPurpose): boolean =>
  purposesOf(element).includes(purpose);

/** Keeps that a reader agreed, or forgets it, where the site wants it kept. */
export function remember(element: Element, purpose: ConsentPurpose, isGiven: boolean): void {
  if (!remembers(element)) return;
  const all = purposesOf(element);
  const others = all.filter((each) => each !== purpose);
  if (isGiven || others.length < all.length) kept.write(isGiven ? [...others, purpose] : others);
}
