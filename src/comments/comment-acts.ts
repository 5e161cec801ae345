import { html, type CSSResult, type TemplateResult } from 'lit';
import { provideEnglish } from '../core/localize.js';
import { request, type RequestEvent } from '../core/request-event.js';
import { commentActsEnglish } from './comment-acts.en.js';
import { styles } from './comment-acts.styles.js';
import type { Comment } from './comment.js';
import { NewsCommentDeleteEvent, NewsCommentEditEvent } from './comment.events.js';
import type { ListView } from './list-view.js';
import { ReportDialog } from './report-dialog.js';

provideEnglish(commentActsEnglish);

/** What few readers do with a comment: report it, change or delete their own, copy its address by hand. */
export class CommentActs {
  static readonly styles: CSSResult = styles;

  readonly #view: ListView;
  readonly #report: ReportDialog;
  #isBusy = false;

  constructor(view: ListView) {
    this.#view = view;
    this.#report = new ReportDialog(view);
  }

  report(id: string): void {
    this.#report.open(id);
  }

  /** A field with the comment's text in its place. */
  edit(id: string): void {
    const { locale } = this.#view;
    const text = this.#textOf(id);
    const rows = Math.min(12, 3 + text.length / 60);
    this.#open(
      id,
      (error) =>
        html`<form class="act" @submit=${(event: Event): unknown => this.#save(event, id)}>
          <label
            >${locale.text('commentText')}
            <textarea
              name="text"
              rows=${Math.round(rows)}
              dir="auto"
              required
              .defaultValue=${text}
            ></textarea>
          </label>
          <p class="error">${error}</p>
          ${this.#buttons(id, 'commentSave')}
        </form>`,
      'textarea',
    );
  }

  delete(id: string): void {
    this.#open(
      id,
      (error) =>
        html`<form class="act" @submit=${(event: Event): unknown => this.#delete(event, id)}>
          <p id="ask">${this.#view.locale.text('commentDeleteAsk')}</p>
          <p class="error">${error}</p>
          ${this.#buttons(id, 'commentDelete')}
        </form>`,
      'button',
    );
  }

  /** Where the browser does not let anyone copy, the address stands there, selected. */
  copyByHand(id: string, address: string): void {
    const { locale } = this.#view;
    const isTouched = matchMedia('(pointer: coarse)').matches;
    this.#open(
      id,
      () =>
        html`<div class="act">
          <label
            >${locale.text('shareLinkField')}
            <textarea rows="2" readonly dir="ltr" aria-describedby="by-hand" .value=${address}></textarea>
          </label>
          <p id="by-hand">${locale.text(isTouched ? 'copyByTouch' : 'copyByHand')}</p>
          <div class="row">${this.#cancel(id, 'link')}</div>
        </div>`,
      'textarea',
    );
  }

  #open(id: string, below: (error?: string) => TemplateResult, field: string): void {
    this.#view.setState(id, { below, error: undefined });
    void this.#focus(id, `.act ${field}`);
  }

  async #focus(id: string, selector: string): Promise<void> {
    await this.#view.drawn();
    const target = this.#view.rows.get(id)?.article.querySelector<HTMLElement>(selector);
    target?.focus();
    if (target instanceof HTMLTextAreaElement && target.readOnly) target.select();
  }

  #close(id: string, act: string): void {
    this.#view.setState(id, { below: undefined });
    void this.#focus(id, `[data-act=${act}]`);
  }

  #cancel(id: string, act: string): TemplateResult {
    return html`<button class="button" part="button" type="button" @click=${(): void => this.#close(id, act)}>
      ${this.#view.locale.text('commentCancel')}
    </button>`;
  }

  #buttons(id: string, key: 'commentSave' | 'commentDelete'): TemplateResult {
    return html`<div class="row">
      <button class="button" part="button">${this.#view.locale.text(key)}</button>
      ${this.#cancel(id, key === 'commentSave' ? 'edit' : 'delete')}
    </div>`;
  }

  /** What its author wrote, as far as that is known. */
  #textOf(id: string): string {
    const { body } = this.#view.find(id)!.comment;
    const drawn = this.#view.rows.get(id)?.article.querySelector<HTMLElement>('.body')?.innerText;
    return body.format === 'text' ? body.value : (drawn ?? '').trim();
  }

  async #save(event: Event, id: string): Promise<void> {
    event.preventDefault();
    const text = new FormData(event.target as HTMLFormElement).get('text') as string;
    const { setting, store, locale } = this.#view;
    const { comment } = this.#view.find(id)!;
    const { signal } = new AbortController();
    const changed = await this.#ask<Comment>(
      id,
      new NewsCommentEditEvent(setting.thread, signal, comment, text),
    );
    if (!changed) return;
    store.put({ ...comment, ...changed, id });
    this.#close(id, 'edit');
    this.#view.say(locale.text('commentSaved'));
  }

  async #delete(event: Event, id: string): Promise<void> {
    event.preventDefault();
    const { setting, store, locale } = this.#view;
    const { comment } = this.#view.find(id)!;
    const { signal } = new AbortController();
    const answer = await this.#ask(id, new NewsCommentDeleteEvent(setting.thread, signal, comment));
    if (answer === undefined) return;
    const near = this.#view.neighbour(id);
    this.#view.setState(id, { below: undefined });
    store.remove(id);
    this.#view.say(locale.text('commentDeleted'));
    await this.#view.focus(this.#view.find(id) ? id : near);
  }

  /** Undefined if it was not done; null where the answer is none. */
  async #ask<Answer>(id: string, event: RequestEvent<Answer>): Promise<Answer | null | undefined> {
    if (this.#isBusy) return undefined;
    this.#isBusy = true;
    try {
      const outcome = request(this.#view.host.element, event);
      if (outcome.by === 'none') throw new Error('Nobody answers.');
      return 'response' in outcome ? ((await outcome.response) ?? null) : undefined;
    } catch {
      const error = this.#view.locale.text('commentFailed');
      this.#view.setState(id, { error });
      this.#view.say(error);
      return undefined;
    } finally {
      this.#isBusy = false;
    }
  }
}
