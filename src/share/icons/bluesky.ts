/** A sign for Bluesky, drawn in our line. Path in a box of 24 by 24, stroked. */
export const blueskyIcon =
  'M12 11.5C10 7.5 6.5 4.5 4.5 4.5s-1.5 4-.7 6.5 3 3.3 5.2 3c-3 .5-3.5 3-1.5 4.8s3.7-.8 4.5-3.3c.8 2.5 2.5 5.1 4.5 3.3s1.5-4.3-1.5-4.8c2.2.3 4.4-.5 5.2-3s1.3-6.5-.7-6.5-5.5 3-7.5 7z';
