/** A sign for X, drawn in our line. Path in a box of 24 by 24, stroked. */
export const xIcon = 'M4.5 4h4l11 16h-4zM19 4l-6.3 7M10.7 13.3 5 20';
