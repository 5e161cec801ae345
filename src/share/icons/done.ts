/** A tick. Path in a box of 24 by 24, stroked. */
export const doneIcon = 'M4 12.5 9.5 18 20 6.5';
