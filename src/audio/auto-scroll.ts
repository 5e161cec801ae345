import { firstLine, scrollerOf, viewOf } from './scrolling.js';

const LOOK = 1000; // ms between two looks at where a long sentence has come to
const MOVED = 4; // CSS pixels: less is not a reader who scrolls
const STILL = 1500; // ms after which a scroll of ours has ended, though it did not arrive

const KEYS = /^(Arrow(Up|Down)|Page(Up|Down)|Home|End| )$/;

/** Where keys and fingers do something else than scroll. */
const CONTROLS =
  'input,textarea,select,button,summary,[contenteditable]:not([contenteditable=false]),[role=slider]';

const originOf = (event: Event): Element | undefined => {
  const origin = event.composedPath()[0];
  return origin instanceof Element ? origin : undefined;
};

const now = (): number => performance.now();

/**
 * Keeps the line that is being spoken in the middle third of what scrolls it, once it is switched on, and lets go as
 * soon as the reader scrolls. Never takes the focus; does nothing while a text is selected or a button is held.
 */
export class AutoScroll {
  readonly #onChange: () => void;
  #stops: AbortController | undefined;
  #isHeld = false;
  #isDown = false;
  #range: Range | undefined;
  #looked = -LOOK;
  /** Where the line stood when it was looked at. */
  #line: { readonly range: Range; top: number } | undefined;
  /** A scroll of ours that is under way. */
  #own: { readonly scroller: Element; readonly from: number; readonly to: number; ends: number } | undefined;

  /** @param onChange The reader has scrolled away. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Whether it scrolls. */
  get isOn(): boolean {
    return !!this.#stops && !this.#isHeld;
  }

  /** Whether it would scroll if the reader had not scrolled away. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  switch(on: boolean): void {
    this.#isHeld = false;
    if (!on) {
      this.#stops?.abort();
      this.#stops = this.#own = this.#line = undefined;
      this.#isDown = false;
      return;
    }
    if (!this.#stops) this.#listen((this.#stops = new AbortController()).signal);
    this.toSpoken();
  }

  /** To the spoken place, and on from there if it was switched on. */
  toSpoken(): void {
    this.#isHeld = false;
    this.#scroll();
  }

  /** What is spoken now. It looks where that is with each sentence, and seldom within one. */
  follow(range: Range | undefined, isNewSentence: boolean): void {
    this.#range = range;
    if (!this.isOn || (!isNewSentence && now() - this.#looked < LOOK)) return;
    const selection = document.getSelection();
    if (!this.#isDown && (selection?.isCollapsed ?? true)) this.#scroll();
  }

  #scroll(): void {
    const range = this.#range;
    const line = range && firstLine(range);
    this.#looked = now();
    if (!line) return;
    this.#line = { range, top: line.top };
    const scroller = scrollerOf(range.startContainer);
    const { top, bottom } = viewOf(scroller);
    const third = (bottom - top) / 3;
    if (line.top >= top + third && line.bottom <= bottom - third) return;
    const from = scroller.scrollTop;
    const wanted = from + line.top - top - third;
    const to = Math.max(0, Math.min(wanted, scroller.scrollHeight - scroller.clientHeight));
    if (Math.abs(to - from) < 1) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      scroller.scrollTo({ top: to, behavior: 'instant' });
      this.#line.top = firstLine(range)?.top ?? line.top;
      return;
    }
    this.#own = { scroller, from, to, ends: now() + STILL };
    scroller.scrollTo({ top: to, behavior: 'smooth' });
  }

  #hold(): void {
    if (!this.isOn) return;
    const own = this.#own;
    this.#isHeld = true;
    this.#own = undefined;
    if (own) {
      // to the very place where it is would be no scroll, and end none in Firefox
      const { scroller, from, to } = own;
      scroller.scrollTo({ top: scroller.scrollTop + Math.sign(to - from), behavior: 'instant' });
    }
    this.#onChange();
  }

  #listen(signal: AbortSignal): void {
    const options = { signal, capture: true, passive: true };
    const up = (): boolean => (this.#isDown = false);
    addEventListener('wheel', ({ ctrlKey, deltaY }) => !ctrlKey && deltaY && this.#hold(), options);
    addEventListener('touchmove', (event) => !originOf(event)?.closest(CONTROLS) && this.#hold(), options);
    addEventListener('scroll', this.#handleScroll, options);
    addEventListener('pointerdown', () => (this.#isDown = true), options);
    addEventListener('pointerup', up, options);
    addEventListener('pointercancel', up, options);
    addEventListener('keydown', this.#handleKey, { signal });
  }

  #handleKey = (event: KeyboardEvent): void => {
    const { key, defaultPrevented, altKey, ctrlKey, metaKey } = event;
    if (!KEYS.test(key) || defaultPrevented || altKey || ctrlKey || metaKey) return;
    if (!originOf(event)?.closest(CONTROLS)) this.#hold();
  };

  /** A scrollbar, a search in the page, a link: whatever moves the line, but for us. */
  #handleScroll = (): void => {
    if (!this.isOn || !this.#line) return;
    const { range, top } = this.#line;
    const line = firstLine(range);
    if (!line) return;
    const own = this.#own;
    if (own && now() < own.ends) {
      const { scrollTop } = own.scroller;
      const low = Math.min(own.from, own.to) - MOVED;
      if (scrollTop >= low && scrollTop <= Math.max(own.from, own.to) + MOVED) {
        own.ends = now() + STILL;
        if (Math.abs(scrollTop - own.to) < 2) this.#own = undefined;
        this.#line.top = line.top;
        return;
      }
    }
    // browsers scroll, too, to keep the text still when something above it grows
    if (Math.abs(line.top - top) > MOVED) this.#hold();
  };
}
