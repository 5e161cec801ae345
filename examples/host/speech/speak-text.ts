import type { SpeechMark, SpeechSegment, SpeechText } from '../../../src/audio/speech.js';
import { EngineError, type SpeechEngine } from './engine.js';
import { join, millisecondsOf, SAMPLE_RATE, silence } from './pcm.js';
import { Resampler } from './resample.js';
import type { SegmentCache } from './segment-cache.js';
import { contentId } from './speech-id.js';

/** What is to be spoken. */
export interface SpeechPlan {
  readonly text: SpeechText;
  readonly voice: string;
}

/** Some of the speech of a whole text, in order. */
export interface SpeechPart {
  readonly samples: Int16Array;
  /** Words that begin: milliseconds from the beginning, offsets in the whole text. */
  readonly words: readonly SpeechMark[];
  /** UTF-16 units of the text that are spoken by now, roughly. */
  readonly spoken: number;
}

/** Milliseconds of silence before all speech: formats with a delay of their own leave out of it what they add. */
const LEAD_IN = 50;
/** Milliseconds of silence after a block. */
const PAUSES: Readonly<Record<SpeechSegment['kind'], number>> = {
  disclosure: 600,
  heading: 600,
  paragraph: 400,
  quote: 400,
  item: 250,
};

/**
 * Speaks a text block by block, with what was spoken before taken from the cache. Blocks that are spoken to the
 * end are kept even when a later one fails.
 *
 * @throws {EngineError}
 */
export async function* speakText(
  { text, voice }: SpeechPlan,
  engine: SpeechEngine,
  cache: SegmentCache,
  signal: AbortSignal,
): AsyncGenerator<SpeechPart> {
  let samples = 0;
  const part = (sound: Int16Array, words: readonly SpeechMark[], spoken: number): SpeechPart => {
    samples += sound.length;
    return { samples: sound, words, spoken };
  };
  yield part(silence(LEAD_IN), [], 0);
  for (const segment of text.segments) {
    const begin = millisecondsOf(samples);
    for await (const piece of speakSegment(segment, text.lang, voice, engine, cache, signal)) {
      const words = piece.words.map(
        ([ms, start, length]) => [begin + ms, segment.start + start, length] as const,
      );
      const last = piece.words.at(-1);
      yield part(piece.samples, words, segment.start + (last ? last[1] : 0));
    }
    yield part(silence(PAUSES[segment.kind]), [], segment.start + segment.text.length);
  }
}

interface Piece {
  readonly samples: Int16Array;
  readonly words: readonly SpeechMark[];
}

async function* speakSegment(
  { text }: SpeechSegment,
  lang: string,
  voice: string,
  engine: SpeechEngine,
  cache: SegmentCache,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  const key = contentId('segment', engine.id, engine.model, voice, lang, text);
  const known = await cache.read(key);
  if (known) {
    yield* inSeconds(known);
    return;
  }
  const spoken: Piece[] = [];
  let resampler: Resampler | undefined;
  for await (const { samples, rate, words } of engine.speak(text, { lang, voice, signal })) {
    resampler ??= resamplerFor(rate);
    const piece = { samples: resampler.push(samples), words };
    spoken.push(piece);
    yield piece;
  }
  const rest = { samples: resampler?.finish() ?? new Int16Array(0), words: [] };
  yield rest;
  await cache.write(key, {
    samples: join([...spoken, rest].map(({ samples }) => samples)),
    words: spoken.flatMap(({ words }) => words),
  });
}

function resamplerFor(rate: number): Resampler {
  try {
    return new Resampler(rate);
  } catch (cause) {
    throw new EngineError((cause as Error).message, { cause });
  }
}

/** A block from the cache, a second at a time, so that encoding it leaves room for others. */
function* inSeconds({ samples, words }: Piece): Generator<Piece> {
  for (let at = 0; at < samples.length; at += SAMPLE_RATE) {
    const [from, to] = [millisecondsOf(at), millisecondsOf(at + SAMPLE_RATE)];
    const last = at + SAMPLE_RATE >= samples.length;
    yield {
      samples: samples.subarray(at, at + SAMPLE_RATE),
      words: words.filter(([ms]) => ms >= from && (ms < to || last)),
    };
  }
}
