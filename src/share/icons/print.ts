/** A printer. Path in a box of 24 by 24, stroked. */
export const printIcon = 'M7 8V3.5h10V8M7 17H3.5V8h17v9H17M7 14h10v6.5H7z';
