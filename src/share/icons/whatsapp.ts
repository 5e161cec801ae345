/** A sign for WhatsApp, drawn in our line. Path in a box of 24 by 24, stroked. */
export const whatsappIcon =
  'm4 20 1.3-4a8 8 0 1 1 2.9 2.8zM9.3 8.5c-.3 3.7 2.7 6.7 6.2 6.7l.7-1.9-2-1-1 1c-1-.5-2-1.5-2.5-2.5l1-1-1-2z';
