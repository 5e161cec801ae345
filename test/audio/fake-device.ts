import type { Device } from '../../src/audio/providers/device.js';

/** What a fake engine and its device share. */
export type Clock = Pick<Device, 'now' | 'later'>;

/** Time as it goes on by itself. */
export const realClock: Clock = {
  now: () => performance.now(),
  later: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Time that goes on when told to; what waits for a promise has its turn in between. */
export class FakeClock implements Clock {
  time = 1000;
  #timers = new Set<{ readonly at: number; readonly run: () => void }>();

  get waiting(): number {
    return this.#timers.size;
  }

  now = (): number => this.time;

  later = (run: () => void, ms: number): (() => void) => {
    const timer = { at: this.time + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    await turn();
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.run();
      await turn();
    }
    this.time = end;
  }
}

/** All that waits for promises that are settled. */
export async function turn(): Promise<void> {
  for (let count = 0; count < 20; count++) await Promise.resolve();
}

/** How an engine behaves. Times in milliseconds. */
export interface Behaviour {
  readonly voices?: readonly SpeechSynthesisVoice[];
  /** When the voices are there. Default: at once. */
  readonly voicesAfter?: number;
  readonly startAfter?: number;
  /** Signs a second at speed 1. */
  readonly pace?: number;
  readonly words?: 'with lengths' | 'without lengths' | 'none' | 'wrong';
  /** What the utterance that is spoken hears of `cancel()`. */
  readonly onCancel?: 'interrupted' | 'end' | 'nothing';
  /** `cancel()` works so late, on what is queued by then. */
  readonly cancelAfter?: number;
  /** Falls silent after so long, and tells nothing. */
  readonly cutAfter?: number;
  /** `never`: no sound and no event. `first never`: that of the first utterance is lost. */
  readonly starts?: 'always' | 'never' | 'first never';
  readonly failsWith?: SpeechSynthesisErrorCode;
  /** Never ends what is handed over while it tells an end. */
  readonly losesNested?: boolean;
  /** Each utterance is over at once. */
  readonly isEmpty?: boolean;
  /** `pause()` works as `cancel()` does. */
  readonly pauseCancels?: boolean;
}

const LOCAL = { lang: 'en-US', name: 'Harbour', voiceURI: 'harbour', localService: true, default: false };
export const VOICE: SpeechSynthesisVoice = LOCAL;
export const voice = (of: Partial<SpeechSynthesisVoice>): SpeechSynthesisVoice => ({
  ...LOCAL,
  voiceURI: of.name ?? LOCAL.voiceURI,
  ...of,
});

class FakeUtterance extends EventTarget {
  text: string;
  lang = '';
  voice: SpeechSynthesisVoice | null = null;
  rate = 1;

  constructor(text: string) {
    super();
    this.text = text;
  }

  tell(type: string, init: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), init));
  }
}

/** The one queue of a page, as `speechSynthesis` has it. */
export class FakeSynth {
  /** What was handed over, with `speak()`'s arguments as they were then. */
  readonly spoken: {
    readonly text: string;
    readonly lang: string;
    readonly rate: number;
    readonly at: number;
  }[] = [];
  /** What was heard: texts of utterances that began to sound. */
  readonly heard: string[] = [];
  cancels = 0;
  pauses = 0;
  paused = false;
  readonly #clock: Clock;
  readonly #behaviour: Behaviour;
  readonly #born: number;
  #queue: FakeUtterance[] = [];
  #isTelling = false;
  #stops: (() => void)[] = [];

  constructor(clock: Clock, behaviour: Behaviour) {
    this.#clock = clock;
    this.#behaviour = behaviour;
    this.#born = clock.now();
  }

  get speaking(): boolean {
    return this.#queue.length > 0;
  }

  get pending(): boolean {
    return this.#queue.length > 1;
  }

  getVoices(): SpeechSynthesisVoice[] {
    const { voices = [VOICE], voicesAfter = 0 } = this.#behaviour;
    return this.#clock.now() - this.#born >= voicesAfter ? [...voices] : [];
  }

