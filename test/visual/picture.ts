/** Pictures: read and written, rounded to be small, compared. */
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel, row by row. */
  readonly data: Buffer;
}

const raw = ({ width, height }: Picture) => ({ raw: { width, height, channels: 4 } }) as const;

/** Reads a picture in any format. */
export async function decode(file: Buffer): Promise<Picture> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Nothing is lost. */
export function encode(picture: Picture): Promise<Buffer> {
  return sharp(picture.data, raw(picture)).removeAlpha().webp({ lossless: true, effort: 6 }).toBuffer();
}

/** Steps of a colour's parts, where a colour is rare: along the edges of letters. */
const STEP = 17;
/** Share of the pixels from which on a colour is an area's, and stays what it is. */
const AREA = 0.0005;

/**
 * The same picture with fewer colours, so that it takes less room. Areas keep their colour; what lies along edges is
 * rounded, but for pixels that would then be farther off than `tolerance`.
 */
export function round(picture: Picture, tolerance: number): Picture {
  const { width, height, data } = picture;
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const rounded = Buffer.from(data);
  for (const [at, colour] of pixels.entries())
    if (counts.get(colour)! < AREA * pixels.length)
      for (let part = 4 * at; part < 4 * at + 3; part++)
        rounded[part] = Math.round(data[part]! / STEP) * STEP;
  const tooFar = Buffer.alloc(data.length);
  pixelmatch(data, rounded, tooFar, width, height, { threshold: tolerance, includeAA: true, diffMask: true });
  for (let at = 0; at < data.length; at += 4) if (tooFar[at + 3]) data.copy(rounded, at, at, at + 4);
  return { width, height, data: rounded };
}

/** The picture with room added below and at the side, in a colour that nothing has. */
async function enlarge(picture: Picture, width: number, height: number): Promise<Picture> {
  if (picture.width === width && picture.height === height) return picture;
  const right = width - picture.width;
  const bottom = height - picture.height;
  const image = sharp(picture.data, raw(picture)).extend({ right, bottom, background: '#f0f' });
  return { width, height, data: await image.raw().toBuffer() };
}

export interface Comparison {
  /** How many pixels differ; where one picture is larger, all that it has more. */
  readonly pixels: number;
  /** Before, what differs, and after, side by side, as PNG. */
  readonly draw: () => Promise<Buffer>;
}

/** Compares as eyes do: `tolerance` is how far colours may be apart, of 1 for black and white. Smoothed edges may move. */
export async function compare(before: Picture, after: Picture, tolerance: number): Promise<Comparison> {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const [a, b] = await Promise.all([enlarge(before, width, height), enlarge(after, width, height)]);
  const difference: Picture = { width, height, data: Buffer.alloc(a.data.length) };
  const pixels = pixelmatch(a.data, b.data, difference.data, width, height, { threshold: tolerance });
  const draw = (): Promise<Buffer> => {
    const background = { width: 3 * width, height, channels: 3, background: '#fff' } as const;
    const layers = [a, difference, b].map(({ data }, at) => ({
      input: data,
      ...raw(difference),
      left: at * width,
      top: 0,
    }));
    return sharp({ create: background }).composite(layers).png().toBuffer();
  };
  return { pixels, draw };
}
