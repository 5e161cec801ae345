import { html, nothing, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import { provideEnglish } from '../core/localize.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { mastodonHost } from './mastodon-host.js';
import { knownServer, rememberServer } from './mastodon-server.js';
import { keepPlace } from './menu-place.js';
import { mastodon } from './network-urls.js';
import type { UseHost } from './bar-use.js';
import type { BarContent, ShareItem } from './share-item.js';
import { shareMenuEnglish } from './share-menu.en.js';
import { styles } from './share-menu.styles.js';

provideEnglish(shareMenuEnglish);

/** What the menu shows: targets, a text to copy by hand, or a field for the reader's Mastodon server. */
export type MenuView = 'targets' | 'text' | 'server';

/** Engines without popovers have a box that the button shows and hides. */
const hasPopover = (): boolean => 'popover' in HTMLElement.prototype;

/** What opens from a share bar. It closes as popovers do: by Escape, and by a press elsewhere. */
export class ShareMenu implements ReactiveController {
  static readonly styles: CSSResult = styles;

  readonly #host: UseHost;
  #view: MenuView = 'targets';
  #opener: Element | undefined;
  #content: BarContent | null | undefined;
  #text = '';
  #invalid = false;
  #isOpen = false;
  #hadFocus = false;
  #unplace: (() => void) | undefined;

  constructor(host: UseHost) {
    this.#host = host;
    host.element.addController(this);
  }

  /** What leaves the page closes, and tells nobody. */
  hostDisconnected(): void {
    this.#closed();
  }

  /** Opens beside what was pressed. Focus moves only to a field. */
  async open(
    view: MenuView,
    opener: Element,
    content: BarContent | null | undefined,
    text = '',
  ): Promise<void> {
    if (!hasPopover() && this.#isOpen && view === 'targets') {
      this.close();
      return;
    }
    this.#text = text;
    this.#view = view;
    if (!this.#isOpen) this.#opener = opener; // else it stays where it is
    this.#content = content;
    this.#invalid = false;
    this.#isOpen = true;
    const { element } = this.#host;
    element.requestUpdate();
    await element.updateComplete;
    const menu = this.#menu;
    if (!menu?.isConnected) return; // the bar has gone meanwhile
    if (hasPopover()) {
      if (!menu.matches(':popover-open')) menu.showPopover();
    }
    this.#place();
    const field = menu.querySelector<HTMLInputElement | HTMLTextAreaElement>('input,textarea');
    field?.focus();
    field?.select();
    // opened from tools that are far from it by key
    if (!field && content?.quote) menu.querySelector<HTMLElement>('[data-id]')?.focus();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  close(): void {
    const menu = this.#menu;
    if (hasPopover()) {
      if (menu?.matches(':popover-open')) menu.hidePopover();
    } else {
      if (menu?.contains(this.#host.element.shadowRoot?.activeElement ?? null))
        (this.#opener as HTMLElement | undefined)?.focus({ preventScroll: true });
    }
    this.#closed();
  }

  render(): TemplateResult {
    const { locale } = this.#host;
    const { lang, dir } = uiLanguageOf(locale);
    return html`<div
      class="menu ${hasPopover() || this.#isOpen ? '' : 'closed'}"
      part="menu"
      popover="auto"
      role="group"
      aria-label=${locale.text('shareMore')}
      lang=${lang}
      dir=${dir}
      @beforetoggle=${this.#handleBefore}
      @toggle=${this.#handleToggle}
      @keydown=${this.#handleKey}
      @focusout=${this.#handleLeave}
    >
      ${this.#renderView()}
    </div>`;
  }

  #renderView(): TemplateResult {
    if (this.#view === 'text') return this.#renderText();
    return this.#view === 'server' ? this.#renderServer() : this.#renderTargets();
  }

  #renderTargets(): TemplateResult {
    const { renderItem, locale } = this.#host;
    const content = this.#content ?? this.#host.content();
    const all = content && this.#host.targets.itemsOf(content);
    const server = [...(all?.row ?? []), ...(all?.rest ?? [])].find(({ id }) => id === 'mastodon')?.content
      .instance;
    return html`<ul>
      ${this.#items.map((item) => html`<li>${renderItem(item)}</li>`)}
      ${
        server
          ? html`<li>
              <button class="target" part="target" type="button" @click=${this.#handleChange}>
                ${locale.text('mastodonChange', { name: server })}
              </button>
            </li>`
          : nothing
      }
    </ul>`;
  }

  #renderText(): TemplateResult {
    const { locale } = this.#host;
    const touched = matchMedia('(pointer: coarse)').matches;
    return html`<div class="form">
      <label for="text">${locale.text('shareLinkField')}</label>
      <textarea
        id="text"
        rows="3"
        readonly
        dir="auto"
        aria-describedby="by-hand"
        .value=${this.#text}
      ></textarea>
      <p id="by-hand">${locale.text(touched ? 'copyByTouch' : 'copyByHand')}</p>
    </div>`;
  }

  #renderServer(): TemplateResult {
    const { locale } = this.#host;
    const { instance, ...content } = this.#content ?? { url: '' };
    return html`<form class="form" novalidate @submit=${this.#handleServer}>
      <label for="server">${locale.text('mastodonServer')}</label>
      <input
        id="server"
        dir="ltr"
        inputmode="url"
        autocapitalize="none"
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${this.#invalid}
        aria-describedby="invalid"
        .value=${instance ?? knownServer() ?? ''}
      />
      <p id="invalid" class="error" role="alert">
        ${this.#invalid ? locale.text('mastodonInvalid') : nothing}
      </p>
      <button class="go">${locale.text('mastodonGo')}</button>
      <a href=${content.url && mastodon(content)} target="_blank" rel="noopener" @click=${this.#handleChooser}
        >${locale.text('mastodonChoose')}</a
      >
    </form>`;
  }

  #ask(target: string, content: BarContent): boolean {
    const { sharer } = this.#host;
    return sharer.ask(sharer.shareOf(target, content));
  }

  /** Targets that do not stand in the bar; of a quotation, all that its own tools are not. */
  get #items(): readonly ShareItem[] {
    const content = this.#content;
    if (!content?.quote) return this.#host.beyond();
    const { row, rest } = this.#host.targets.itemsOf(content);
    const all = [...row, ...rest];
    const others = all.filter(({ id }) => !/^(copy|native|print)$/.test(id));
    return others.length ? others : all;
  }

  get #menu(): HTMLElement | null | undefined {
    return this.#host.element.shadowRoot?.querySelector<HTMLElement>('.menu');
  }

  #place(): void {
    const menu = this.#menu;
    this.#unplace?.();
    if (menu && this.#opener)
      this.#unplace = keepPlace(menu, this.#opener, this.#host.locale.direction === 'rtl');
  }

  #closed(): void {
    this.#unplace?.();
    this.#isOpen = false;
    this.#view = 'targets';
    this.#host.element.requestUpdate();
  }

  /** Opened by its button, which does so by itself. */
  #handleBefore = (event: Event): void => {
    if ((event as ToggleEvent).newState !== 'open') {
      this.#hadFocus = !!this.#menu?.contains(this.#host.element.shadowRoot?.activeElement ?? null);
      return;
    }
    if (!this.#isOpen) {
      this.#opener = this.#host.element.shadowRoot?.querySelector('.more') ?? undefined;
      this.#content = this.#host.content();
    }
    this.#isOpen = true;
    this.#place();
  };

  #handleToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open') return;
    // engines do not give it back through a shadow root, and may leave it for a moment in what is closed
    const active = this.#host.element.shadowRoot?.activeElement;
    if (this.#hadFocus && (!active || this.#menu?.contains(active)))
      (this.#opener as HTMLElement | undefined)?.focus({ preventScroll: true });
    this.#closed();
  };

  /** Whoever goes on by key is not to have it over what they come to. */
  #handleLeave = ({ relatedTarget }: FocusEvent): void => {
    const { element } = this.#host;
    const isWithin = relatedTarget instanceof Node && element.shadowRoot?.contains(relatedTarget);
    if (relatedTarget && !isWithin) this.close();
  };

  #handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !hasPopover()) this.close();
  };

  #handleChange = (): void =>
    void this.open('server', this.#opener ?? this.#host.element, this.#content ?? this.#host.content());

  #handleChooser = (event: Event): void => {
    const content = this.#content;
    if (content && !this.#ask('mastodon', content)) event.preventDefault();
    setTimeout(() => this.close());
  };

  #handleServer = (event: SubmitEvent): void => {
    event.preventDefault();
    const { element } = this.#host;
    const field = (event.target as HTMLFormElement).querySelector('input');
    const host = mastodonHost(field?.value ?? '');
    this.#invalid = !host;
    element.requestUpdate();
    if (!host) {
      field?.focus();
      return;
    }
    rememberServer(host);
    this.#view = 'targets';
    this.#hadFocus = true; // the field goes, and its focus with it
    // the link has the new address then; still within the reader's press
    void element.updateComplete.then(() => {
      // the one in the menu may share a quotation
      const links = element.shadowRoot?.querySelectorAll<HTMLElement>('[data-id=mastodon]') ?? [];
      [...links].at(-1)?.click();
      this.close();
    });
  };
}
