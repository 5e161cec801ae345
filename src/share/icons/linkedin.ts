/** A sign for LinkedIn, drawn in our line. Path in a box of 24 by 24, stroked. */
export const linkedinIcon = 'M5.5 10v10M5.5 4.8v.1M11 20V10M11 15c0-6.5 8-6.5 8 0v5';
