/** A sign for Reddit, drawn in our line. Path in a box of 24 by 24, stroked. */
export const redditIcon =
  'M12 10c4.7 0 8 2.2 8 5s-3.3 5-8 5-8-2.2-8-5 3.3-5 8-5zl1-5.5 4.5 1.2M9 14v.1M15 14v.1M9.2 17c1.5.9 4.1.9 5.6 0';
