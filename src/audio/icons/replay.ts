/** A turning arrow. Filled path in a box of 24 by 24. */
export const replayIcon = 'M12 5V1.5L6.5 6 12 10.5V7.2a5.4 5.4 0 1 1-5.4 5.4H4.4A7.6 7.6 0 1 0 12 5Z';
