/** An arrow that turns back by a number of seconds, which is written into it. Stroked path in a box of 24 by 24. */
export const backIcon = 'M4.5 4v4.5H9M5.2 8A8.5 8.5 0 1 1 3.5 13';
/** The same forward. */
export const forwardIcon = 'M19.5 4v4.5H15M18.8 8A8.5 8.5 0 1 0 20.5 13';
