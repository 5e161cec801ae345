const RATE = 8000; // samples a second, a byte each

/** Silence in the one format that every engine plays. */
export function silentWav(seconds: number): Uint8Array<ArrayBuffer> {
  const samples = seconds * RATE;
  const file = new DataView(new ArrayBuffer(44 + samples));
  const word = (at: number, text: string): void => {
    for (const [index, sign] of Array.from(text).entries()) file.setUint8(at + index, sign.charCodeAt(0));
  };
  word(0, 'RIFF');
  file.setUint32(4, 36 + samples, true);
  word(8, 'WAVEfmt ');
  // 16 bytes follow: PCM, one channel; samples and bytes a second; a byte a sample, of 8 bits
  for (const [at, value] of [16, 0x10001, RATE, RATE, 0x80001].entries())
    file.setUint32(16 + 4 * at, value, true);
  word(36, 'data');
  file.setUint32(40, samples, true);
  const bytes = new Uint8Array(file.buffer);
  bytes.fill(128, 44);
  return bytes;
}
