/** Sound between engines and encoders: one channel, 16 bits, one rate for all, whatever an engine speaks at. */

/** Samples a second: Opus and MP3 both take it, and speech has nothing above it. */
export const SAMPLE_RATE = 24_000;

export const secondsOf = (samples: number): number => samples / SAMPLE_RATE;
export const millisecondsOf = (samples: number): number => Math.round((samples * 1000) / SAMPLE_RATE);
export const samplesOf = (milliseconds: number): number => Math.round((milliseconds * SAMPLE_RATE) / 1000);

export const silence = (milliseconds: number): Int16Array => new Int16Array(samplesOf(milliseconds));

export function join(parts: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
