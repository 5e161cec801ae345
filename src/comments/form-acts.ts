import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../core/messages.js';
import { safeUrl } from '../core/safe-url.js';
import type { FormHost } from './form-port.js';
import type { Submitter } from './submission.js';

/** What there is to do after an attempt to post. */
export function renderActs({ locale, capabilities }: FormHost, submitter: Submitter): unknown {
  const { state } = submitter;
  const acts = (...content: readonly unknown[]): TemplateResult => html`<div class="acts">${content}</div>`;
  const button = (key: MessageKey, act: () => void): TemplateResult =>
    html`<button class="quiet" part="action" @click=${act}>${locale.text(key)}</button>`;
  const cancel = button('formCancel', () => submitter.cancel());
  switch (state.kind) {
    case 'sending':
      return state.again ? acts(cancel) : html`<div class="acts late">${cancel}</div>`;
    case 'limited':
      return html`<p class="message fault">${locale.plural('formWait', 'seconds', state.seconds)}</p>`;
    case 'offline':
      return acts(state.agreed ? cancel : button('formQueue', () => submitter.agree()));
    case 'unsure':
      return acts(
        state.look === 'impossible' ? nothing : button('formLook', () => submitter.look()),
        button('formAgain', () => submitter.again()),
      );
    case 'failed': {
      const href = state.error.code === 'auth' && safeUrl(capabilities.signIn, document.baseURI);
      return href
        ? acts(html`<a class="quiet" part="action" href=${href}>${locale.text('formSignIn')}</a>`)
        : nothing;
    }
    default:
      return nothing;
  }
}
