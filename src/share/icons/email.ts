/** An envelope. Path in a box of 24 by 24, stroked. */
export const emailIcon = 'M3.5 5.5h17v13h-17zM4 6l8 7 8-7';
