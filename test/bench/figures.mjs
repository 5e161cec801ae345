/** What is told of a row of measurements, in milliseconds. */

export const ms = (value) => Math.round(value).toLocaleString('en');

export function median(numbers) {
  const all = [...numbers].sort((a, b) => a - b);
  return (all[Math.floor((all.length - 1) / 2)] + all[Math.ceil((all.length - 1) / 2)]) / 2;
}

export const spread = (numbers) => `${ms(Math.min(...numbers))} to ${ms(Math.max(...numbers))}`;
