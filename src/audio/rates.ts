/** Speeds that readers choose from; any from the first to the last can be set. */
export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** A speed from outside, brought into what can be played; undefined for what is none. */
export function readRate(value: unknown): number | undefined {
  const rate = typeof value === 'string' && value.trim() ? Number(value) : value;
  if (typeof rate !== 'number' || !Number.isFinite(rate)) return undefined;
  return Math.max(RATES[0], Math.min(RATES[RATES.length - 1] ?? 1, rate));
}
