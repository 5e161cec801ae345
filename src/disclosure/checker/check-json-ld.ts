import type { Check } from './facts.js';

const MAX_BLOCKS = 50;
const SPEAKS_OF_AI = /digitalSourceType|ai-?disclosure/i;

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Whether machines can read the JSON-LD that declares AI. We may mend it; others do not. */
export const checkJsonLd: Check = ({ page }) =>
  page
    .all('script[type*="ld+json" i]')
    .slice(0, MAX_BLOCKS)
    .filter(({ textContent }) => SPEAKS_OF_AI.test(textContent) && !isJson(textContent.trim()))
    .map(() => ({ code: 'json-ld-malformed', at: 'JSON-LD' }));
