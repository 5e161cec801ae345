import { contrastOf, faded, over, type Color } from './colors.js';
import { MINIMUM, pairs, type Paint, type Pair } from './contrast-pairs.js';
import type { Palette } from './palette.js';

export interface Measured {
  readonly pair: Pair;
  /** Contrast, 1 to 21. */
  readonly ratio: number;
  readonly minimum: number;
  readonly passes: boolean;
}

/** What is seen of paints that lie on one another, the lowest of them opaque. */
function seen(paints: readonly Paint[], palette: Palette): Color {
  const [bottom, ...rest] = paints.map(({ color, share = 1 }) => faded(palette(color), share)) as [
    Color,
    ...Color[],
  ];
  return rest.reduce((below, top) => over(top, below), bottom);
}

export function contrastOfPair({ ink, on }: Pair, palette: Palette): number {
  return contrastOf(seen([...on, ink], palette), seen(on, palette));
}

/** The contrast of every pair. */
export function measureContrast(palette: Palette, level: 'AA' | 'AAA'): readonly Measured[] {
  return pairs.map((pair) => {
    const ratio = contrastOfPair(pair, palette);
    const minimum = MINIMUM[pair.kind][level];
    return { pair, ratio, minimum, passes: ratio >= minimum };
  });
}