  speak(given: SpeechSynthesisUtterance): void {
    const utterance = given as unknown as FakeUtterance;
    const { text, lang, rate } = utterance;
    this.spoken.push({ text, lang, rate, at: this.#clock.now() });
    this.#queue.push(utterance);
    if (this.#queue.length === 1) this.#start(this.#isTelling && this.#behaviour.losesNested);
  }

  cancel(): void {
    this.cancels++;
    const { cancelAfter } = this.#behaviour;
    if (cancelAfter === undefined) this.#clear();
    else this.#clock.later(() => this.#clear(), cancelAfter);
  }

  pause(): void {
    this.pauses++;
    if (this.#behaviour.pauseCancels) this.cancel();
    else this.paused = true;
  }

  resume(): void {
    this.paused = false;
  }

  #clear(): void {
    const { onCancel = 'interrupted' } = this.#behaviour;
    const [first, ...rest] = this.#queue;
    this.#queue = [];
    for (const stop of this.#stops.splice(0)) stop();
    if (onCancel === 'nothing') return;
    if (onCancel === 'end') first?.tell('end');
    else {
      first?.tell('error', { error: 'interrupted' });
      for (const utterance of rest) utterance.tell('error', { error: 'canceled' });
    }
  }

  #later(run: () => void, ms: number): void {
    this.#stops.push(this.#clock.later(run, ms));
  }

  #start(isLost = false): void {
    const [utterance] = this.#queue;
    if (!utterance) return;
    const {
      startAfter = 50,
      starts = 'always',
      failsWith,
      pace = 17,
      cutAfter = Infinity,
      isEmpty,
    } = this.#behaviour;
    if (starts === 'never' || (starts === 'first never' && this.spoken.length === 1)) return;
    if (failsWith) {
      this.#later(() => {
        this.#queue.shift();
        utterance.tell('error', { error: failsWith });
      }, startAfter);
      return;
    }
    const perSign = 1000 / pace / utterance.rate;
    const length = isEmpty ? 0 : utterance.text.length * perSign;
    this.#later(() => {
      this.heard.push(utterance.text);
      utterance.tell('start');
    }, startAfter);
    for (const { 0: word, index } of utterance.text.matchAll(/\S+/g)) {
      const at = index * perSign;
      if (at < cutAfter && !isEmpty)
        this.#later(() => this.#tellWord(utterance, index, word), startAfter + at);
    }
    if (length > cutAfter || isLost) return; // and stays in the queue
    this.#later(() => {
      this.#queue.shift();
      const isMore = this.speaking; // what is spoken in answer to the end starts by itself
      this.#isTelling = true;
      utterance.tell('end');
      this.#isTelling = false;
      if (isMore) this.#start();
    }, startAfter + length);
  }

  #tellWord(utterance: FakeUtterance, charIndex: number, word: string): void {
    const { words = 'with lengths' } = this.#behaviour;
    const { length } = word.replace(/\P{L}+$/u, '');
    const told = { name: 'word', charIndex };
    if (words === 'with lengths') utterance.tell('boundary', { ...told, charLength: length });
    else if (words === 'without lengths') utterance.tell('boundary', told);
    else if (words === 'wrong') utterance.tell('boundary', { ...told, charIndex: 9000, charLength: -1 });
  }
}

export interface FakeDevice<C extends Clock = FakeClock> extends Device {
  readonly clock: C;
  readonly synth: FakeSynth;
}

interface FakeReader {
  readonly isPressed?: boolean;
  readonly languages?: readonly string[];
}

export const fakeDevice = (behaviour?: Behaviour, reader?: FakeReader): FakeDevice =>
  deviceOf(new FakeClock(), behaviour, reader);

/** A device with a clock of its own. */
export function deviceOf<C extends Clock>(
  clock: C,
  behaviour: Behaviour = {},
  { isPressed = true, languages = ['en-US'] }: FakeReader = {},
): FakeDevice<C> {
  return {
    clock,
    synth: new FakeSynth(clock, behaviour),
    utter: (text) => new FakeUtterance(text) as unknown as SpeechSynthesisUtterance,
    now: clock.now,
    later: clock.later,
    soon: (run) => clock.later(run, 0),
    page: new EventTarget(),
    isPressed: () => isPressed,
    languages,
  };
}

/** The engines of the field, as they are known to behave. */
export const ENGINES: Readonly<Record<string, Behaviour>> = {
  'Chrome with a voice of the system': { cancelAfter: 20 },
  'Chrome with a voice of its own': {
    cancelAfter: 20,
    words: 'none',
    cutAfter: 14_000,
    voices: [voice({ localService: false })],
  },
  'Chrome on Android': {
    ...{ words: 'none', startAfter: 400, pace: 12, pauseCancels: true },
    voices: [voice({ lang: 'en_US' })],
  },
  Safari: { words: 'without lengths', onCancel: 'end', pace: 15 },
  'Safari on iOS': { words: 'without lengths', onCancel: 'nothing', startAfter: 900, voicesAfter: 300 },
  'GNOME Web': {
    ...{ words: 'none', onCancel: 'nothing', losesNested: true },
    voices: [voice({ name: 'kal', voiceURI: '' }), voice({ name: 'slt', voiceURI: '' })],
  },
  Firefox: { words: 'wrong', onCancel: 'end', voicesAfter: 200, pace: 22 },
};
