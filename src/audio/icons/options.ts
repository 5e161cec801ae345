/** Two sliders. Stroked path in a box of 24 by 24. */
export const optionsIcon = 'M4 8h9M17 8h3M4 16h3M11 16h9M15 5.5v5M9 13.5v5';
