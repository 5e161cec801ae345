import { canonicalLanguage } from '../core/language.js';
import { AutoScroll } from './auto-scroll.js';
import { markAt } from './marks.js';
import { PlayFromHere } from './play-from-here.js';
import type { Sound, SpeechMark, SpeechMarks, SpeechText } from './speech.js';
import { SpokenHighlight } from './spoken-highlight.js';
import { whereReading } from './where-reading.js';

/** Where a spoken text stands in the page. Offsets are UTF-16 units of the whole text. */
export interface SpokenPage {
  /** Where a piece of the text stands; undefined if it is not in the page, or no longer. */
  rangeOf(start: number, length: number): Range | undefined;
  /** The block that a segment was read from; undefined if it is not in the page. */
  segmentElement(index: number): Element | undefined;
  /** What of the text stands at a place of the page. */
  offsetAt(node: Node, offset: number): number | undefined;
}

/** Our own words for a button, and their language where it is not that of the page around. */
export interface FollowLabel {
  readonly text: string;
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

export interface FollowOptions {
  /** What is spoken. */
  readonly text: Pick<SpeechText, 'segments' | 'lang'>;
  /** Where it stands. Nothing there is changed. */
  readonly page: SpokenPage;
  /** Where the button may stand: the player's shadow root, or an element outside the article. */
  readonly layer: ShadowRoot | HTMLElement;
  /** The message `playFromHere`. */
  readonly label: () => FollowLabel;
  /** The reader wants to hear the text from this offset on. */
  readonly onPlayFrom: (offset: number) => void;
  /** `autoScroll` or `isAway` has changed, because the reader has scrolled. */
  readonly onChange?: () => void;
}

type Clock = Pick<Sound, 'currentTime' | 'paused' | 'ended' | 'addEventListener' | 'removeEventListener'>;

const EVENTS = ['play', 'playing', 'pause', 'ended', 'seeked', 'emptied'];

/** The last mark that has begun, beginning from where one was found last; -1 before the first. */
function indexAt(words: readonly SpeechMark[], ms: number, near: number): number {
  const begins = (index: number): number => words[index]?.[0] ?? Infinity;
  for (const index of [near, near + 1])
    if (index >= 0 && begins(index) <= ms && ms < begins(index + 1)) return index;
  return markAt(words, ms);
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly range: Range | undefined;
  readonly block: Element | undefined;
}

/** A range as long as its text is there. */
const alive = (range: Range | undefined): Range | undefined =>
  range && !range.collapsed && range.startContainer.isConnected ? range : undefined;

/**
 * Shows in the article what is being spoken, scrolls along if that is switched on, and lets the reader say from where.
 * It belongs to one text and one player: another text, another one of these.
 */
export class FollowAlong {
  readonly #options: FollowOptions;
  readonly #highlight = new SpokenHighlight();
  readonly #scroll: AutoScroll;
  readonly #fromHere: PlayFromHere;
  #sound: Clock | undefined;
  #marks: SpeechMarks | undefined;
  #isShown = true;
  #frame: number | undefined;
  /** Of the mark that is spoken: -1 before the first, undefined while nothing is looked at. */
  #index: number | undefined;
  #sentence: Sentence | undefined;

