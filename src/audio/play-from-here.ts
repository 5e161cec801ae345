import { h } from '../core/draw.js';
import { adoptSheet } from '../core/adopt-sheet.js';
import type { FollowOptions } from './follow-along.js';
import { placeBeside } from './place-beside.js';
import { styles } from './play-from-here.styles.js';

const AWAY = 500; // ms: the way from a block to its button

/** What a tap or Tab is for something else in. */
const CONTROLS = 'a,button,input,select,textarea,label,summary,audio,video,[role=button],[contenteditable]';
const FIELDS = 'input,textarea,select,[contenteditable]';

const hasFocus = (element: Element): boolean =>
  (element.getRootNode() as Partial<DocumentOrShadowRoot>).activeElement === element;

const isSelecting = (): boolean => document.getSelection()?.isCollapsed === false;

/**
 * A button at the block that a mouse is over, a finger has tapped or the focus is in. It stands in the layer that the
 * player gives, never in the article, and out of the way of its text. It takes no focus: from a block that has it,
 * Tab leads to the button, and on. Goes by Escape.
 */
export class PlayFromHere {
  readonly #options: FollowOptions;
  readonly #button: HTMLElement;
  readonly #stops = new AbortController();
  readonly #unadopt: () => void;
  #blocks: Map<EventTarget, number> | undefined;
  /** Where it stands. */
  #block: Element | undefined;
  /** Not to come again here before the pointer was elsewhere. */
  #dismissed: Element | undefined;
  /** What has the focus, in which block. */
  #from: { readonly element: HTMLElement; readonly block: Element } | undefined;
  /** Tab has led to it from this block. */
  #led: Element | undefined;
  /** What was pressed last; no type once a key was. */
  #pointer = { type: '', block: undefined as Element | undefined };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: FollowOptions) {
    this.#options = options;
    const icon = h('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, h('path', { d: 'M2 0v12l10-6z' }));
    const attributes = { type: 'button', class: 'play-from-here', part: 'play-from-here', popover: 'manual' };
    this.#button = h('button', attributes, icon);
    this.#unadopt = adoptSheet(options.layer, styles.styleSheet);
    // without a top layer there is no place that is surely outside the article
    if (!('popover' in this.#button)) return;
    options.layer.append(this.#button);
    this.#listen();
  }

  /** Leaves nothing behind. */
  release(): void {
    this.#stops.abort();
    clearTimeout(this.#timer);
    this.#button.remove();
    this.#unadopt();
  }

  #listen(): void {
    const { signal } = this.#stops;
    const capture = { signal, capture: true };
    const on = (target: EventTarget, type: string, listener: EventListener, options = { signal }): void =>
      target.addEventListener(type, listener, options);
    on(document, 'pointerover', this.#handleOver as EventListener);
    on(document, 'click', this.#handleTap);
    on(document, 'focusin', this.#handleFocus);
    on(document, 'focusout', this.#handleBlur);
    on(this.#button, 'click', this.#handlePress);
    on(this.#button, 'pointerleave', this.#handleAway);
    on(this.#button, 'focusout', this.#handleBlur);
    // a mouse leaves focus and cursor where they are
    on(this.#button, 'pointerdown', (event) => event.preventDefault());
    on(this.#button, 'mousedown', (event) => event.preventDefault());
    on(window, 'pointerdown', this.#handleDown as EventListener, capture);
    on(window, 'keydown', this.#handleKey as EventListener, capture);
    on(window, 'scroll', this.#handleScroll, capture);
    on(window, 'resize', this.#hide);
    on(document, 'selectionchange', () => isSelecting() && this.#hide());
  }

  get #hasFocus(): boolean {
    return hasFocus(this.#button);
  }

  /** The innermost spoken block that an event happened in. */
  #blockOf(event: Event): Element | undefined {
    const { text, page } = this.#options;
    this.#blocks ??= new Map(
      text.segments.flatMap((_, index) => {
        const block = page.segmentElement(index);
        return block ? [[block, index] as const] : [];
      }),
    );
    return event.composedPath().find((target) => this.#blocks?.has(target)) as Element | undefined;
  }

  #show(block: Element): void {
    clearTimeout(this.#timer);
    const button = this.#button;
    if (this.#block === block && button.matches(':popover-open')) return;
    this.#hide();
    // removed with its player, or on the way to another place
    if (isSelecting() || !button.isConnected) return;
    const { text, ...language } = this.#options.label();
    button.setAttribute('aria-label', text);
    for (const name of ['lang', 'dir'] as const) {
      if (language[name]) button.setAttribute(name, language[name]);
      else button.removeAttribute(name);
    }
    this.#block = block;
    placeBeside(button, block);
    button.showPopover();
  }

  #hide = (): void => {
    clearTimeout(this.#timer);
    this.#block = undefined;
    if (this.#button.matches(':popover-open')) this.#button.hidePopover();
  };

  /** Goes after a while, or back to where the focus is, unless it is used. */
  #leave(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#hasFocus) return;
      if (this.#from && !hasFocus(this.#from.element)) this.#from = undefined;
      if (this.#button.matches(':hover')) return;
      if (this.#from && this.#from.block !== this.#dismissed) this.#show(this.#from.block);
      else this.#hide();
    }, ms);
  }

  #handleAway = (): void => this.#leave(AWAY);

  #handleBlur = (event: Event): void => {
    if (this.#from || event.currentTarget === this.#button) this.#leave(0);
  };

  #handleOver = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' || event.buttons || this.#hasFocus) return;
    const block = this.#blockOf(event);
    if (block !== this.#dismissed) this.#dismissed = undefined;
    if (!block) this.#leave(AWAY);
    else if (!this.#dismissed) this.#show(block);
  };

  /** What is pressed may be a link, or begin a selection. */
  #handleDown = (event: PointerEvent): void => {
    if (event.composedPath().includes(this.#button)) return;
    this.#pointer = { type: event.pointerType, block: this.#block };
    this.#dismissed = this.#block;
    this.#hide();
  };

  /** A second tap takes it away. */
  #handleTap = (event: Event): void => {
    const [origin] = event.composedPath();
    const { type, block: before } = this.#pointer;
    if (!/touch|pen/.test(type) || event.defaultPrevented) return;
    if (!(origin instanceof Element) || origin.closest(CONTROLS)) return;
    const block = this.#blockOf(event);
    if (block && block !== before) this.#show(block);
  };

  #handleFocus = (event: Event): void => {
    const [element] = event.composedPath();
    const block = this.#blockOf(event);
    // what is pressed has the focus, too
    if (!block || !(element instanceof HTMLElement) || this.#pointer.type) return;
    if (this.#led !== block) this.#led = undefined;
    this.#from = { element, block };
    if (this.#dismissed !== block) this.#show(block);
  };

  #handleKey = (event: KeyboardEvent): void => {
    this.#pointer.type = '';
    if (!this.#block) return;
    const from = this.#from?.element;
    if (event.key === 'Escape') {
      this.#dismissed = this.#block;
      if (this.#hasFocus) from?.focus({ preventScroll: true });
      this.#hide();
    }
    // WebKitGTK has no name for Tab with Shift
    const isTab = event.key === 'Tab' || event.code === 'Tab';
    if (!isTab || event.altKey || event.ctrlKey || event.metaKey || !from) return;
    if (this.#hasFocus) {
      // on from where the focus was; the browser does the step itself
      from.focus({ preventScroll: true });
      if (event.shiftKey) event.preventDefault();
    } else if (!event.shiftKey && this.#led !== this.#block && hasFocus(from) && !from.matches(FIELDS)) {
      event.preventDefault();
      this.#led = this.#block;
      this.#button.focus({ preventScroll: true });
    }
  };

  /** It moves with the page, but not with a box in it. */
  #handleScroll = (event: Event): void => {
    if (event.target !== document) this.#hide();
  };

  #handlePress = (): void => {
    const { text, onPlayFrom } = this.#options;
    const segment = text.segments[(this.#block && this.#blocks?.get(this.#block)) ?? -1];
    if (!this.#hasFocus) {
      this.#dismissed = this.#block;
      this.#hide();
    }
    if (segment) onPlayFrom(segment.start);
  };
}
