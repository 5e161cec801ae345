/** What stands for a face when there is no picture. Pure. */

/** Scripts whose words are not made of letters one would initial, or whose letters join: one sign is enough. */
const ONE_SIGN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Thaana}]/u;

const LETTER = /[\p{L}\p{N}]/u;

/** Case as the language has it, unless that changes the number of letters ("ß" would become "SS"). */
function capital(sign: string, language: string): string {
  let upper: string;
  try {
    upper = sign.toLocaleUpperCase(language);
  } catch {
    upper = sign.toUpperCase();
  }
  return Array.from(upper).length > Array.from(sign).length ? sign : upper;
}

function firstSign(word: string): string | undefined {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word);
  return [...graphemes].find(({ segment }) => LETTER.test(segment))?.segment;
}

/**
 * One or two signs of a name: the first of the first and of the last word, as "MW" for "Mara Winter". Empty
 * when the name has no letter or digit.
 *
 * @param language BCP 47, for capitals ("i" is "İ" in Turkish).
 */
export function initialsOf(name: string, language = 'en'): string {
  const signs = name
    .normalize('NFC')
    .slice(0, 200)
    .split(/\s+/)
    .flatMap((word) => firstSign(word) ?? []);
  const first = signs[0];
  if (first === undefined) return '';
  const last = signs.at(-1);
  if (signs.length === 1 || last === undefined || ONE_SIGN.test(first)) return capital(first, language);
  return capital(first, language) + capital(last, language);
}
