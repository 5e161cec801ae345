import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { levelOfKeyword } from '../article/ai-vocabularies.js';
import { AI_DISCLOSURES, type AiDisclosure } from '../article/model.js';
import { ArticleController } from '../core/article-controller.js';
import { baseStyles } from '../core/base.styles.js';
import { warn } from '../core/dev-warning.js';
import { provideEnglish } from '../core/localize.js';
import { NewsElement } from '../core/news-element.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { styles } from './ai-disclosure.styles.js';
import { disclosureEnglish } from './disclosure.en.js';
import { disclosureLabel } from './disclosure-label.js';
import { disclosureOf, type Disclosure } from './disclosure.js';
import { labelStyles } from './label.styles.js';
import { keepSentence, LONGEST_NAME, pageSentence } from './page-sentence.js';
import { shorten } from './shorten.js';

provideEnglish(disclosureEnglish);

/**
 * Says in one permanent line how far AI made an article and who reviewed it. What attributes do not say comes from
 * the article around (or named by `for`); where nothing says a level, nothing is shown. Text that the page puts
 * inside stands as it is, with or without JavaScript. Composed by `<news-article>` the label is of fixed height, and
 * its sentence is a paragraph of the page, where reader modes keep it.
 *
 * @element news-ai-disclosure
 * @summary The label that says how far AI made an article, and who reviewed it.
 * @slot - The sentence in the page's own words.
 * @slot icon - A mark instead of the diamond.
 * @fires news-lint - Something to mend: see docs/checks.md.
 * @csspart base - The whole label.
 * @csspart icon - The diamond.
 * @csspart text - Sentence, link and facts.
 * @csspart link - The link to how the article was made.
 * @csspart facts - The line of model and provider.
 * @cssprop [--news-ai-disclosure-background=--news-color-surface] - Behind the line.
 * @cssprop [--news-ai-disclosure-edge=--news-color-muted] - The rule at its beginning.
 * @cssstate reviewed - The text was reviewed by someone named.
 * @cssstate none - The text is declared to be written without AI.
 */
export class NewsAiDisclosure extends NewsElement {
  static override readonly tag = 'news-ai-disclosure';
  static override styles = [...baseStyles, labelStyles, styles];

  readonly #article = new ArticleController(this);

  /** `none`, `ai-assisted`, `ai-generated` or `autonomous`. */
  @property() level?: AiDisclosure | (string & {}) | undefined;
  /** Who reviewed the text before it was published. */
  @property({ attribute: 'reviewed-by' }) reviewedBy?: string | undefined;
  /** When it was reviewed, ISO 8601; says nothing without `reviewed-by`. */
  @property({ attribute: 'reviewed-at' }) reviewedAt?: string | undefined;
  /** The person or body with editorial responsibility. */
  @property() responsible?: string | undefined;
  /** Address of the site's AI policy. */
  @property({ attribute: 'policy-url' }) policyUrl?: string | undefined;
  /** Name of the AI model. */
  @property() model?: string | undefined;
  /** Who provides the model. */
  @property() provider?: string | undefined;
  /** Address of the prompt. */
  @property({ attribute: 'prompt-url' }) promptUrl?: string | undefined;
  /** Set on parts that `<news-article>` composes. */
  @property({ attribute: 'data-news-part' }) protected newsPart?: string | null | undefined;
  /** `full`: composed into a header that stands for a whole article's head. */
  @property({ attribute: 'data-news-layout' }) protected newsLayout?: string | null | undefined;

  #data: Disclosure | undefined;
  #sentence = '';

  protected override willUpdate(): void {
    const { settled, baseURI } = this;
    const { article } = this.#article.value ?? {};
    this.#data = settled
      ? disclosureOf(this, article, baseURI)
      : disclosureOf(this, article, undefined, Infinity);
    const write = this.#composed ? pageSentence : disclosureLabel;
    this.#sentence = this.#data ? write(this.#data, this.locale) : '';
  }

