/** How pages mark an AI label of their own. */
export const OWN_LABEL = '[class*=ai-label],[class*=ai-disclosure]';
