/** Says of a picture whether it is still what its reference shows. */
import { compare, decode, encode, round, type Picture } from './picture.js';

/** How far colours may be apart, of 1 for black and white, and how many of a number of pixels may be farther. */
export interface Tolerance {
  readonly colour: number;
  readonly pixels: (all: number) => number;
}

/** The browser that drew the reference: a few pixels of a corner are noise, a digit is not. */
export const SAME_BROWSER: Tolerance = { colour: 0.05, pixels: () => 8 };
/** Another version smooths letters in another way. */
export const OTHER_BROWSER: Tolerance = { colour: 0.15, pixels: (all) => 0.003 * all };
/** References are rounded by less than what is told apart. */
const ROUNDING = 0.03;

export type Verdict =
  | { readonly kind: 'same' }
  | { readonly kind: 'new'; readonly drawn: Picture }
  | {
      readonly kind: 'differs';
      readonly drawn: Picture;
      readonly pixels: number;
      /** Before, what differs, and now, as PNG. */
      readonly show: () => Promise<Buffer>;
    };

/** @param png what is drawn now */
export async function judge(
  reference: Buffer | undefined,
  png: Buffer,
  { colour, pixels: allowed }: Tolerance,
): Promise<Verdict> {
  const drawn = await decode(png);
  if (!reference) return { kind: 'new', drawn };
  const before = await decode(reference);
  const { pixels, draw } = await compare(before, drawn, colour);
  const isAsLarge = before.width === drawn.width && before.height === drawn.height;
  if (isAsLarge && pixels <= allowed(drawn.width * drawn.height)) return { kind: 'same' };
  return { kind: 'differs', drawn, pixels, show: draw };
}

/** What is kept of a picture as reference. */
export function referenceOf(drawn: Picture): Promise<Buffer> {
  return encode(round(drawn, ROUNDING));
}
