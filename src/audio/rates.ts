/** Speeds that readers choose from; any from the first to the last can be set. */
export const RATES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

export const SLOWEST = 0.5;
export const FASTEST = 3;

/** A speed from outside, brought into what can be played; undefined for what is none. */
export function readRate(value: unknown): number | undefined {
  const rate = parseFloat(value as string);
  return isFinite(rate) ? Math.max(SLOWEST, Math.min(FASTEST, rate)) : undefined;
}
