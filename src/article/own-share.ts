/** Links with which pages share themselves: by where such links lead, and by what their boxes are mostly called. */
export const OWN_SHARE = '[href*=sharer],[href*="intent/"],[class*=share-b]';
