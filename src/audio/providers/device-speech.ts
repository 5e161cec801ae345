import {
  SpeechError,
  type DeviceSpeech,
  type GenerateOptions,
  type SpeechAbilities,
  type SpeechProvider,
  type SpeechRequest,
  type SpeechSegment,
  type SpeechText,
  type SpeechVoice,
} from '../speech.js';
import { sentencesOf } from '../sentences.js';
import { DeviceSound } from './device-sound.js';
import { DeviceTimeline } from './device-timeline.js';
import { knownVoices, voiceId, voicesFor, whenVoices } from './device-voices.js';
import { thisDevice, type Device } from './device.js';

export interface DeviceSpeechOptions {
  /** Default: this browser. */
  readonly device?: Device | undefined;
  /** Cuts a segment into what is spoken in one go. */
  readonly sentences?: (
    segment: SpeechSegment,
    lang: string,
  ) => readonly { readonly start: number; readonly length: number }[];
}

/**
 * Speech by the voices of the reader's own device: nothing is asked of a server. Sentences are known by their estimated
 * times; where a voice tells its words, marks become words as they are spoken. Ids of voices are their `voiceURI`.
 *
 * Call `generate()` in a press: on iOS it opens the way for `play()`, which comes later.
 */
export class DeviceSpeechProvider implements SpeechProvider {
  readonly #device: Device | undefined;
  readonly #sentences: NonNullable<DeviceSpeechOptions['sentences']>;
  #voices: Promise<boolean> | undefined;
  #marks: SpeechAbilities['marks'] = 'sentence';

  constructor({ device = thisDevice(), sentences = sentencesOf }: DeviceSpeechOptions = {}) {
    this.#device = device;
    this.#sentences = sentences;
  }

  /** `marks` is `word` once a voice has told one. */
  get abilities(): SpeechAbilities {
    return { seek: 'sentence', marks: this.#marks, background: false, download: false };
  }

  /** Waits for the browser's list of voices, a second and a half at most, and once. */
  async available({ lang }: Pick<SpeechText, 'lang'>): Promise<boolean> {
    return (await this.#voicesFor(lang)).length > 0;
  }

  async voices(lang: string): Promise<readonly SpeechVoice[]> {
    const voices = await this.#voicesFor(lang);
    return voices.map((voice) => ({
      id: voiceId(voice),
      name: voice.name,
      lang: voice.lang.replaceAll('_', '-'),
    }));
  }

  async generate(request: SpeechRequest, { signal, onProgress }: GenerateOptions): Promise<DeviceSpeech> {
    const device = this.#device;
    if (!signal.aborted) this.#open();
    const voices = await unlessAborted(this.#voicesFor(request.lang), signal);
    const { text, lang, startAt } = request;
    if (!device || !knownVoices(device).length)
      throw new SpeechError('unavailable', 'This device has no voices.');
    // one of another device, or of another language's article, is not to be had here
    const voice = voices.find((one) => voiceId(one) === request.voice) ?? voices[0];
    if (!voice) throw new SpeechError('unsupported', `No voice of this device speaks "${lang}".`);
    const sentences = request.segments.flatMap((segment) => this.#sentences(segment, lang));
    if (!sentences.length) throw new SpeechError('malformed', 'There is nothing to speak.');
    const timeline = new DeviceTimeline(text, sentences);
    const onMarks = (): void => {
      if (timeline.tellsWords) this.#marks = 'word';
      if (signal.aborted) return;
      const { duration } = sound;
      onProgress({ generation: 'done', ratio: 1, marks: timeline.marks(sound.index), duration });
    };
    const index = timeline.indexOf(startAt);
    const sound = new DeviceSound({ device, text, timeline, voice, index, onMarks });
    return {
      kind: 'device',
      sound,
      marks: timeline.marks(index),
      duration: sound.duration,
      release: () => sound.release(),
    };
  }

  async #voicesFor(lang: string): Promise<SpeechSynthesisVoice[]> {
    const device = this.#device;
    if (!device) return [];
    if (!knownVoices(device).length) await (this.#voices ??= whenVoices(device));
    return voicesFor(device, lang);
  }

  /** iOS lets a page speak once it has said something, be it nothing, in a press. */
  #open(): void {
    const device = this.#device;
    if (!device?.isPressed() || device.synth.speaking || device.synth.pending) return;
    try {
      device.synth.speak(device.utter(''));
    } catch {
      // then the sound will say why
    }
  }
}

/** @throws {SpeechError} `aborted`, at once */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new SpeechError('aborted', 'Nobody waits for it any more.'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
