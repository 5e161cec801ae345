/** An arrow out of a tray. Path in a box of 24 by 24, stroked. */
export const nativeIcon = 'M12 15V3.5M8 7l4-4 4 4M7.5 11H5v9.5h14V11h-2.5';
