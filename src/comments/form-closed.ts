import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { provideEnglish } from '../core/localize.js';
import type { MessageKey } from '../core/messages.js';
import { safeUrl } from '../core/safe-url.js';
import { Draft } from './drafts.js';
import type { FormBody } from './form-body.js';
import { formClosedEnglish } from './form-closed.en.js';
import { styles } from './form-note.styles.js';
import type { FormMode } from './form-mode.js';

provideEnglish(formClosedEnglish);

const NOTES: Readonly<Partial<Record<FormMode, MessageKey>>> = {
  closed: 'formClosed',
  'sign-in': 'formSignInNeeded',
  'read-only': 'formReadOnly',
  unsupported: 'formUnsupported',
};

/** What is said where nobody can comment, or the service does not answer. */
export class FormClosed {
  static readonly styles: CSSResult = styles;

  render({ locale, mode, capabilities, thread, element, discussion }: FormBody): TemplateResult {
    const note = NOTES[mode];
    if (!note)
      return html`<div class="note" part="note">
        ${locale.text('formUnreachable')}
        ${
          discussion.isOwner
            ? html`<button class="quiet" part="action" @click=${(): void => void discussion.reload()}>
                ${locale.text('tryAgain')}
              </button>`
            : nothing
        }
      </div>`;
    const href = mode === 'sign-in' && safeUrl(capabilities.signIn, document.baseURI);
    const { text } = new Draft(thread, element.parent ?? null);
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
