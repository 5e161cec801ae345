/** Keys of the position, in seconds; `Home` and `End` lead to the ends. */
const ARROW = 5;
const PAGE = 15;

/**
 * Where a key leads from a position; undefined for keys that mean nothing here. Right goes on in languages that run
 * so, else left does.
 */
export function keyPosition(
  key: string,
  { currentTime, duration, isRtl }: { currentTime: number; duration: number; isRtl: boolean },
): number | undefined {
  const ahead = isRtl ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: ARROW * ahead,
    ArrowLeft: -ARROW * ahead,
    ArrowUp: ARROW,
    ArrowDown: -ARROW,
    PageUp: PAGE,
    PageDown: -PAGE,
    Home: -Infinity,
    End: Infinity,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step === undefined ? undefined : Math.max(0, Math.min(duration, currentTime + step));
}
