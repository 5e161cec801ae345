/**
 * Index of the last number that is at most `value`, in a list that rises; -1 if all are greater.
 * @param numberAt The list.
 */
export function lastAtMost(length: number, numberAt: (index: number) => number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
