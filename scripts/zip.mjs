/**
 * Writes zip archives: plain ones, as every unzip reads them, and the same bytes for the same files. Without symbolic
 * links, encryption, or archives above 4 GB.
 */
import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, which is as early as the format goes: no date of a build is in the archive. */
const DATE = 0x21;
const DEFLATED = 8;
const UTF8_NAMES = 0x800;
/** Made on Unix, by version 2.0 of the format. */
const MADE_BY = 0x0314;
const NEEDS = 20;
/** A plain file that its owner may write and everybody read. */
const MODE = 0o100644 * 0x10000;

/** Little-endian numbers: pairs of bytes and value. */
function numbers(...pairs) {
  const buffer = Buffer.alloc(pairs.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of pairs) at = buffer.writeUIntLE(value, at, size);
  return buffer;
}

/**
 * An archive.
 *
 * @param {Iterable<readonly [path: string, content: Uint8Array]>} files by their path, apart by slashes
 * @returns {Buffer}
 */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path);
    const data = deflateRawSync(content, { level: 9 });
    const facts = numbers(
      ...[[2, UTF8_NAMES], [2, DEFLATED], [2, 0], [2, DATE]], // prettier-ignore
      ...[[4, crc32(content)], [4, data.length], [4, content.length], [2, name.length], [2, 0]], // prettier-ignore
    );
    const local = [numbers([4, 0x04034b50], [2, NEEDS]), facts, name, data];
    directory.push(
      numbers([4, 0x02014b50], [2, MADE_BY], [2, NEEDS]),
      facts,
      numbers([2, 0], [2, 0], [2, 0], [4, MODE], [4, offset]),
      name,
    );
    parts.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const count = directory.length / 4;
  const listed = Buffer.concat(directory);
  const end = numbers(
    ...[[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count]], // prettier-ignore
    ...[[4, listed.length], [4, offset], [2, 0]], // prettier-ignore
  );
  return Buffer.concat([...parts, listed, end]);
}
