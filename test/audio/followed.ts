/** An article that is spoken by a clock in the hands of the test. */
import { FollowAlong, type FollowOptions, type SpokenPage } from '../../src/audio/follow-along.js';
import type { SpeechMark, SpeechMarks, SpeechText } from '../../src/audio/speech.js';
import { page } from '../share/helpers.js';

export const WORD = 400; // ms a word

export const ARTICLE = `<article lang="en"><h1>The tide</h1><p id="first">The <b>tide came</b> in at six. With it came the <a href="#x">ferry</a>, late. Nobody had waited.</p><figure>A picture</figure><p id="second">A second one stands here. It is short.</p><ul><li>One item</li><li>Another <em>item</em></li></ul><p id="last">Last of all.</p></article>`;

/** Blocks of plain markup as the spoken text: white space stands in it as it is spoken. */
export function spokenPage(root: Element, blocks = 'h1,p,li'): SpokenPage & SpeechText {
  const elements = [...root.querySelectorAll(blocks)];
  let text = '';
  const nodes: { readonly node: Text; readonly start: number }[] = [];
  const segments = elements.map((element) => {
    if (text) text += '\n\n';
    const start = text.length;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode as Text, start: text.length });
      text += walker.currentNode.nodeValue ?? '';
    }
    return { kind: 'paragraph' as const, text: text.slice(start), start };
  });
  const place = (offset: number, isEnd: boolean) =>
    nodes.findLast(({ start }) => (isEnd ? start < offset : start <= offset));
  return {
    lang: 'en',
    text,
    segments,
    rangeOf: (start, length) => {
      const from = place(start, false);
      const to = place(start + length, true);
      if (!from || !to || !root.contains(from.node) || !root.contains(to.node)) return undefined;
      const range = document.createRange();
      range.setStart(from.node, start - from.start);
      range.setEnd(to.node, start + length - to.start);
      return range;
    },
    segmentElement: (index) => elements[index],
    offsetAt: (node, offset) => {
      const found = nodes.find((entry) => entry.node === node);
      return found && found.start + offset;
    },
  };
}

/** A mark each `WORD`. */
export function marksOf(text: string, source: SpeechMarks['source'] = 'engine'): SpeechMarks {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: { length }, index }, nth): SpeechMark => [
    nth * WORD,
    index,
    length,
  ]);
  return { source, words, duration: words.length * WORD };
}

/** A sound that stands where the test puts it. */
export class FakeSound extends EventTarget {
  currentTime = 0;
  paused = true;
  ended = false;

  begin(): void {
    this.paused = this.ended = false;
    this.dispatchEvent(new Event('play'));
  }

  pause(): void {
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }

  end(): void {
    this.ended = true;
    this.dispatchEvent(new Event('ended'));
  }

  seek(ms: number): void {
    this.currentTime = ms / 1000;
    this.dispatchEvent(new Event('seeked'));
  }
}

export const frames = async (count = 2): Promise<void> => {
  while (count--) await new Promise((resolve) => requestAnimationFrame(resolve));
};

export const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface Followed {
  readonly article: HTMLElement;
  readonly text: string;
  readonly sound: FakeSound;
  readonly follower: FollowAlong;
  /** A player's shadow root beside the article. */
  readonly layer: ShadowRoot;
  /** Offsets from which the reader wanted to hear it. */
  readonly asked: readonly number[];
  /** How often the player was told of a change. */
  readonly changes: () => number;
  /** Plays on to the n-th word. */
  readonly say: (nth: number) => Promise<void>;
}

const followers = new Set<FollowAlong>();

/** Ends what a test has begun. */
export function endFollowers(): void {
  for (const follower of followers) follower.release();
  followers.clear();
  document.getSelection()?.removeAllRanges();
}

/** A follower of the article that stands in a box. */
export function followIn(
  box: ParentNode,
  source: SpeechMarks['source'] = 'engine',
  options: Partial<FollowOptions> = {},
): Followed {
  const article = box.querySelector('article')!;
  const spoken = spokenPage(article);
  const player = document.createElement('div');
  const layer = player.attachShadow({ mode: 'open' });
  article.before(player);
  const asked: number[] = [];
  let changes = 0;
  const sound = new FakeSound();
  const follower = new FollowAlong({
    text: spoken,
    page: spoken,
    layer,
    label: () => ({ text: 'Play from here' }),
    onPlayFrom: (offset) => asked.push(offset),
    onChange: () => (changes += 1),
    ...options,
  });
  followers.add(follower);
  follower.follow(sound, marksOf(spoken.text, source));
  const say = async (nth: number): Promise<void> => {
    sound.currentTime = (nth * WORD + 20) / 1000;
    if (sound.paused) sound.begin();
    await frames();
  };
  return { article, text: spoken.text, sound, follower, layer, asked, say, changes: () => changes };
}

/** The same in a page of its own. */
export const followed = (source?: SpeechMarks['source'], { markup = ARTICLE, width = 600 } = {}): Followed =>
  followIn(page(markup, width), source);

const textsOf = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString());

/** What is highlighted as being spoken, one for each player. */
export const spokenTexts = (): string[] => textsOf('news-spoken');

/** What is highlighted as the sentence around it. */
export const sentenceTexts = (): string[] => textsOf('news-spoken-sentence');
