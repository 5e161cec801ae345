import { html, nothing, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import { provideEnglish } from '../core/localize.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { quotationEnglish } from './quotation.en.js';
import { styles } from './quotation.styles.js';
import { placeTools } from './menu-place.js';
import { quoted } from './quotation-marks.js';
import { articleRoot } from '../article/article-root.js';
import { selectedText, type SelectedText } from './selected-text.js';
import { watchSelection } from './selection-watch.js';
import type { BarUse, UseHost } from './bar-use.js';
import type { Share } from './share-bar.events.js';
import type { BarContent } from './share-item.js';
import { messageOf } from './share-message.js';
import { textFragmentOf, withTextFragment } from './text-fragment.js';

provideEnglish(quotationEnglish);

/** The tools that are shown: of several bars for one article, one is enough. */
let shown: Element | null | undefined;

/** How long "Copied" stands before the tools go. */
const SHOWN = 1500; // ms

/**
 * Tools beside a text that a reader has selected in the article. They come when the selection has ended, take no
 * focus (Tab leads to them), and go by Escape or with the selection.
 */
export class Quotation implements ReactiveController {
  static readonly styles: CSSResult = styles;

  readonly #host: UseHost;
  readonly #bar: BarUse;
  #unwatch: (() => void) | undefined;
  #selected: SelectedText | undefined;
  /** Dismissed: not to come again for the same selection. */
  #dismissed = false;
  /** Tab has led to the tools. */
  #led = false;
  #done: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: UseHost, bar: BarUse) {
    this.#host = host;
    this.#bar = bar;
    host.element.addController(this);
  }

  hostUpdated(): void {
    const { isConnected, quote } = this.#host.element;
    if (isConnected && quote) this.#connect();
    else this.#release();
  }

  hostDisconnected(): void {
    // a move is no removal
    queueMicrotask(() => this.#host.element.isConnected || this.#release());
  }

  render(): TemplateResult {
    const { locale } = this.#host;
    const { lang, dir } = uiLanguageOf(locale);
    const tool = (id: string, word: string, label: string, act: () => void): TemplateResult =>
      html`<button
        class="target ${this.#done === id ? 'done' : ''}"
        part="target"
        type="button"
        aria-label=${this.#done === id || label === word ? nothing : label}
        @click=${act}
      >
        <span class="name"
          ><span>${word}</span
          >${this.#done === id ? html`<span aria-hidden="true">${locale.text('copied')}</span>` : nothing}</span
        >
      </button>`;
    return html`<div
      class="tools"
      part="quote-tools"
      popover="manual"
      role="group"
      aria-label=${locale.text('quoteTools')}
      lang=${lang}
      dir=${dir}
      @pointerdown=${this.#handlePress}
      @keydown=${this.#handleLeave}
    >
      ${tool('quote', locale.text('quoteCopy'), locale.text('quoteCopy'), this.#handleCopy)}
      ${tool('link', locale.text('shareCopy'), locale.text('quoteCopyLink'), this.#handleCopyLink)}
      ${tool('share', locale.text('shareNative'), locale.text('quoteShare'), this.#handleShare)}
    </div>`;
  }

  get #tools(): HTMLElement | null | undefined {
    return this.#host.element.shadowRoot?.querySelector<HTMLElement>('.tools');
  }

  get #isShown(): boolean {
    return !!this.#tools?.matches(':popover-open');
  }

  get #hasFocus(): boolean {
    return !!this.#tools?.contains(this.#host.element.shadowRoot?.activeElement ?? null);
  }

  /** Begins to watch what is selected. */
  #connect(): void {
    this.#unwatch ??= watchSelection(this.#handleBegin, this.#handleEnd);
    document.addEventListener('keydown', this.#handleKey, true);
    // WebKit keeps what is selected when a field takes the focus
    document.addEventListener('focusin', this.#handleBegin, true);
  }

  /** The bar has gone, or quotes no longer. */
  #release(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    document.removeEventListener('keydown', this.#handleKey, true);
    document.removeEventListener('focusin', this.#handleBegin, true);
    this.#hide();
  }

  #hide(): void {
    if (this.#isShown) this.#tools?.hidePopover();
    if (shown === this.#tools) shown = undefined;
    clearTimeout(this.#timer);
    this.#done = undefined;
  }

  /** The quotation as it is shared: its text in quotation marks, and an address that leads to it. */
  #content(target?: 'copy' | 'native'): BarContent | undefined {
    const content = this.#host.content();
    const selected = this.#selected;
    if (!content || !selected) return undefined;
    const { range, text } = selected;
    const { targets, element } = this.#host;
    const address =
      (target && targets.code?.withCampaign(content.url, element.campaign, target)) ?? content.url;
    return {
      ...content,
      url: withTextFragment(address, textFragmentOf(range)),
      text: quoted(text, (words) => this.#host.locale.text('quotation', { text: words })),
      quote: text,
    };
  }

  async #copy(id: 'quote' | 'link'): Promise<void> {
    const { sharer, locale, notice, element } = this.#host;
    const content = this.#content('copy');
    if (!content) return;
    const text = id === 'link' ? content.url : `${messageOf(content).text}\n${content.url}`;
    const share = { ...sharer.shareOf('copy', content), text };
    if (!sharer.ask(share)) {
      this.#hide();
      return;
    }
    if ((await sharer.copy(share)) !== 'copied') {
      void this.#bar.open('text', this.#tools, content, text);
      return;
    }
    notice.say(locale.text(id === 'link' ? 'linkCopied' : 'quoteCopied'), 'quote');
    this.#done = id;
    element.requestUpdate();
    this.#timer = setTimeout(() => {
      this.#dismiss();
      element.requestUpdate();
    }, SHOWN);
  }

  /** Goes; the reader is again where they were. */
  #dismiss(): void {
    const hadFocus = this.#hasFocus;
    this.#dismissed = true;
    this.#hide();
    const selection = document.getSelection();
    if (!hadFocus || !this.#selected || !selection) return;
    (this.#host.element.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    // where the next press of Tab goes on from
    selection.removeAllRanges();
    selection.addRange(this.#selected.range);
  }

  #handleBegin = (): void => {
    // WebKit clears the selection when the focus goes elsewhere
    if (this.#isShown && this.#hasFocus) return;
    // not while a reader drags: what is selected may be long
    if (this.#dismissed || this.#isShown) {
      const { element } = this.#host;
      const now = selectedText(articleRoot(element, element.htmlFor));
      if (now && now.text === this.#selected?.text) return;
    }
    this.#dismissed = false;
    this.#selected = undefined;
    this.#hide();
  };

  #handleEnd = (): void => {
    const { element, locale, notice } = this.#host;
    const selected = this.#dismissed ? undefined : selectedText(articleRoot(element, element.htmlFor));
    const tools = this.#tools;
    if (!selected || !tools || this.#isShown || shown?.isConnected || !this.#host.content()) return;
    shown = tools;
    this.#led = false;
    this.#selected = selected;
    tools.showPopover();
    placeTools(tools, selected.range);
    notice.say(locale.text('quoteHint'));
  };

  #handleKey = (event: KeyboardEvent): void => {
    if (!this.#isShown) return;
    // what has opened from the tools closes first
    if (event.key === 'Escape' && !this.#bar.isOpen) {
      event.stopPropagation();
      this.#dismiss();
    }
    // once, and not out of a field
    const stays = this.#led || this.#hasFocus || document.activeElement?.matches('input,textarea,select');
    if (event.key !== 'Tab' || event.shiftKey || event.altKey || event.ctrlKey || stays) return;
    this.#led = true;
    event.preventDefault();
    this.#tools?.querySelector('button')?.focus();
  };

  /** Who leaves the tools by key goes on from the selection. */
  #handleLeave = (event: KeyboardEvent): void => {
    const buttons = [...(this.#tools?.querySelectorAll('button') ?? [])];
    const edge = event.shiftKey ? buttons[0] : buttons.at(-1);
    if (event.key === 'Tab' && event.target === edge && !this.#bar.isOpen) this.#dismiss();
  };

  /** The selection stays when a tool is pressed. */
  #handlePress = (event: Event): void => event.preventDefault();

  #handleCopy = (): void => void this.#copy('quote');

  #handleCopyLink = (): void => void this.#copy('link');

  #handleShare = (): void => {
    const { sharer } = this.#host;
    const content = this.#content('native');
    if (!content) return;
    // at a desk readers do not look for a sheet of the device
    if (!matchMedia('(pointer: coarse)').matches || !sharer.canShare(content)) {
      void this.#bar.open('targets', this.#tools, this.#content() ?? content);
      return;
    }
    const share = sharer.shareOf('native', content);
    if (sharer.ask(share)) void this.#native(share, content);
    this.#dismiss();
  };

  async #native(share: Share, content: BarContent): Promise<void> {
    const outcome = await this.#host.sharer.native(share, content);
    if (outcome === 'failed') await this.#bar.open('targets', this.#tools, this.#content() ?? content);
  }
}
