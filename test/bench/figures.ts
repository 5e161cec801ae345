/** What is told of a row of measurements, in milliseconds. */

export const ms = (value: number, digits = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** @returns NaN for no numbers */
export function median(numbers: readonly number[]): number {
  const all = [...numbers].sort((a, b) => a - b);
  return (all[Math.floor((all.length - 1) / 2)]! + all[Math.ceil((all.length - 1) / 2)]!) / 2;
}

export const spread = (numbers: readonly number[], digits = 0): string =>
  `${ms(Math.min(...numbers), digits)} to ${ms(Math.max(...numbers), digits)}`;
