/** A value in a query, as `URL` writes it too. Half surrogate pairs, which cannot be encoded, become U+FFFD. */
export const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replace(/'/g, '%27');
