import type { ArticleImage } from '../article/model.js';

/** A picture as an `<img>` has it. */
export interface TeaserPicture {
  readonly src: string;
  readonly srcset?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** How much two pictures may differ in shape and be the same one: sizes are whole pixels. */
const TOLERANCE = 0.02;

const ratioOf = ({ width = NaN, height = NaN }: ArticleImage): number => width / height;

/** The first picture; those that say that they are of the same shape are the same one in other sizes. */
export function pictureOf(images: readonly ArticleImage[] | undefined): TeaserPicture | undefined {
  const [first] = images ?? [];
  if (!first) return undefined;
  const { url: src, width, height } = first;
  const isSame = (image: ArticleImage): boolean => Math.abs(ratioOf(image) / ratioOf(first) - 1) < TOLERANCE;
  // a comma at its end would not be the address's
  const sizes = new Map(
    images
      ?.filter((image) => isSame(image) && !image.url.endsWith(','))
      .map(({ url, width }) => [width, url]),
  );
  const srcset = [...sizes].map(([size, url]) => `${url} ${String(size)}w`).join();
  return { src, width, height, srcset: sizes.size > 1 ? srcset : undefined };
}
