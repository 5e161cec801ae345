/** A sign for Hacker News, drawn in our line. Path in a box of 24 by 24, stroked. */
export const hackerNewsIcon = 'M4 4h16v16H4zM8.5 7.5l3.5 5.5 3.5-5.5M12 13v4';
