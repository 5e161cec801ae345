/**
 * Sound that is made in code, the same bytes each time, for tests of players: WAV with a tone a word, and MP3 and
 * WebM with silence, which need no encoder. All have a constant rate, so that bytes tell time.
 */

/** Formats by name, with their media types: 16, 6 and about 6.5 kB a second. */
export const FORMATS = { wav: 'audio/wav', mp3: 'audio/mpeg', webm: 'audio/webm; codecs=opus' };

/** Marks of a text whose words take the same time each: `[ms, offset, length]`, offsets in its form NFC. */
export function marksOf(text, msPerWord) {
  return [...text.normalize('NFC').matchAll(/\S+/gu)].map(({ index, 0: word }, number) => [
    number * msPerWord,
    index,
    word.length,
  ]);
}

const WAV_RATE = 8000; // samples a second

/** 16 bits, mono; each word a tone of its own pitch, then a short silence. */
function wav(duration, msPerWord) {
  const samples = Math.round((duration / 1000) * WAV_RATE);
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // PCM
  file.writeUInt16LE(1, 22); // channels
  file.writeUInt32LE(WAV_RATE, 24);
  file.writeUInt32LE(WAV_RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at++) {
    const ms = (at / WAV_RATE) * 1000;
    const word = Math.floor(ms / msPerWord);
    const heard = (ms % msPerWord) / msPerWord < 0.8;
    const pitch = 220 + (word % 12) * 40;
    const value = heard ? Math.sin((2 * Math.PI * pitch * at) / WAV_RATE) * 3000 : 0;
    file.writeInt16LE(Math.round(value), 44 + at * 2);
  }
  return file;
}

/** MPEG-2 layer III, 48 kbit/s, 24 kHz, mono: frames of 24 ms and 144 bytes, whose side information says "nothing". */
function mp3(duration) {
  const frame = Buffer.alloc(144);
  frame.set([0xff, 0xf3, 0x64, 0xc4]);
  return Buffer.concat(Array.from({ length: Math.ceil(duration / 24) }, () => frame));
}

/** Bytes of an EBML element. */
function ebml(id, ...content) {
  const body = Buffer.concat(
    content.map((part) => (typeof part === 'number' ? number(part) : Buffer.from(part))),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(0x10000000 + body.length);
  return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
}

function number(value) {
  const bytes = Buffer.alloc(6);
  bytes.writeUIntBE(value, 0, 6);
  return bytes.subarray(Math.min(5, Math.max(0, bytes.findIndex(Boolean)))); // as few as it needs
}

function float(value) {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
}

const OPUS_HEAD = Buffer.from('4f707573486561640101380180bb0000000000', 'hex'); // 1 channel, 312 samples of lead-in

/** An Opus packet of 20 ms of silence, filled up to 120 bytes as the format allows: 48 kbit/s. */
const OPUS_SILENCE = Buffer.concat([Buffer.from([0xfb, 0x41, 115, 0xff, 0xfe]), Buffer.alloc(115)]);

const CLUSTER = 500; // ms

/** WebM as a recorder sends it: no length, no index, a cluster each half second. */
function webm(duration) {
  const parts = [
    ebml(
      '1a45dfa3',
      ...[ebml('4286', 1), ebml('42f7', 1), ebml('42f2', 4), ebml('42f3', 8)],
      ...[ebml('4282', 'webm'), ebml('4287', 4), ebml('4285', 2)],
    ),
    Buffer.from('1853806701ffffffffffffff', 'hex'), // a segment of unknown size
    ebml('1549a966', ebml('2ad7b1', 1_000_000), ebml('4d80', 'news-article'), ebml('5741', 'news-article')),
    ebml(
      '1654ae6b',
      ebml(
        'ae',
        ...[ebml('d7', 1), ebml('73c5', 1), ebml('83', 2), ebml('86', 'A_OPUS'), ebml('63a2', OPUS_HEAD)],
        ...[ebml('56aa', 6_500_000), ebml('56bb', 80_000_000)],
        ebml('e1', ebml('b5', float(48_000)), ebml('9f', 1)),
      ),
    ),
  ];
  for (let start = 0; start < duration; start += CLUSTER) {
    const blocks = [];
    for (let ms = start; ms < Math.min(start + CLUSTER, duration); ms += 20) {
      const head = Buffer.from([0x81, 0, 0, 0x80]); // track 1, key frame
      head.writeInt16BE(ms - start, 1);
      blocks.push(ebml('a3', head, OPUS_SILENCE));
    }
    parts.push(ebml('1f43b675', ebml('e7', start), ...blocks));
  }
  return Buffer.concat(parts);
}

const MAKERS = { wav, mp3, webm };

/** The bytes of a sound of so many milliseconds. */
export function soundOf(format, duration, msPerWord) {
  return MAKERS[format](duration, msPerWord);
}
