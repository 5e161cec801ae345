/** An arrow out of a frame: a place elsewhere. Path in a box of 24 by 24, stroked. */
export const otherIcon = 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6';
