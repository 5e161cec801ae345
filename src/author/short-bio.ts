/** A biography up to this length is read whole in a closed card of fixed height. */
export const SHORT_BIO = 80;
