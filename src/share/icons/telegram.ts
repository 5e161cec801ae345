/** A sign for Telegram, drawn in our line. Path in a box of 24 by 24, stroked. */
export const telegramIcon = 'M20.5 4.5 3.5 11l5.3 2 8.7-6.3L11 14.7l6.3 4.3zM8.8 13v6l2.9-3.7';
