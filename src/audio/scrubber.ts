/** Keys of the position, in seconds; `Home` and `End` lead to the ends. */
const ARROW = 5;
const PAGE = 15;

/**
 * By how much a key moves the position; undefined for keys that mean nothing here. Right goes on in languages that run
 * so, else left does.
 */
export const keyStep = (key: string, isRtl: boolean): number | undefined =>
  (
    ({
      __proto__: null,
      ArrowRight: isRtl ? -ARROW : ARROW,
      ArrowLeft: isRtl ? ARROW : -ARROW,
      ArrowUp: ARROW,
      ArrowDown: -ARROW,
      PageUp: PAGE,
      PageDown: -PAGE,
      Home: -Infinity,
      End: Infinity,
    }) as object as Readonly<Record<string, number | undefined>>
  )[key];