  protected override updated(): void {
    const { level, reviewedBy } = this.#data ?? {};
    this.setState('reviewed', !!reviewedBy && level !== 'none');
    this.setState('none', level === 'none');
    if (this.#composed) keepSentence(this, this.#sentence, uiLanguageOf(this.locale));
    this.#check();
  }

  protected override render(): TemplateResult {
    const data = this.#data;
    // without a level there is no label, but what the page wrote is not to be lost
    if (!data) return html`<slot></slot><slot name="icon" hidden></slot>`;
    const { lang, dir } = uiLanguageOf(this.locale);
    const link = data.policyUrl ?? data.promptUrl;
    return html`<div
      class="label ${this.#fixed ? 'fixed' : ''}"
      part="base"
      role="note"
      aria-label=${this.locale.text('aboutAi')}
      lang=${lang}
    >
      <slot name="icon"><span class="mark" part="icon" aria-hidden="true"></span></slot>
      <div class="text" part="text" dir=${this.#written ? nothing : dir}>
        ${this.#renderSentence()}
        ${link ? html`<a part="link" href=${link}>${this.locale.text('howItWasMade')}</a>` : nothing}
        ${this.#renderResponsible()} ${this.#renderFacts()}
      </div>
    </div>`;
  }

  /** Text that stands in the tag shows through the slot, which white space would fill too. */
  #renderSentence(): TemplateResult {
    return this.#composed || this.#written
      ? html`<slot @slotchange=${this.#handleSlotChange}>${this.#sentence}</slot>`
      : html`${this.#sentence}<slot hidden @slotchange=${this.#handleSlotChange}></slot>`;
  }

  /** Composed, who is responsible stands last: where there is no room it is cut, and the link never is. */
  #renderResponsible(): TemplateResult | typeof nothing {
    const { responsible } = this.#data ?? {};
    if (!this.#composed || !responsible) return nothing;
    const name = html`<bdi>${shorten(responsible, LONGEST_NAME)}</bdi>`;
    return html`<span class="responsible">${this.locale.parts<unknown>('responsibleFor', { name })}</span>`;
  }

  #renderFacts(): TemplateResult | typeof nothing {
    const { model, provider } = this.#data ?? {};
    if (this.#composed || !(this.model || this.provider) || !(model || provider)) return nothing;
    const facts = [
      model && this.locale.text('modelNamed', { name: model }),
      provider && this.locale.text('providerNamed', { name: provider }),
    ].filter(Boolean);
    return html`<span class="facts" part="facts"
      >${facts.map((fact, index) => html`${index ? ' · ' : nothing}<bdi>${fact}</bdi>`)}</span
    >`;
  }

  get #composed(): boolean {
    return this.newsPart != null;
  }

  get #fixed(): boolean {
    return this.#composed && this.newsLayout !== 'full';
  }

  /** Whether the page has put a text of its own into the tag, which is known after the first render. */
  get #written(): boolean {
    return (
      !this.#composed &&
      this.hasUpdated &&
      [...this.childNodes].some(
        (node) =>
          node.nodeType !== Node.COMMENT_NODE && !(node as Partial<Element>).slot && node.textContent?.trim(),
      )
    );
  }

  #check(): void {
    const { level } = this;
    if (level?.trim() && !levelOfKeyword(level))
      this.lint({
        code: 'disclosure-level',
        severity: 'error',
        message: `"${level.slice(0, 60)}" is no level. Write one of ${AI_DISCLOSURES.join(', ')}.`,
      });
    else if (!this.#data && !this.#composed && !this.htmlFor && !this.closest('news-article'))
      warn('disclosure-level', '<news-ai-disclosure> has neither `level` nor an article and shows nothing.');
    if (this.reviewedAt?.trim() && !this.reviewedBy?.trim())
      this.lint({
        code: 'review-without-reviewer',
        severity: 'error',
        message: 'A review without a name counts as none. Give `reviewed-by`, or take `reviewed-at` off.',
      });
  }

  #handleSlotChange = (): void => this.requestUpdate();
}
