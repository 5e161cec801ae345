import { safeUrl } from '../../core/safe-url.js';
import { SpeechError, type SpeechFile, type SpeechMarks } from '../speech.js';
import { chooseAudio } from './choose-audio.js';
import { asDuration, type MarksOf, readMarks } from './read-marks.js';

export interface AnsweredAudio {
  readonly url: string;
  readonly type: string | undefined;
  /** Seconds. */
  readonly duration: number | undefined;
  readonly live: boolean;
}

/** What the service says of a text's speech, checked. */
export interface Answer {
  readonly ready: boolean;
  readonly audio: readonly AnsweredAudio[];
  readonly marks: SpeechMarks | undefined;
  /** Where the marks are, if they are not here. */
  readonly marksUrl: string | undefined;
  readonly download: string | undefined;
  readonly status: string | undefined;
  readonly events: string | undefined;
  /** Milliseconds until all is there. */
  readonly estimate: number | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const malformed = (what: string): SpeechError =>
  new SpeechError('malformed', `The speech service's answer ${what}.`);

/**
 * Reads an answer of the contract (docs/audio-endpoint.md), whose addresses resolve against the endpoint's.
 * @throws {SpeechError} `malformed`
 */
export function readAnswer(value: unknown, endpoint: string, of: MarksOf): Answer {
  const fields = Object(value) as Fields;
  const { state, audio, marks } = fields;
  const ready = state === 'ready';
  if (!ready && state !== 'generating') throw malformed('has no state');
  if (!Array.isArray(audio) || (ready && !audio.length)) throw malformed('has no audio');
  const address = (name: string): string | undefined => safeUrl(fields[name], endpoint);
  return {
    ready,
    audio: audio.map((item) => {
      const { url: given, type, duration, live } = Object(item) as Fields;
      const url = safeUrl(given, endpoint);
      if (!url) throw malformed('has audio without an http(s) address');
      return {
        url,
        type: typeof type === 'string' ? type : undefined,
        duration: asDuration(duration),
        live: live === true,
      };
    }),
    marks: readMarks(marks, of),
    marksUrl: address('marks'),
    download: address('download'),
    status: address('status'),
    events: address('events'),
    estimate: asDuration(fields['estimate']),
  };
}

/**
 * The finished speech, in the format that this browser plays best.
 * @throws {SpeechError} `unsupported`
 */
export function fileOf({ audio, marks, download }: Answer, accept: readonly string[]): SpeechFile {
  const file = chooseAudio(audio, accept);
  if (!file) throw new SpeechError('unsupported', 'The speech is in no format that this browser plays.');
  const { url, type, duration } = file;
  return { kind: 'url', url, type, duration, marks, downloadUrl: download };
}
