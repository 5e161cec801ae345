/** A square: stops what is on its way. Filled path in a box of 24 by 24. */
export const cancelIcon = 'M7 7h10v10H7z';
