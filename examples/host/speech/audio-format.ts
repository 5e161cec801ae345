import { mp3Format } from './mp3-format.js';
import { webmFormat } from './webm-format.js';

/**
 * One encoder for the whole of a text: sentences that are encoded one by one each bring a little silence of the
 * encoder's own, and words and sound drift apart.
 */
export interface AudioEncoder {
  /** Takes samples in order; gives what can be sent by now, which may be nothing. */
  encode(samples: Int16Array): Promise<Uint8Array>;
  /** Gives the rest. Nothing may be called after it. */
  finish(): Promise<Uint8Array>;
  /** Gives its memory back; also in the middle. */
  close(): void;
}

export interface AudioFormat {
  /** Also the end of a file's name. */
  readonly name: 'webm' | 'mp3';
  /** As `MediaSource.isTypeSupported` takes it. */
  readonly type: string;
  /** Changes whenever the bytes do: part of what the id is made of. */
  readonly version: string;
  /** Whether a request's `accept` entry means this format. */
  matches(mediaType: string, codecs: string): boolean;
  open(): Promise<AudioEncoder>;
}

/**
 * All that is made, at once: whoever plays, Firefox or Chromium, one generation serves them. As files the best
 * first: of an mp3 of one bit rate every browser knows the length and can go anywhere in it, of a WebM that was
 * written before its length was known only after reading it.
 */
export const FILE_FORMATS: readonly AudioFormat[] = [mp3Format, webmFormat];

export function formatNamed(name: string): AudioFormat | undefined {
  return FILE_FORMATS.find((format) => format.name === name);
}

/** The formats that a browser takes, in its order; all of them where it does not say. */
export function acceptedFormats(accept: readonly string[] | undefined): AudioFormat[] {
  if (accept === undefined) return [...FILE_FORMATS];
  return [...new Set(accept.flatMap(formatsOf))];
}

function formatsOf(entry: string): AudioFormat[] {
  const [mediaType = '', ...parameters] = entry
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const codecs = parameters.find((parameter) => parameter.startsWith('codecs='))?.slice(7) ?? '';
  return FILE_FORMATS.filter(
    (format) =>
      mediaType === '*/*' ||
      mediaType === 'audio/*' ||
      format.matches(mediaType, codecs.replaceAll('"', '').trim()),
  );
}
