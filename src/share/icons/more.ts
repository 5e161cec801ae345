/** Three dots. Path in a box of 24 by 24, stroked. */
export const moreIcon = 'M5 12h.1M12 12h.1M19 12h.1';
