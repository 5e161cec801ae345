import { html, nothing, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import type { ConsentPurpose } from './consent.js';
import { consentNoticeEnglish } from './consent-notice.en.js';
import { styles } from './consent-notice.styles.js';
import { NewsConsentRequestEvent } from './consent.events.js';
import { heading, headingLevel } from './heading.js';
import { provideEnglish, type LocaleController } from './localize.js';
import type { MessageKey } from './messages.js';
import type { NewsElement } from './news-element.js';
import { isRemembered, remember } from './remembered-consent.js';
import { request } from './request-event.js';
import { safeUrl } from './safe-url.js';
import { offSaid, onSaid, saidOf, say } from './said.js';
import { uiLanguageOf } from './ui-language.js';

provideEnglish(consentNoticeEnglish);

/** On a part or anything around it: that it waits, and for which purpose, if that is not the part's own. */
const WAITS = 'data-news-consent';

/** A part that may have to wait. */
export interface ConsentHost {
  readonly element: NewsElement & {
    readonly action?: unknown;
    readonly src?: unknown;
    readonly service?: unknown;
    readonly endpoint?: unknown;
    readonly comments?: unknown;
    readonly commentsEndpoint?: unknown;
    readonly headingLevel?: number | string | undefined;
  };
  readonly locale: LocaleController;
}

/** By the tag: what is asked for, and what the button says. */
const KINDS: Readonly<Record<string, readonly [ConsentPurpose, MessageKey]>> = {
  'news-audio-player': ['audio', 'consentPlay'],
  'news-related-articles': ['related', 'consentRelated'],
};

/** Whether a part waits for consent, what it says meanwhile, and what its button does. */
export abstract class ConsentNotice implements ReactiveController {
  static readonly styles: CSSResult = styles;

  protected readonly host: ConsentHost;
  readonly #attributes: MutationObserver;
  #wasWaiting: boolean | undefined;
  /** A press is with the page. */
  #isAsking = false;
  #isRefused = false;
  /** Whether the reader pressed the button: what they wanted follows once it may. */
  protected isWanted = false;

  constructor(host: ConsentHost) {
    this.host = host;
    this.#attributes = new MutationObserver(this.#handleChange);
    const { purpose } = this;
    if (saidOf(purpose) === undefined && isRemembered(host.element, purpose)) say(purpose, true);
  }

  /** Whether it may ask nothing of anybody yet. */
  get isWaiting(): boolean {
    return this.#asksSomebody && !!this.#marked && !saidOf(this.purpose);
  }

  protected get purpose(): ConsentPurpose {
    return this.#marked?.getAttribute(WAITS)?.trim() || this.#kind[0];
  }

  hostConnected(): void {
    onSaid(this.#handleChange);
    for (
      let node: Element | null = this.#marked;
      node;
      node = node.parentElement?.closest(`[${WAITS}]`) ?? null
    )
      this.#attributes.observe(node, { attributeFilter: [WAITS] });
    this.#handleChange();
  }

  /** A property may have given it somebody to ask. */
  hostUpdate(): void {
    this.#handleChange();
  }

  hostDisconnected(): void {
    offSaid(this.#handleChange);
    this.#attributes.disconnect();
  }

  /** For who sends the focus into the part. */
  focus(options?: FocusOptions): void {
    this.host.element.shadowRoot?.querySelector<HTMLElement>('.consent-button')?.focus(options);
  }

  /** What it says, and its button. A heading stands above it where the part is one that readers look for by it. */
  render(): TemplateResult {
    const { element, locale } = this.host;
    const { lang, dir } = uiLanguageOf(locale);
    const isDiscussion = element.localName === 'news-discussion';
    return html`<div
      class="consent"
      part="consent"
      role="group"
      aria-labelledby="consent"
      lang=${lang}
      dir=${dir}
    >
      <div class="consent-words" id="consent">
        ${
          isDiscussion
            ? heading(
                headingLevel(element.headingLevel, 2, element.localName),
                'heading',
                'consent-title',
                locale.text('discussion'),
              )
            : nothing
        }
        <p>${this.#words}</p>
        <slot name="consent"></slot>
        <p class="consent-status" role="status">${this.#isRefused ? locale.text('consentRefused') : ''}</p>
      </div>
      <button
        class="consent-button"
        part="consent-button"
        aria-disabled=${this.#isAsking ? 'true' : nothing}
        @click=${this.#handleClick}
      >
        ${locale.text(this.#kind[1])}
      </button>
    </div>`;
  }

  /** It has begun to wait, or need no longer. */
  protected abstract changed(): void;

  /** Related articles that are the page's own links ask nobody. */
  get #asksSomebody(): boolean {
    const { element } = this.host;
    if (element.localName !== 'news-related-articles') return true;
    return !!(element.src || element.service || element.commentsEndpoint) || element.comments !== undefined;
  }

  get #marked(): Element | null {
    return this.host.element.closest(`[${WAITS}]`);
  }

  get #kind(): readonly [ConsentPurpose, MessageKey] {
    return KINDS[this.host.element.localName] ?? ['comments', 'consentDiscussion'];
  }

  get #words(): unknown {
    const { locale } = this.host;
    const from = this.#from;
    if (!from) return locale.text('consentNeeded');
    return locale.parts('consentFrom', { host: html`<bdi class="consent-host">${from}</bdi>` });
  }

  /** Whose service it is, if not the page's own. */
  get #from(): string | undefined {
    const { element } = this.host;
    const named = [element.endpoint, element.action, element.src].map((url) => safeUrl(url, element.baseURI));
    const url = named.find((each) => each);
    const host = url && new URL(url).host;
    return host && host !== location.host ? host : undefined;
  }

  #handleChange = (): void => {
    const { isWaiting, purpose } = this;
    if (saidOf(purpose) === false) remember(this.host.element, purpose, false);
    if (isWaiting === this.#wasWaiting) return;
    this.#wasWaiting = isWaiting;
    this.#isAsking = this.#isRefused = false;
    this.changed();
    this.isWanted = false;
    this.host.element.requestUpdate();
  };

  #handleClick = async (): Promise<void> => {
    if (this.#isAsking) return;
    const { element } = this.host;
    const { purpose } = this;
    this.isWanted = true;
    const outcome = request(element, new NewsConsentRequestEvent(purpose));
    // prevented alone: whoever did it says so by a call
    if (outcome.by === 'taken-over') return;
    let isGiven = outcome.by === 'none';
    if ('response' in outcome) {
      this.#isAsking = true;
      this.#isRefused = false;
      element.requestUpdate();
      isGiven = await outcome.response.then(
        (answer: unknown) => answer === true,
        () => false,
      );
      this.#isAsking = false;
      // another part's button may have got the consent meanwhile
      if (!this.isWaiting) return;
    }
    if (isGiven) {
      remember(element, purpose, true);
      say(purpose, true);
    } else {
      this.isWanted = false;
      this.#isRefused = true;
      element.requestUpdate();
    }
  };
}
