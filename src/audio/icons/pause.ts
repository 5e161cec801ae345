/** Two bars. Filled path in a box of 24 by 24. */
export const pauseIcon = 'M6.5 5h4v14h-4zM13.5 5h4v14h-4z';
