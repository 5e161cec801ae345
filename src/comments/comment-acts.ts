import { html, type CSSResult, type TemplateResult } from 'lit';
import { provideEnglish } from '../core/localize.js';
import { request, type RequestEvent } from '../core/request-event.js';
import { commentActsEnglish } from './comment-acts.en.js';
import { styles } from './comment-acts.styles.js';
import type { Comment } from './comment.js';
import { NewsCommentDeleteEvent, NewsCommentEditEvent } from './comment-act.events.js';
import { findNode } from './find-node.js';
import { putComment } from './list-changes.js';
import type { ListUse } from './list-use.js';
import { forgetPending } from './own-pending.js';
import { ReportDialog } from './report-dialog.js';

provideEnglish(commentActsEnglish);

/** What few readers do with a comment: report it, change or delete their own, copy its address by hand. */
export class CommentActs {
  static readonly styles: CSSResult = styles;

  readonly #use: ListUse;
  readonly #report: ReportDialog;
  #isBusy = false;

  constructor(use: ListUse) {
    this.#use = use;
    this.#report = new ReportDialog(use);
  }

  act(act: string, id: string): void {
    if (act === 'report') this.#report.open(id);
    else if (act === 'edit') this.#edit(id);
    else if (act === 'delete') this.#askToDelete(id);
  }

  /** A field with the comment's text in its place. */
  #edit(id: string): void {
    const { locale } = this.#use.list;
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

  #askToDelete(id: string): void {
    this.#open(
      id,
      (error) =>
        html`<form class="act" @submit=${(event: Event): unknown => this.#delete(event, id)}>
          <p id="ask">${this.#use.list.locale.text('commentDeleteAsk')}</p>
          <p class="error">${error}</p>
          ${this.#buttons(id, 'commentDelete')}
        </form>`,
      'button',
    );
  }

  /** Where the browser does not let anyone copy, the address stands there, selected. */
  copyByHand(id: string, address: string): void {
    const { locale } = this.#use.list;
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
    this.#use.list.setState(id, { below, error: undefined });
    void this.#use.focus(id, `.act ${field}`).then((target) => {
      if (target instanceof HTMLTextAreaElement && target.readOnly) target.select();
    });
  }

  #close(id: string, act: string): void {
    this.#use.list.setState(id, { below: undefined });
    void this.#use.focus(id, `[data-act=${act}]`);
  }

  #cancel(id: string, act: string): TemplateResult {
    return html`<button class="button" part="button" type="button" @click=${(): void => this.#close(id, act)}>
      ${this.#use.list.locale.text('commentCancel')}
    </button>`;
  }

  #buttons(id: string, key: 'commentSave' | 'commentDelete'): TemplateResult {
    return html`<div class="row">
      <button class="button" part="button">${this.#use.list.locale.text(key)}</button>
      ${this.#cancel(id, key === 'commentSave' ? 'edit' : 'delete')}
    </div>`;
  }

  /** What its author wrote, as far as that is known. */
  #textOf(id: string): string {
    const { body } = findNode(this.#use.list, id)!.comment;
    const drawn = this.#use.list.rows.get(id)?.article.querySelector<HTMLElement>('.body')?.innerText;
    return body.format === 'text' ? body.value : (drawn ?? '').trim();
  }

  async #save(event: Event, id: string): Promise<void> {
    event.preventDefault();
    const text = new FormData(event.target as HTMLFormElement).get('text') as string;
    const { discussion, loading, locale } = this.#use.list;
    const { comment } = findNode(this.#use.list, id)!;
    const { signal } = new AbortController();
    const changed = await this.#ask<Comment>(
      id,
      new NewsCommentEditEvent(discussion.thread, signal, comment, text),
    );
    if (!changed) return;
    putComment(loading.store, { ...comment, ...changed, id });
    this.#close(id, 'edit');
    this.#use.say(locale.text('commentSaved'));
  }

  async #delete(event: Event, id: string): Promise<void> {
    event.preventDefault();
    const { discussion, loading, locale } = this.#use.list;
    const { comment } = findNode(this.#use.list, id)!;
    const { signal } = new AbortController();
    const answer = await this.#ask(id, new NewsCommentDeleteEvent(discussion.thread, signal, comment));
    if (answer === undefined) return;
    const { placed } = this.#use.list;
    const at = placed.findIndex(({ node }) => node.comment.id === id);
    const near = (placed[at - 1] ?? placed[at + 1])?.node.comment.id;
    this.#use.list.setState(id, { below: undefined });
    forgetPending(discussion.thread, id);
    putComment(loading.store, { ...comment, status: 'deleted' });
    this.#use.say(locale.text('commentDeleted'));
    await this.#use.drawn();
    await this.#use.focus(findNode(this.#use.list, id) ? id : near);
  }

  /** Undefined if it was not done; null where the answer is none. */
  async #ask<Answer>(id: string, event: RequestEvent<Answer>): Promise<Answer | null | undefined> {
    if (this.#isBusy) return undefined;
    this.#isBusy = true;
    try {
      const outcome = request(this.#use.list.host.element, event);
      if (outcome.by === 'none') throw new Error('Nobody answers.');
      return 'response' in outcome ? ((await outcome.response) ?? null) : undefined;
    } catch {
      const error = this.#use.list.locale.text('commentFailed');
      this.#use.list.setState(id, { error });
      this.#use.say(error);
      return undefined;
    } finally {
      this.#isBusy = false;
    }
  }
}
