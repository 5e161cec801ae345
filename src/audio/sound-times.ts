import type { Sound } from './speech.js';

/** Seconds; undefined while it is not known. */
export const durationOf = (sound: Sound | undefined): number | undefined => {
  const { duration = NaN } = sound ?? {};
  return isFinite(duration) && duration > 0 ? duration : undefined;
};

/** Seconds up to which there is sound without a gap from a time on; 0 where there is none. */
export function bufferedTo(sound: Sound | undefined, time: number): number {
  const { buffered } = sound ?? {};
  for (let index = 0; buffered && index < buffered.length; index++)
    if (buffered.start(index) <= time + 0.1 && buffered.end(index) > time) return buffered.end(index);
  return 0;
}
