/**
 * Sound without an encoder: frames that every decoder takes and that say nothing, at 48 kbit/s, as long as asked for.
 * Nothing here needs a DOM.
 */

export type Container = 'mp3' | 'webm';

/** Media types as `MediaSource.isTypeSupported` takes them. */
export const MEDIA_TYPES: Readonly<Record<Container, string>> = {
  mp3: 'audio/mpeg',
  webm: 'audio/webm; codecs="opus"',
};

/** Bytes a second, nearly: WebM's clusters add some. */
export const BYTES_PER_SECOND = 6000;

/** MPEG-2 layer III, 24 kHz, mono, 48 kbit/s: 144 bytes for 24 ms. Side information of zeros is silence. */
const MP3_FRAME = Uint8Array.of(0xff, 0xf3, 0x64, 0xc0, ...new Array<number>(140).fill(0));

/** RFC 6716: CELT, 20 ms, mono, one frame of two bytes, filled up to 113 so that a second with block headers is 6000 bytes. */
const OPUS_PACKET = Uint8Array.of(0xfb, 0x41, 108, 0xff, 0xfe, ...new Array<number>(108).fill(0));

const bigEndian = (value: number, length: number): number[] =>
  Array.from({ length }, (_, index) => Math.floor(value / 256 ** (length - 1 - index)) % 256);
const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];

/** An EBML element with a length of four bytes. */
const element = (id: readonly number[], ...content: (readonly number[])[]): number[] => {
  const body = content.flat();
  return [...id, 0x10 | (body.length >> 24), ...bigEndian(body.length, 3), ...body];
};

/** RFC 7845's OpusHead: version 1, one channel, no pre-skip, 48 kHz, no gain. */
const OPUS_HEAD = [...ascii('OpusHead'), 1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0];

const WEBM_HEAD = [
  ...element(
    [0x1a, 0x45, 0xdf, 0xa3],
    element([0x42, 0x86], [1]),
    element([0x42, 0xf7], [1]),
    element([0x42, 0xf2], [4]),
    element([0x42, 0xf3], [8]),
    element([0x42, 0x82], ascii('webm')),
    element([0x42, 0x87], [4]),
    element([0x42, 0x85], [2]),
  ),
  ...[0x18, 0x53, 0x80, 0x67, 0x01, 255, 255, 255, 255, 255, 255, 255], // a segment of unknown length
  ...element([0x15, 0x49, 0xa9, 0x66], element([0x2a, 0xd7, 0xb1], bigEndian(1_000_000, 3))),
  ...element(
    [0x16, 0x54, 0xae, 0x6b],
    element(
      [0xae],
      element([0xd7], [1]),
      element([0x73, 0xc5], [1]),
      element([0x83], [2]),
      element([0x86], ascii('A_OPUS')),
      element([0x63, 0xa2], OPUS_HEAD),
      element([0xe1], element([0xb5], [0x47, 0x3b, 0x80, 0]), element([0x9f], [1])),
    ),
  ),
];

/** A second of Opus that begins at this many milliseconds. */
function cluster(start: number): number[] {
  const blocks = Array.from({ length: 50 }, (_, index) => [
    ...[0xa3, 0x40, OPUS_PACKET.length + 4, 0x81, ...bigEndian(index * 20, 2), 0x80],
    ...OPUS_PACKET,
  ]);
  return element([0x1f, 0x43, 0xb6, 0x75], element([0xe7], bigEndian(start, 4)), ...blocks);
}

/** The bytes of so many whole seconds of silence (mp3: to the next frame). */
export function silence(container: Container, seconds: number): Uint8Array<ArrayBuffer> {
  if (container === 'mp3') {
    const frames = Math.ceil(seconds / 0.024);
    const bytes = new Uint8Array(frames * MP3_FRAME.length);
    for (let index = 0; index < frames; index += 1) bytes.set(MP3_FRAME, index * MP3_FRAME.length);
    return bytes;
  }
  const first = cluster(0);
  const bytes = new Uint8Array(WEBM_HEAD.length + Math.ceil(seconds) * first.length);
  bytes.set(WEBM_HEAD);
  for (let second = 0; second < Math.ceil(seconds); second += 1) {
    bytes.set(cluster(second * 1000), WEBM_HEAD.length + second * first.length);
  }
  return bytes;
}
