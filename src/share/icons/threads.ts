/** A sign for Threads, drawn in our line. Path in a box of 24 by 24, stroked. */
export const threadsIcon =
  'M17.8 8.3C16.8 5.3 15 4 12 4c-4.5 0-6.5 3.2-6.5 8s2 8 6.5 8c3.5 0 6-1.8 6-4.5 0-5.5-9-5.3-9-1.3 0 3.3 6.3 3.3 5.8-3-.3-3.2-3.8-3.5-5-1.6';
