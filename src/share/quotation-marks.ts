/** What stands for a mark within marks of the same kind. */
const INNER: Readonly<Record<string, string>> = {
  '“': '‘',
  '”': '’',
  '«': '‹',
  '»': '›',
  '„': '‚',
  '「': '『',
  '」': '』',
};

/** ‘…’, but for an apostrophe. */
const SINGLE = /‘([^‘’]+)’(?!\p{L})/gu;

/**
 * A text in quotation marks. Marks of the same kind in it are turned, as readers know it: “the tide” in it becomes
 * ‘the tide’, and a quotation within that one “…” again. Others are left as they are.
 *
 * @param quote puts a text into marks; they may be any, or none.
 */
export function quoted(text: string, quote: (text: string) => string): string {
  const [open = '', close = ''] = quote('').replace(/\s/g, '');
  const turn = (mark: string): string => INNER[mark] ?? mark;
  // in „…“ the outer mark of others is the closing one
  if (!INNER[open] || (open === '“' && text.includes('„'))) return quote(text);
  const pair = new RegExp(`${open}([^${open}${close}]*)${close}|[${open}${close}]`, 'gu');
  return quote(
    text.replace(pair, (mark, inner: string | undefined) =>
      inner === undefined
        ? turn(mark) // its other half is not in the selection
        : turn(open) + (open === '“' ? inner.replace(SINGLE, '“$1”') : inner) + turn(close),
    ),
  );
}

/** The mark that closes a text in quotation marks of any kind, with a space before it; empty where there is none. */
export const closingMark = (text: string): string =>
  /^[\p{Pi}\p{Pf}„‚「『"].*?(\s?[\p{Pi}\p{Pf}」』"])$/su.exec(text)?.[1] ?? '';
