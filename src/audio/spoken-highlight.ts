import { adoptSheet } from '../core/adopt-sheet.js';
import { styles } from './spoken-highlight.styles.js';

/** What is shown of a place in the spoken text. */
export interface SpokenPlace {
  /** What is being spoken: a word, or a sentence where times are estimated. */
  readonly spoken: Range | undefined;
  /** The sentence around a word. */
  readonly sentence: Range | undefined;
  /** The paragraph, for browsers that cannot highlight. */
  readonly block: Element | undefined;
}

const NAMES = { spoken: 'news-spoken', sentence: 'news-spoken-sentence' } as const;
type Layer = keyof typeof NAMES;

const ATTRIBUTE = 'data-news-spoken';

/** One entry a name for all players of the page: each adds and takes away ranges of its own. */
function change(layer: Layer, range: Range | undefined, old: Range | undefined): void {
  const registry = CSS.highlights;
  const name = NAMES[layer];
  const highlight = registry.get(name) ?? new Highlight();
  if (range) highlight.add(range);
  if (old) highlight.delete(old);
  if (highlight.size) {
    highlight.priority = layer === 'spoken' ? 1 : 0;
    if (!registry.has(name)) registry.set(name, highlight);
  } else registry.delete(name);
}

/**
 * Shows what is being spoken without touching the article: ranges over its text, painted by the CSS Custom Highlight
 * API. Where that is missing, an attribute on the paragraph, taken away again.
 */
export class SpokenHighlight {
  readonly #canHighlight = typeof Highlight === 'function' && !!globalThis.CSS?.highlights;
  readonly #ranges: Partial<Record<Layer, Range | undefined>> = {};
  #block: Element | undefined;
  #root: Node | undefined;
  #unadopt: (() => void) | undefined;

  /** Shows another place in the place of the one before; nothing for what is not given. */
  show({ spoken, sentence, block }: SpokenPlace): void {
    const inside = spoken?.startContainer ?? block;
    if (inside) this.#adopt(inside);
    if (this.#canHighlight) {
      this.#set('sentence', sentence);
      this.#set('spoken', spoken);
    } else this.#mark(block);
  }

  /** Shows nothing. */
  clear(): void {
    this.show({ spoken: undefined, sentence: undefined, block: undefined });
  }

  /** Leaves nothing behind. */
  release(): void {
    this.clear();
    this.#unadopt?.();
    this.#unadopt = this.#root = undefined;
  }

  /** From a sheet in a shadow root of ours only Chromium paints in the page. */
  #adopt(node: Node): void {
    const root = node.getRootNode();
    if (root === this.#root) return;
    const unadopt = this.#unadopt;
    this.#unadopt = adoptSheet(root, styles.styleSheet);
    this.#root = root;
    unadopt?.();
  }

  #set(layer: Layer, range: Range | undefined): void {
    const old = this.#ranges[layer];
    if (old === range) return;
    // in forced colours Chromium fills every highlight alike, whatever its style: the word would not be seen
    const isSeen = layer === 'spoken' || !matchMedia('(forced-colors: active)').matches;
    this.#ranges[layer] = isSeen ? range : undefined;
    change(layer, this.#ranges[layer], old);
  }

  #mark(block: Element | undefined): void {
    if (block === this.#block) return;
    this.#block?.removeAttribute(ATTRIBUTE);
    // an attribute that the page or another player has written is not ours to take away
    this.#block = block?.hasAttribute(ATTRIBUTE) ? undefined : block;
    this.#block?.setAttribute(ATTRIBUTE, '');
  }
}
