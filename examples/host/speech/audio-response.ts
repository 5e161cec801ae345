import { fileBody } from '../file-body.js';
import type { AudioFormat } from './audio-format.js';
import { readRange } from './byte-range.js';
import type { FinishedFile } from './finished-speech.js';
import type { LiveBytes } from './live-bytes.js';
import { SpeechProblem } from './speech-problem.js';

/** Sound that is being made: from its first byte on, as it comes. */
export function liveResponse(live: LiveBytes, { type }: AudioFormat): Response {
  return new Response(live.stream(), {
    headers: { 'Content-Type': type, 'Cache-Control': 'no-store', 'Accept-Ranges': 'none' },
  });
}

/** Sound that is whole: kept for ever under its address, and any part of it can be had. */
export function fileResponse(
  path: string,
  { size, hash }: FinishedFile,
  { type }: AudioFormat,
  request: Headers,
  cacheControl: string,
): Response {
  const etag = `"${hash}"`;
  const headers = {
    'Content-Type': type,
    'Cache-Control': cacheControl,
    ETag: etag,
    'Accept-Ranges': 'bytes',
  };
  if (namesTag(request.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  // A part of other bytes than those that are known is of no use: all of them then.
  const same = (request.get('if-range') ?? etag) === etag;
  const range = readRange(same ? (request.get('range') ?? undefined) : undefined, size);
  if (range === 'unsatisfiable') {
    throw new SpeechProblem(416, `The file has ${size} bytes.`, {
      headers: { 'Content-Range': `bytes */${size}` },
    });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  return new Response(fileBody(path, { start, end }), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(end - start + 1),
      ...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
    },
  });
}

function namesTag(header: string | null, etag: string): boolean {
  return (header ?? '')
    .split(',')
    .some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
