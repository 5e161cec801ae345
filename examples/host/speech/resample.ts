import { join, SAMPLE_RATE } from './pcm.js';

/** Zero crossings of the filter on each side: more hear no difference in speech. */
const CROSSINGS = 12;
/** Of the lower of both rates: leaves room for the filter's slope. */
const CUTOFF = 0.94;
/** Rates that share next to nothing with ours would want a filter of their own for every sample. */
const MAX_PHASES = 640;

/** Brings a stream of samples to {@link SAMPLE_RATE}, by one filter for each place between two samples. */
export class Resampler {
  readonly #phases: readonly Float32Array[];
  readonly #up: number;
  readonly #down: number;
  readonly #reach: number;
  /** What later samples still need, beginning with silence before the first. */
  #tail: Int16Array;
  /** Of the next sample: its place in `#tail` in units of 1/`#up`. */
  #position: number;

  /** @throws RangeError for a rate that no sound comes in. */
  constructor(rate: number) {
    const divisor = commonDivisor(rate, SAMPLE_RATE);
    this.#up = SAMPLE_RATE / divisor;
    this.#down = rate / divisor;
    if (!Number.isInteger(rate) || rate < 8000 || rate > 192_000 || this.#up > MAX_PHASES) {
      throw new RangeError(`no way to read ${rate} samples a second`);
    }
    const same = this.#up === this.#down;
    const cutoff = Math.min(1, SAMPLE_RATE / rate) * CUTOFF;
    this.#reach = same ? 0 : Math.ceil(CROSSINGS / cutoff);
    this.#phases = same ? [] : Array.from({ length: this.#up }, (_, phase) => this.#filter(phase, cutoff));
    this.#tail = new Int16Array(this.#reach);
    this.#position = this.#reach * this.#up;
  }

  push(samples: Int16Array): Int16Array {
    if (this.#phases.length === 0) return samples;
    const input = join([this.#tail, samples]);
    const end = (input.length - this.#reach) * this.#up;
    const output = new Int16Array(Math.max(0, Math.ceil((end - this.#position) / this.#down)));
    let position = this.#position;
    for (let n = 0; n < output.length; n += 1, position += this.#down) {
      const centre = Math.floor(position / this.#up);
      const filter = this.#phases[position - centre * this.#up]!;
      let sum = 0;
      for (let tap = 0, at = centre - this.#reach + 1; tap < filter.length; tap += 1, at += 1) {
        sum += filter[tap]! * (input[at] ?? 0);
      }
      output[n] = Math.max(-32_768, Math.min(32_767, Math.round(sum)));
    }
    const kept = Math.max(0, Math.floor(position / this.#up) - this.#reach);
    this.#tail = input.slice(kept);
    this.#position = position - kept * this.#up;
    return output;
  }

  /** What the filter still held back. */
  finish(): Int16Array {
    return this.push(new Int16Array(this.#reach));
  }

  #filter(phase: number, cutoff: number): Float32Array {
    const offset = phase / this.#up;
    const taps = Float32Array.from({ length: this.#reach * 2 }, (_, tap) => {
      const x = tap - this.#reach + 1 - offset;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (this.#reach + 1));
      const turn = Math.PI * x * cutoff;
      return (turn === 0 ? 1 : Math.sin(turn) / turn) * window;
    });
    const sum = taps.reduce((total, tap) => total + tap, 0);
    return taps.map((tap) => tap / sum);
  }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 || !Number.isFinite(b) ? a : commonDivisor(b, a % b);
}
