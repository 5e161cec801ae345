const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * How a line of text wants to be set, by its script, as a class name: `tall` for letters that join or stack
 * (no letter spacing, more leading), `square` for ideographs and kana, empty for the rest. `:lang()` is not
 * to be relied on in shadow style sheets, and a headline may be in another script than its page.
 */
export function settingOf(text: string): 'tall' | 'square' | '' {
  return JOINED.test(text) ? 'tall' : SQUARE.test(text) ? 'square' : '';
}
