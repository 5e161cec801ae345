import { html, type TemplateResult } from 'lit';
import { request } from '../core/request-event.js';
import { NewsCommentReportEvent } from './comment-act.events.js';
import { findNode } from './find-node.js';
import type { ListUse } from './list-use.js';

/** Why comments are reported, as services are told, with the words for readers. */
const REASONS = {
  spam: 'reportSpam',
  abuse: 'reportAbuse',
  illegal: 'reportIllegal',
  other: 'reportOther',
} as const;

/** Asks a reader why they report a comment. */
export class ReportDialog {
  readonly #use: ListUse;
  #isBusy = false;

  constructor(use: ListUse) {
    this.#use = use;
  }

  open(id: string): void {
    this.#use.list.setState(id, { below: (error) => this.#render(id, error), error: undefined });
    void this.#use.drawn().then(() => {
      const dialog = this.#dialog(id);
      if (dialog && !dialog.open) dialog.showModal();
    });
  }

  #render(id: string, error: string | undefined): TemplateResult {
    const { locale } = this.#use.list;
    return html`<dialog part="dialog" aria-labelledby="report" @close=${(): void => this.#close(id)}>
      <form class="act" @submit=${(event: Event): unknown => this.#send(event, id)}>
        <fieldset>
          <legend id="report">${locale.text('reportTitle')}</legend>
          ${Object.entries(REASONS).map(
            ([reason, key]) =>
              html`<label class="choice"
                ><input type="radio" name="reason" value=${reason} required />${locale.text(key)}</label
              >`,
          )}
        </fieldset>
        <label
          >${locale.text('reportText')}<textarea name="text" rows="3" dir="auto" maxlength="2000"></textarea>
        </label>
        <p class="error" tabindex="-1">${error}</p>
        <div class="row">
          <button class="button" part="button">${locale.text('reportSend')}</button>
          <button class="button" part="button" type="button" @click=${(): void => this.#dialog(id)?.close()}>
            ${locale.text('commentCancel')}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  async #send(event: Event, id: string): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const { discussion, host, locale } = this.#use.list;
    const node = findNode(this.#use.list, id);
    if (this.#isBusy || !node) return;
    this.#isBusy = true;
    const report = {
      reason: data.get('reason') as string,
      text: (data.get('text') as string).trim() || undefined,
    };
    const { signal } = new AbortController();
    try {
      const outcome = request(
        host.element,
        new NewsCommentReportEvent(discussion.thread, signal, node.comment, report),
      );
      if (outcome.by === 'none') throw new Error('Nobody answers.');
      if ('response' in outcome) await outcome.response;
      this.#dialog(id)?.close();
      this.#use.say(locale.text('reportDone'), true);
    } catch {
      this.#use.list.setState(id, { error: locale.text('commentFailed') });
      await this.#use.drawn();
      // outside the dialog nothing is heard now
      this.#dialog(id)?.querySelector<HTMLElement>('.error')?.focus();
    } finally {
      this.#isBusy = false;
    }
  }

  #close(id: string): void {
    this.#use.list.setState(id, { below: undefined });
    void this.#use.focus(id, '[data-act=report]');
  }

  #dialog(id: string): HTMLDialogElement | null | undefined {
    return this.#use.list.rows.get(id)?.article.querySelector('dialog');
  }
}
