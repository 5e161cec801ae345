/** A triangle. Filled path in a box of 24 by 24. */
export const playIcon = 'M7 4.5v15L20 12Z';
