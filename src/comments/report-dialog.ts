import { html, type TemplateResult } from 'lit';
import { request } from '../core/request-event.js';
import { NewsCommentReportEvent } from './comment.events.js';
import type { ListView } from './list-view.js';

/** Why comments are reported, as services are told, with the words for readers. */
const REASONS = {
  spam: 'reportSpam',
  abuse: 'reportAbuse',
  illegal: 'reportIllegal',
  other: 'reportOther',
} as const;

/** Asks a reader why they report a comment. */
export class ReportDialog {
  readonly #view: ListView;
  #isBusy = false;

  constructor(view: ListView) {
    this.#view = view;
  }

  open(id: string): void {
    this.#view.setState(id, { below: (error) => this.#render(id, error), error: undefined });
    void this.#view.drawn().then(() => {
      const dialog = this.#dialog(id);
      if (dialog && !dialog.open) dialog.showModal();
    });
  }

  #render(id: string, error: string | undefined): TemplateResult {
    const { locale } = this.#view;
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
    const { setting, host, locale } = this.#view;
    const node = this.#view.find(id);
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
        new NewsCommentReportEvent(setting.thread, signal, node.comment, report),
      );
      if (outcome.by === 'none') throw new Error('Nobody answers.');
      if ('response' in outcome) await outcome.response;
      this.#dialog(id)?.close();
      this.#view.say(locale.text('reportDone'), true);
    } catch {
      this.#view.setState(id, { error: locale.text('commentFailed') });
      await this.#view.drawn();
      // outside the dialog nothing is heard now
      this.#dialog(id)?.querySelector<HTMLElement>('.error')?.focus();
    } finally {
      this.#isBusy = false;
    }
  }

  #close(id: string): void {
    this.#view.setState(id, { below: undefined });
    void this.#view.drawn().then(() => {
      this.#view.rows.get(id)?.article.querySelector<HTMLElement>('[data-act=report]')?.focus();
    });
  }

  #dialog(id: string): HTMLDialogElement | null | undefined {
    return this.#view.rows.get(id)?.article.querySelector('dialog');
  }
}
