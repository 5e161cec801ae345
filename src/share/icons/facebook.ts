/** A sign for Facebook, drawn in our line. Path in a box of 24 by 24, stroked. */
export const facebookIcon = 'M17 3.6c-4-.7-6.5.7-6.5 4V21M7 10.5h9.5';
