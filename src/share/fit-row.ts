/**
 * Hides the pieces of a row that have no room in it, from the end, and says how many stand.
 *
 * @param row Its last piece opens the others.
 * @param always Whether that piece stands there in any case.
 */
export function fitRow(row: Element, always: boolean): number {
  const pieces = [...row.children] as HTMLElement[];
  const more = pieces.pop()!;
  const tooLong = (): boolean => row.scrollWidth > row.clientWidth;
  let count = pieces.length;
  for (const piece of pieces) piece.hidden = false;
  more.hidden = !always;
  if (tooLong()) more.hidden = false;
  while (count && tooLong()) pieces[--count]!.hidden = true;
  return count;
}
