/** A cross. Stroked path in a box of 24 by 24. */
export const closeIcon = 'M6 6l12 12M18 6L6 18';
