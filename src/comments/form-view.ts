import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.js';
import type { MessageKey } from '../core/messages.js';
import { safeUrl } from '../core/safe-url.js';
import { renderCounter, renderReader, renderText, type FieldsView } from './form-fields.js';
import type { FormMode } from './form-mode.js';

/** What is shown of a form, and what it tells. */
export interface FormView extends FieldsView {
  readonly mode: FormMode;
  readonly level: number;
  readonly isReply: boolean;
  readonly replyTo: string | undefined;
  readonly isBusy: boolean;
  readonly isOffline: boolean;
  readonly isRestored: boolean;
  /** Called to ask the service again, where it did not answer. */
  readonly reload: (() => void) | undefined;
  readonly discard: () => void;
  readonly cancelReply: () => void;
  readonly submit: (event: Event) => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

/** What is said in the place of fields. */
const NOTES: Readonly<Partial<Record<FormMode, MessageKey>>> = {
  closed: 'formClosed',
  'sign-in': 'formSignInNeeded',
  'read-only': 'formReadOnly',
  unsupported: 'formUnsupported',
};

/** "Leave a Comment", or whom it answers and the way back. */
export function renderHead({ locale, level, isReply, replyTo, cancelReply }: FormView): TemplateResult {
  const title = !isReply
    ? locale.text('formTitle')
    : replyTo
      ? locale.text('formReplyTo', { name: replyTo })
      : locale.text('formReply');
  return html`<div class="head">
    ${heading(level, 'heading', 'ui', title)}
    ${
      isReply
        ? html`<button class="quiet" type="button" part="action" @click=${cancelReply}>
            ${locale.text('formCancelReply')}
          </button>`
        : nothing
    }
  </div>`;
}

/** What is to be known before writing: why nobody can, that the reader is offline, that there is a draft. */
export function renderNotes(view: FormView): unknown {
  const { locale, mode, capabilities, isOffline, isRestored, reload, discard } = view;
  const button = (key: MessageKey, act: () => void): TemplateResult =>
    html`<button class="quiet" type="button" part="action" @click=${act}>${locale.text(key)}</button>`;
  const note = NOTES[mode];
  const href = mode === 'sign-in' && safeUrl(capabilities.signIn, document.baseURI);
  if (note)
    return html`<div class="note" part="note">
        ${locale.text(note)}${
          href
            ? html` <a class="sign-in" part="action" href=${href}>${locale.text('formSignIn')}</a>`
            : nothing
        }
      </div>
      ${view.values.text ? renderKept(view) : nothing}`;
  return html`${isOffline ? html`<div class="note" part="note">${locale.text('formOffline')}</div>` : nothing}
  ${
    reload
      ? html`<div class="note" part="note">
          ${locale.text('formUnreachable')} ${button('tryAgain', reload)}
        </div>`
      : nothing
  }
  ${
    isRestored
      ? html`<p class="restored" part="note">
          <span>${locale.text('formRestored')}</span> <span aria-hidden="true">·</span>
          ${button('formDiscard', discard)}
        </p>`
      : nothing
  }`;
}

/** A text that cannot be sent now is there to be copied. */
const renderKept = ({ locale, values }: FormView): TemplateResult =>
  html`<div class="field">
    <label for="text" part="label">${locale.text('formKept')}</label>
    <textarea id="text" part="field" rows="4" dir="auto" readonly .value=${values.text}></textarea>
  </div>`;

/** Counter, and that somebody looks at it first. */
export const renderFoot = (view: FormView): TemplateResult =>
  html`<p class="hint foot-note">
    ${renderCounter(view)}<span id="note"
      >${
        view.capabilities.moderation === 'pre'
          ? html`<span aria-hidden="true"> · </span>${view.locale.text('formModerated')}`
          : nothing
      }</span
    >
  </p>`;

export function renderForm(view: FormView): TemplateResult {
  const { locale, isBusy, keydown, submit } = view;
  return html`<form class="form" novalidate @submit=${submit} @keydown=${keydown}>
    ${renderReader(view)}${renderText(view)}
    <slot name="notice"></slot>
    <div class="foot">
      ${renderFoot(view)}
      <button class="post" part="submit" aria-disabled=${isBusy ? 'true' : nothing}>
        <span>${locale.text(view.isFixed ? 'formPosting' : 'formPost')}</span>
      </button>
    </div>
  </form>`;
}
