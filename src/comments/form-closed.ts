import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { provideEnglish, type LocaleController } from '../core/localize.js';
import type { MessageKey } from '../core/messages.js';
import { safeUrl } from '../core/safe-url.js';
import type { CommentCapabilities, CommentThread } from './comment.js';
import { Draft } from './drafts.js';
import { formClosedEnglish } from './form-closed.en.js';
import type { FormMode } from './form-mode.js';

provideEnglish(formClosedEnglish);

const NOTES: Readonly<Partial<Record<FormMode, MessageKey>>> = {
  closed: 'formClosed',
  'sign-in': 'formSignInNeeded',
  'read-only': 'formReadOnly',
  unsupported: 'formUnsupported',
};

/** What is asked of a form. */
interface ClosedView {
  readonly locale: LocaleController;
  readonly mode: FormMode;
  readonly capabilities: CommentCapabilities;
  readonly thread: CommentThread;
  readonly parent: string | null;
  /** Asks the service again; undefined where another element does. */
  readonly reload: (() => void) | undefined;
}

/** What is said where nobody can comment, or the service does not answer. */
export class FormClosed {
  static readonly styles?: CSSResult;

  render({ locale, mode, capabilities, thread, parent, reload }: ClosedView): TemplateResult {
    const note = NOTES[mode];
    if (!note)
      return html`<div class="note" part="note">
        ${locale.text('formUnreachable')}
        ${
          reload
            ? html`<button class="quiet" part="action" @click=${reload}>${locale.text('tryAgain')}</button>`
            : nothing
        }
      </div>`;
    const href = mode === 'sign-in' && safeUrl(capabilities.signIn, document.baseURI);
    const { text } = new Draft(thread, parent);
    return html`<div class="note" part="note">
        ${locale.text(note)}
        ${href ? html`<a class="quiet" part="action" href=${href}>${locale.text('formSignIn')}</a>` : nothing}
      </div>
      ${
        text
          ? html`<div class="field">
              <label for="kept" part="label">${locale.text('formKept')}</label>
              <textarea id="kept" part="field" rows="4" dir="auto" readonly .value=${text}></textarea>
            </div>`
          : nothing
      }`;
  }
}
