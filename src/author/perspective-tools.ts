import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import type { Article, Perspective } from '../article/model.js';
import { provideEnglish, type LocaleController } from '../core/localize.js';
import type { MessageKey } from '../core/messages.js';
import type { CardData } from './card-data.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { copyText, selectText } from './copy-text.js';
import { fetchPerspectives } from './fetch-perspectives.js';
import { perspectiveToolsEnglish } from './perspective-tools.en.js';
import { styles } from './perspective-tools.styles.js';
import { renderComparison } from './render-comparison.js';
import { versionText } from './perspective-dates.js';

provideEnglish(perspectiveToolsEnglish);

/** What a card's code on demand asks of the card. */
export interface ToolHost {
  readonly element: LitElement;
  readonly locale: LocaleController;
  readonly data: () => CardData | undefined;
  readonly article: () => Article | undefined;
  /** Says something in the card's status region, or nothing. */
  readonly announce: (text: string) => void;
}

/** How long "Copied" stands, and what was announced. */
const SHOWN = 3000; // ms

/** The controls of a perspective: copying, choosing a version, what changed, and the fetching of its text. */
export class PerspectiveTools {
  static readonly styles: CSSResult = styles;

  readonly #host: ToolHost;
  /** By address: what it answered, or that it failed. */
  readonly #answers = new Map<string, readonly Perspective[] | 'failed'>();
  #abort: AbortController | undefined;
  #chosen = 0;
  #comparing = false;
  #copied = false;
  #denied: 'copyByHand' | 'copyByTouch' | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ToolHost) {
    this.#host = host;
  }

  /** The version shown; undefined where none is known. */
  get shown(): Perspective | undefined {
    return this.#versions[this.#index];
  }

  /** Whether its text is being fetched. */
  get loading(): boolean {
    return !!this.#abort;
  }

  /** Whether its text could not be fetched. */
  get failed(): boolean {
    return !this.#abort && this.#answer === 'failed';
  }

  /** Whether something stands in the place of a text that is not known. */
  get waiting(): boolean {
    return !!this.#missing && (this.loading || this.failed);
  }

  /** Whether readers can choose among versions. */
  get choosing(): boolean {
    return this.#versions.length > 1;
  }

  /** After each update of the card: fetches what is open and not yet known. */
  update(open: boolean): void {
    const url = this.#missing;
    if (open && url && !this.#answer && !this.#abort) void this.#load(url);
  }

  /** The card was removed: nothing goes on. */
  release(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#settle();
  }

  renderBar(): TemplateResult {
    const versions = this.#versions;
    const { locale } = this.#host;
    return html`${this.choosing ? this.#renderChoice(versions) : nothing}
    ${
      this.#before
        ? html`<button
            class="tool"
            part="tool"
            type="button"
            aria-expanded=${this.#comparing}
            @click=${this.#handleCompare}
          >
            ${locale.text('whatChanged')}
          </button>`
        : nothing
    }
    ${this.#missing ? nothing : this.#renderCopy()}`;
  }

  /** That the text is to be copied by hand. */
  renderNote(): TemplateResult | undefined {
    const { locale } = this.#host;
    const { lang, dir } = uiLanguageOf(locale);
    return this.#denied
      ? html`<p class="note denied" lang=${lang} dir=${dir}>${locale.text(this.#denied)}</p>`
      : undefined;
  }

  /** What stands in the place of the text: that it is coming, that it failed, or what changed in it. */
  renderInstead(): TemplateResult | undefined {
    if (this.waiting) return this.#renderWait();
    const before = this.#before;
    return this.#comparing && before ? renderComparison(before, this.#text, this.#host.locale) : undefined;
  }

  /** All versions, those from an address in the place of the one that named it. */
  get #versions(): readonly Perspective[] {
    const known: readonly Perspective[] = this.#host.data()?.versions ?? [];
    return known.flatMap((version) => {
      const answer = version.text === undefined && version.url ? this.#answers.get(version.url) : undefined;
      if (!answer || answer === 'failed') return [version];
      const [first, ...older] = answer;
      return [{ ...version, ...first }, ...(known.length > 1 ? [] : older)];
    });
  }

  get #index(): number {
    return this.#chosen < this.#versions.length ? this.#chosen : 0;
  }

  /** The version before the one shown, if its text is known. */
  get #before(): Perspective | undefined {
    const before = this.#versions[this.#index + 1];
    return before?.text === undefined || this.#missing ? undefined : before;
  }

  /** The address of a text that is not known. */
  get #missing(): string | undefined {
    const { text, url } = this.shown ?? {};
    return text === undefined && !this.#slotted ? url : undefined;
  }

  /** The text shown. */
  get #text(): string {
    return this.shown?.text ?? this.#slotted?.innerText ?? '';
  }

  get #answer(): readonly Perspective[] | 'failed' | undefined {
    const url = this.#missing;
    return url === undefined ? undefined : this.#answers.get(url);
  }

  /** What the page brings as the newest version, if that is shown. */
  get #slotted(): HTMLElement | null {
    return this.shown?.text === undefined && this.#index === 0
      ? this.#host.element.querySelector<HTMLElement>(':scope > [slot=perspective]')
      : null;
  }

  async #load(url: string): Promise<void> {
    const { element, locale, announce } = this.#host;
    const abort = new AbortController();
    this.#abort = abort;
    await Promise.resolve(); // out of the update that asked for it
    announce(locale.text('perspectiveLoading'));
    let said = '';
    try {
      const answer = await fetchPerspectives(url, { signal: abort.signal });
      this.#answers.set(url, answer);
    } catch {
      if (abort.signal.aborted) return; // removed: asked again when it is back
      this.#answers.set(url, 'failed');
      said = locale.text('perspectiveFailed');
    }
    const retried = element.shadowRoot?.activeElement?.matches('.retry');
    this.#abort = undefined;
    // who is led to the text hears it
    this.#say(said || (retried ? '' : locale.text('perspectiveLoaded')), !said);
    await element.updateComplete;
    if (retried && !said) this.#focusQuote(); // the button has gone
  }

  /** Says something, for a while or until something else is to be said. */
  #say(text: string, passing: boolean): void {
    clearTimeout(this.#timer);
    if (passing) this.#timer = setTimeout(this.#settle, SHOWN);
    this.#host.announce(text);
  }

  /** What was said of copying or loading is over. */
  #settle = (): void => {
    this.#copied = false;
    this.#denied = undefined;
    document.removeEventListener('copy', this.#settle);
    this.#say('', false);
  };

  #focusQuote(): void {
    const quote = this.#quote;
    if (!quote) return;
    quote.tabIndex = -1;
    quote.focus();
  }

  get #quote(): HTMLElement | null | undefined {
    return this.#host.element.shadowRoot?.querySelector<HTMLElement>('blockquote');
  }

  #renderChoice(versions: readonly Perspective[]): TemplateResult {
    const { locale } = this.#host;
    return html`<label class="choice">
      <span class="hidden">${locale.text('chooseVersion')}</span>
      <select @change=${this.#handleChoice}>
        ${versions.map(
          (version, index) =>
            html`<option ?selected=${index === this.#index}>
              ${versionText(version, locale) ?? locale.text('version', { version: versions.length - index })}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /** The same name all the time: the status says what happened. */
  #renderCopy(): TemplateResult {
    const { locale } = this.#host;
    const name = locale.text('copyPerspective');
    return html`<button
      class="tool copy ${this.#copied ? 'done' : ''}"
      part="tool"
      type="button"
      @click=${this.#handleCopy}
    >
      <span>${name}</span
      >${this.#copied ? html`<span aria-hidden="true">${locale.text('copied')}</span>` : nothing}
    </button>`;
  }

  #renderWait(): TemplateResult {
    const { locale } = this.#host;
    const text = (key: MessageKey): string => locale.text(key);
    return html`<div class="quote wait ${this.choosing ? '' : 'whole'}">
      <p>${text(this.#abort ? 'perspectiveLoading' : 'perspectiveFailed')}</p>
      <button
        class="tool retry"
        part="tool"
        type="button"
        ?hidden=${!this.#answers.has(this.#missing ?? '')}
        aria-disabled=${this.#abort ? 'true' : nothing}
        @click=${this.#handleRetry}
      >
        ${text('tryAgain')}
      </button>
    </div>`;
  }

  #handleChoice = (event: Event): void => {
    this.#chosen = (event.target as HTMLSelectElement).selectedIndex;
    this.#comparing &&= !!this.#before;
    this.#settle();
  };

  #handleCompare = (): void => {
    this.#comparing = !this.#comparing;
    this.#settle();
  };

  #handleRetry = (): void => {
    const url = this.#missing;
    if (url && !this.#abort) void this.#load(url);
  };

  #handleCopy = async (): Promise<void> => {
    const { element, locale, article } = this.#host;
    this.#settle();
    const copied = await copyText(this.#text, article(), locale);
    if (!element.isConnected) return;
    this.#copied = copied;
    if (!copied) {
      this.#denied = matchMedia('(pointer: coarse)').matches ? 'copyByTouch' : 'copyByHand';
      this.#comparing = false;
    }
    this.#say(locale.text(this.#denied ?? 'copied'), copied);
    if (copied) return;
    await element.updateComplete;
    selectText(this.#slotted ?? this.#quote);
    document.addEventListener('copy', this.#settle, { once: true });
  };
}
