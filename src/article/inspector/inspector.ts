import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from '../../core/define.js';
import { NewsLintEvent, type LintFinding } from '../../core/lint-event.js';
import type { ArticleReport } from '../report.js';
import { inspectorStyles } from './inspector.styles.js';
import { outline } from './outline.js';
import { reportSections, sectionsText, type HeardFinding, type Section } from './report-rows.js';
import { sectionTemplate } from './section-template.js';

/** What the person at the panel did with it. */
interface View {
  readonly collapsed: boolean;
  /** Whether the text is there to be copied by hand. */
  readonly byHand: boolean;
  readonly status: string;
}

const isNarrow = (): boolean => matchMedia('(max-width: 40rem)').matches;

/**
 * Shows the people who run a site what `<news-article>` made of their page, without a console: what was
 * found and where, which parts stand and which do not, what to mend. English only. Made by `inspect()`, for
 * `debug` on the tag or `?news-debug` in the address; never part of what readers load.
 *
 * @element news-article-inspector
 * @summary A panel for site owners: what was found, from where, what was skipped and why, what to mend.
 */
export class NewsArticleInspector extends LitElement {
  static readonly tag = 'news-article-inspector';
  static override styles = inspectorStyles;

  /** Registers the class under its tag unless another copy has it. */
  static define(): void {
    define(this);
  }

  readonly #reports = new Map<Element, ArticleReport>();
  #current: Element | undefined;
  #findings: HeardFinding[] = [];
  #removals: MutationObserver | undefined;
  #view: View = { collapsed: false, byHand: false, status: '' };

  /** The report as text, as "Copy as text" copies it. */
  get text(): string {
    return sectionsText(this.#sections(), location.origin + location.pathname);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) this.#see({ collapsed: isNarrow() });
    this.popover = 'manual'; // above whatever the page stacks; the z-index is for browsers without
    this.showPopover?.();
  }

  /** Adds an article's report, or replaces the one from before. */
  show(host: Element, report: ArticleReport): void {
    if (!this.#current) this.#listen();
    this.#current ??= host;
    this.#reports.set(host, report);
    for (const root of [document, host.getRootNode()])
      this.#removals?.observe(root, { childList: true, subtree: true });
    this.requestUpdate();
  }

  /** Takes an article out. With the last one the panel goes. */
  forget(host: Element): void {
    this.#reports.delete(host);
    if (this.#current === host) [this.#current] = this.#reports.keys();
    this.requestUpdate();
    if (this.#current) return;
    document.removeEventListener(NewsLintEvent.type, this.#handleLint);
    this.#removals?.disconnect();
    this.remove();
  }

  protected override render(): TemplateResult {
    const { collapsed, byHand, status } = this.#view;
    const sections = this.#sections();
    return html`<section lang="en" dir="ltr" aria-label="Article inspector" @keydown=${this.#handleKey}>
        <h2>
          <button aria-expanded=${String(!collapsed)} @click=${() => this.#collapse(!collapsed)}>
            <span aria-hidden="true">${collapsed ? '▸' : '▾'}</span>
            ${`Article inspector: ${String(sections[1]?.rows.length || 'nothing')} to mend`}
          </button>
        </h2>
        <div id="body" role="group" aria-label="Report" tabindex="0" ?hidden=${collapsed}>
          ${this.#renderChoice()}
          <button @click=${this.#handleCopy}>Copy as text</button>
          ${
            byHand
              ? html`<textarea readonly rows="6" aria-label="Report as text" .value=${this.text}></textarea>`
              : nothing
          }
          ${sections.map((section) => sectionTemplate(section, (element) => this.#show(element)))}
        </div>
        <p role="status">${status}</p>
      </section>
      <i hidden></i>`;
  }

  #renderChoice(): TemplateResult | typeof nothing {
    if (this.#reports.size < 2) return nothing;
    const options = [...this.#reports].map(
      ([host, { article }], at) =>
        html`<option .selected=${host === this.#current}>${at + 1}. ${article.headline}</option>`,
    );
    return html`<select aria-label="Article" @change=${this.#handleChoice}>
      ${options}
    </select>`;
  }

  #see(change: Partial<View>): void {
    this.#view = { ...this.#view, byHand: false, status: '', ...change };
    this.requestUpdate();
  }

  #sections(): Section[] {
    const host = this.#current;
    const report = host && this.#reports.get(host);
    if (!report) return [];
    const findings = this.#findings.filter(({ element }) => {
      const id = element.getAttribute('for');
      const owner = element.closest('news-article') ?? (id && document.getElementById(id));
      return element.isConnected && (!owner || owner === host);
    });
    return reportSections(report, { findings, debug: host.hasAttribute('debug') });
  }

  /** Hears findings from now on; parts keep those from before. */
  #listen(): void {
    const kept = [...document.querySelectorAll<Element & { findings?: readonly LintFinding[] }>('*')];
    this.#findings = kept.flatMap((element) =>
      element.localName.startsWith('news-')
        ? (element.findings ?? []).map((finding) => ({ element, finding }))
        : [],
    );
    document.addEventListener(NewsLintEvent.type, this.#handleLint);
    this.#removals = new MutationObserver(() => {
      for (const host of this.#reports.keys()) if (!host.isConnected) this.forget(host);
    });
  }

  #collapse(collapsed: boolean): void {
    this.#see({ collapsed });
    // what had the focus may be about to be hidden
    this.renderRoot.querySelector('button')?.focus({ preventScroll: true });
  }

  #show(element: Element): void {
    const shown = outline(this.renderRoot.querySelector('i')!, element);
    if (shown && isNarrow()) this.#collapse(true); // the panel would cover what it shows
    this.#see({ status: shown ? 'Outlined on the page' : 'It takes no room on the page' });
  }

  readonly #handleLint = (event: Event): void => {
    this.#findings.push({
      element: event.composedPath()[0] as Element,
      finding: event as Event & LintFinding,
    });
    this.requestUpdate();
  };

  #handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#view.collapsed) return;
    event.stopPropagation(); // one press, one answer: the page's own layers stay
    this.#collapse(true);
  }

  #handleChoice({ target }: Event): void {
    this.#current = [...this.#reports.keys()][(target as HTMLSelectElement).selectedIndex];
    this.#see({});
  }

  async #handleCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.#see({ status: 'Copied' });
    } catch {
      this.#see({ byHand: true, status: 'The browser refuses. Press Ctrl+C or ⌘C.' });
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.select(); // focuses it too
    }
  }
}
