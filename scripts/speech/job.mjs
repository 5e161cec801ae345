/** One generation of speech, as a function of time: how much of it there is, at any moment, however many look. */
import { createHash } from 'node:crypto';
import { FORMATS, marksOf, soundOf } from './sound.mjs';

/** Where the service is. */
export const BASE = '/__speech';

export const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Hash of a spoken text as the contract says. */
export const textHashOf = (text) => sha256(text.normalize('NFC'));

export class Job {
  #files = new Map();

  /** `settings` is what `settingsOf` makes of an address. */
  constructor({ id, text, settings }) {
    this.id = id;
    this.text = text;
    this.textHash = textHashOf(text);
    this.settings = settings;
    this.words = marksOf(text, settings.word);
    this.duration = this.words.length * settings.word; // ms
    this.started = performance.now();
  }

  /** 0 to 1: how much is generated. */
  get made() {
    const { mode, latency, speed } = this.settings;
    if (mode === 'ready') return 1;
    const ms = (performance.now() - this.started - latency) * speed;
    return Math.min(1, Math.max(0, ms / this.duration));
  }

  /** 0 to 1 of all the time that generation takes. */
  get ratio() {
    return Math.min(1, (performance.now() - this.started) / this.#time);
  }

  get #time() {
    return this.settings.latency + this.duration / this.settings.speed; // ms
  }

  /** Milliseconds until all is there. */
  get estimate() {
    return Math.max(0, Math.round(this.started + this.#time - performance.now()));
  }

  /** Whether its engine has failed, as `break` says. */
  get broken() {
    return this.made >= this.settings.break;
  }

  get ready() {
    return this.made >= 1 && !this.broken;
  }

  /** All bytes in a format. */
  file(format) {
    if (!this.#files.has(format)) this.#files.set(format, soundOf(format, this.duration, this.settings.word));
    return this.#files.get(format);
  }

  /** How many bytes of a format there are. */
  available(format) {
    return Math.floor(this.file(format).length * Math.min(this.made, this.settings.break));
  }

  /** Marks of what is generated, from the n-th word on. */
  marks(from = 0, words = this.words.filter(([ms]) => ms < this.made * this.duration)) {
    return {
      v: 1,
      id: this.id,
      textHash: this.textHash,
      source: this.settings.source,
      duration: this.duration,
      words: words.slice(from),
      ...(from && { from }),
    };
  }

  /** What the contract says to whoever asks now. */
  describe() {
    const { mode, marks, download, events, status, formats } = this.settings;
    const address = (name) => `${BASE}/jobs/${this.id}${name}`;
    const audio = (name, more) =>
      formats.map((format) => ({
        url: address(`/${name}.${format}`),
        type: FORMATS[format],
        ...more,
        duration: this.duration / 1000,
      }));
    if (this.ready) {
      return {
        v: 1,
        state: 'ready',
        id: this.id,
        audio: audio('file'),
        ...(marks === 'url' && { marks: address('/marks') }),
        ...(marks === 'bad' && {
          marks: {
            ...this.marks(),
            words: [
              [0, 0, 4],
              [-5, 'x'],
            ],
          },
        }),
        ...(['on', 'early', 'late'].includes(marks) && { marks: this.marks() }),
        ...(download && { download: address(`/file.${formats[0]}`) }),
      };
    }
    return {
      v: 1,
      state: 'generating',
      id: this.id,
      audio: mode === 'live' ? audio('live', { live: true }) : [],
      ...(status && { status: address('') }),
      ...(events !== 'no' && { events: address('/events') }),
      ...(marks === 'early' && { marks: this.marks(0, this.words) }),
      ...(marks === 'on' && events === 'no' && { marks: this.marks() }),
      estimate: this.estimate,
    };
  }
}