  constructor(options: FollowOptions) {
    this.#options = options;
    this.#scroll = new AutoScroll(() => options.onChange?.());
    this.#fromHere = new PlayFromHere(options);
    document.addEventListener('visibilitychange', this.#run);
  }

  /** What tells the time of what is being spoken, and its marks if they are known yet. */
  follow(sound: Clock, marks?: SpeechMarks): void {
    for (const type of EVENTS) {
      this.#sound?.removeEventListener(type, this.#handle);
      sound.addEventListener(type, this.#handle);
    }
    this.#sound = sound;
    this.marks = marks;
    this.#run();
  }

  /** All marks so far; may come late, and change. */
  get marks(): SpeechMarks | undefined {
    return this.#marks;
  }

  set marks(marks: SpeechMarks | undefined) {
    const isBegun = this.#index !== undefined;
    this.#marks = marks;
    this.#index = undefined;
    if (isBegun) this.#update();
  }

  /** Whether what is spoken is shown. Default: true. */
  get highlight(): boolean {
    return this.#isShown;
  }

  set highlight(isShown: boolean) {
    const isBegun = this.#index !== undefined;
    this.#isShown = isShown;
    this.#index = undefined;
    if (isBegun) this.#update();
    this.#run();
  }

  /** Whether the page scrolls along. Default: false; false, too, once the reader has scrolled (`isAway`). */
  get autoScroll(): boolean {
    return this.#scroll.isOn;
  }

  set autoScroll(isOn: boolean) {
    this.#scroll.switch(isOn);
    this.#run();
  }

  /** Whether the reader has scrolled away from what is spoken while the page scrolled along. */
  get isAway(): boolean {
    return this.#scroll.isHeld;
  }

  /** Scrolls to what is spoken, and on from there if it had been scrolled along. */
  backToSpoken(): void {
    this.#update();
    this.#scroll.toSpoken();
    this.#run();
  }

  /** Offset in the text of where the reader is, by selection, cursor or what is in view; undefined if nowhere in it. */
  startWhereReading(): number | undefined {
    return whereReading(this.#options);
  }

  /** Ends it: no highlight, sheet, listener, timer or node is left. */
  release(): void {
    for (const type of EVENTS) this.#sound?.removeEventListener(type, this.#handle);
    document.removeEventListener('visibilitychange', this.#run);
    this.#sound = undefined;
    this.#run();
    this.#scroll.switch(false);
    this.#highlight.release();
    this.#fromHere.release();
  }

  #handle = ({ type }: Event): void => {
    if (type === 'emptied') {
      this.#index = undefined;
      this.#clear();
    } else this.#update();
    this.#run();
  };

  /** A look at each frame, only while something moves and is seen: `timeupdate` is too coarse for words. */
  #run = (): void => {
    const sound = this.#sound;
    const isMoving = sound && !sound.paused && !sound.ended && !document.hidden;
    if (isMoving && (this.#isShown || this.#scroll.isOn))
      this.#frame ??= requestAnimationFrame(() => {
        this.#frame = undefined;
        this.#update();
        this.#run();
      });
    else if (this.#frame !== undefined) {
      cancelAnimationFrame(this.#frame);
      this.#frame = undefined;
    }
  };

  #update(): void {
    const { words } = this.#marks ?? {};
    if (!this.#sound) return;
    const ms = this.#sound.currentTime * 1000;
    const index = words && !this.#sound.ended ? indexAt(words, ms, this.#index ?? -1) : -1;
    if (index === this.#index) return;
    this.#index = index;
    const mark = words?.[index];
    if (mark) this.#show(mark);
    else this.#clear();
  }

  #clear(): void {
    this.#sentence = undefined;
    this.#highlight.clear();
    this.#scroll.follow(undefined, false);
  }

  #show([, start, length]: SpeechMark): void {
    const isNew = !this.#sentence || start < this.#sentence.start || start >= this.#sentence.end;
    const sentence = isNew ? (this.#sentence = this.#sentenceAt(start)) : this.#sentence;
    const around = alive(sentence?.range);
    const isExact = this.#marks?.source !== 'estimated';
    const spoken = isExact ? alive(this.#options.page.rangeOf(start, length)) : around;
    if (this.#isShown)
      this.#highlight.show({
        spoken,
        sentence: isExact && spoken ? around : undefined,
        block: spoken && sentence?.block,
      });
    else this.#highlight.clear();
    this.#scroll.follow(spoken, isNew);
  }

  #sentenceAt(offset: number): Sentence | undefined {
    const { page, text: spoken } = this.#options;
    const index = spoken.segments.findLastIndex(({ start }) => start <= offset);
    const segment = spoken.segments[index];
    if (!segment) return undefined;
    const { text } = segment;
    const found = new Intl.Segmenter(canonicalLanguage(spoken.lang), { granularity: 'sentence' })
      .segment(text)
      .containing(offset - segment.start);
    const sentence = found?.segment.trimEnd() ?? text;
    const start = segment.start + (found?.index ?? 0);
    return {
      start,
      end: start + (found?.segment ?? text).length,
      range: page.rangeOf(start, sentence.length),
      block: page.segmentElement(index),
    };
  }
}
