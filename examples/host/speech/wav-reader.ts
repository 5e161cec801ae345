/** Reads a WAV file as it arrives: 16 bit or 32 bit floating point; of several channels the mean. */
export class WavReader {
  #rest = Buffer.alloc(0);
  #format: Format | undefined;
  #inData = false;
  /** Bytes of sound still to come; endless where the header, written too early, does not know. */
  #left = Infinity;

  /** Samples a second, once the header is there. */
  get rate(): number | undefined {
    return this.#inData ? this.#format?.rate : undefined;
  }

  /** @throws Error when it is no WAV file of a known kind. */
  push(bytes: Uint8Array): Int16Array {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    if (!this.#inData && !this.#readHeader()) return new Int16Array(0);
    const format = this.#format!;
    const frames = Math.floor(Math.min(this.#rest.length, this.#left) / format.frame);
    const samples = Int16Array.from({ length: frames }, (_, frame) => sampleAt(this.#rest, frame, format));
    this.#rest = this.#rest.subarray(frames * format.frame);
    this.#left -= frames * format.frame;
    return samples;
  }

  /** @returns whether the sound begins. */
  #readHeader(): boolean {
    if (this.#rest.length < 12) return false;
    if (this.#rest.toString('latin1', 0, 4) !== 'RIFF' || this.#rest.toString('latin1', 8, 12) !== 'WAVE') {
      throw new Error('not a WAV file');
    }
    let at = 12;
    while (this.#rest.length >= at + 8) {
      const id = this.#rest.toString('latin1', at, at + 4);
      const size = this.#rest.readUInt32LE(at + 4);
      if (id === 'data') {
        if (!this.#format) throw new Error('a WAV file without a format');
        this.#inData = true;
        if (size > 0 && size < 0x7fff_ffff) this.#left = size;
        this.#rest = this.#rest.subarray(at + 8);
        return true;
      }
      if (size > MAX_HEADER) throw new Error('a WAV file without sound');
      if (this.#rest.length < at + 8 + size) return false;
      if (id === 'fmt ') this.#format = readFormat(this.#rest.subarray(at + 8, at + 8 + size));
      at += 8 + size + (size % 2);
    }
    if (at > MAX_HEADER) throw new Error('a WAV file without sound');
    return false;
  }
}

const MAX_HEADER = 1_000_000;

interface Format {
  readonly rate: number;
  readonly channels: number;
  readonly float: boolean;
  /** Bytes of one sample of all channels. */
  readonly frame: number;
}

function readFormat(chunk: Buffer): Format {
  if (chunk.length < 16) throw new Error('a WAV file without a format');
  const tag = chunk.readUInt16LE(0);
  const code = tag === 0xfffe && chunk.length >= 26 ? chunk.readUInt16LE(24) : tag;
  const channels = chunk.readUInt16LE(2);
  const bits = chunk.readUInt16LE(14);
  const float = code === 3;
  if (channels < 1 || channels > 8 || !(float ? bits === 32 : code === 1 && bits === 16)) {
    throw new Error(`a WAV file of format ${code}, ${bits} bit, ${channels} channels`);
  }
  return { rate: chunk.readUInt32LE(4), channels, float, frame: (channels * bits) / 8 };
}

function sampleAt(bytes: Buffer, frame: number, { channels, float, frame: size }: Format): number {
  let sum = 0;
  for (let channel = 0; channel < channels; channel += 1) {
    const at = frame * size + (channel * size) / channels;
    sum += float ? bytes.readFloatLE(at) * 32_767 : bytes.readInt16LE(at);
  }
  const mean = Math.round(sum / channels);
  return Number.isFinite(mean) ? Math.max(-32_768, Math.min(32_767, mean)) : 0;
}
