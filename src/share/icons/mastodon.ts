/** A sign for Mastodon, drawn in our line. Path in a box of 24 by 24, stroked. */
export const mastodonIcon =
  'M16 19.3c-7 1.9-10.5 0-10.5-7V9C5.5 5.5 8 4 12 4s6.5 1.5 6.5 5v2.5c0 4.5-4 5-9.5 4.3M8.7 12V9.3c0-2.3 3.3-2.3 3.3 0V11M12 9.3c0-2.3 3.3-2.3 3.3 0V12';
