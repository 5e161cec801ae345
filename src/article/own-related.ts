/** Links with which pages lead on to other articles, by what their boxes are mostly called. */
export const OWN_RELATED = '[class*=related i] a,[id*=related i] a';
