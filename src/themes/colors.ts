/** Arithmetic of colours as browsers do it in sRGB. Components and opacity are 0 to 1. */

export interface Color {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

/** Reads `#rgb`, `#rrggbb` and `#rrggbbaa`; nothing else. */
export function parseHex(text: string): Color | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  const digits = short
    ? short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')
    : text.slice(1);
  if (!text.startsWith('#') || !/^(?:[\da-f]{6}|[\da-f]{8})$/i.test(digits)) return undefined;
  const at = (index: number): number => parseInt(digits.slice(index, index + 2), 16) / 255;
  return { rgb: [at(0), at(2), at(4)], alpha: digits.length === 8 ? at(6) : 1 };
}

/** `#rrggbb`, without the opacity. */
export const toHex = ({ rgb }: Color): string =>
  `#${rgb
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** What is seen where `top` lies on an opaque colour. */
export function over(top: Color, bottom: Color): Color {
  const mix = (index: 0 | 1 | 2): number => top.rgb[index] * top.alpha + bottom.rgb[index] * (1 - top.alpha);
  return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 };
}

/** `color-mix(in srgb, color share, transparent)`. */
export const faded = (color: Color, share: number): Color => ({ ...color, alpha: color.alpha * share });

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** Relative luminance, as WCAG 2.2 defines it. */
export function luminance({ rgb: [red, green, blue] }: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of two opaque colours, 1 to 21. */
export function contrastOf(one: Color, other: Color): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Lightness in oklch, 0 to 1, by which relative colours tell dark text from light. */
export function okLightness({ rgb }: Color): number {
  const [red, green, blue] = rgb.map(linear) as [number, number, number];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short;
}
