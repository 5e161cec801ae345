const CREDITS =
  'address,time,[rel~=author],[itemprop~=author],[class*=byline i],[class*=author i],[class*=date i],[class*=publish i]';
const CREDITS_LENGTH = 300; // characters; more than that is body that happens to hold a <time>

/** Whether an element carries a byline or a date and little else. */
export const isCredits = (element: Element): boolean =>
  (element.matches(CREDITS) || !!element.querySelector(CREDITS)) &&
  !element.querySelector('figure,picture,video') &&
  element.textContent.trim().length < CREDITS_LENGTH;
