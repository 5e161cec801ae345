import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.js';
import type { LocaleController } from '../core/localize.js';
import type { CommentCapabilities } from './comment.js';
import type { FormDesk } from './form-desk.js';
import { limitOf } from './length-limit.js';

/** What is shown of a form. */
export interface FormView {
  readonly locale: LocaleController;
  readonly capabilities: CommentCapabilities;
  /** Once a reader has touched it. */
  readonly desk: FormDesk | undefined;
  readonly level: number;
  readonly isReply: boolean;
  readonly replyTo: string | undefined;
  readonly cancelReply: () => void;
}

const TYPES = { name: 'text', email: 'email', url: 'url' } as const;
const LABELS = { name: 'formName', email: 'formEmail', url: 'formUrl' } as const;

/** "Leave a Comment", or whom it answers and the way back. */
export function renderHead({ locale, level, isReply, replyTo, cancelReply }: FormView): TemplateResult {
  const reply = replyTo ? locale.text('formReplyTo', { name: replyTo }) : locale.text('formReply');
  return html`<div class="head">
    ${heading(level, 'heading', 'ui', isReply ? reply : locale.text('formTitle'))}
    ${
      isReply
        ? html`<button class="quiet" part="action" @click=${cancelReply}>
            ${locale.text('formCancelReply')}
          </button>`
        : nothing
    }
  </div>`;
}

function renderField({ locale, capabilities, desk }: FormView, field: 'name' | 'email' | 'url'): unknown {
  const rule = capabilities.fields[field];
  if (rule === 'hidden') return nothing;
  const notes = new Intl.ListFormat(locale.uiLanguage, { type: 'unit', style: 'short' }).format([
    ...(field === 'email' ? [locale.text('formEmailNote')] : []),
    ...(rule === 'optional' ? [locale.text('formOptional')] : []),
  ]);
  // the space belongs to the name that is read out
  const label = locale.text(LABELS[field]) + (notes && ' ');
  const fault = desk?.fault(field);
  return html`<div class="field">
    <label for=${field} part="label">${label}${notes ? html`<small>${notes}</small>` : nothing}</label>
    <input
      id=${field}
      part="field"
      type=${TYPES[field]}
      autocomplete=${field}
      dir=${desk?.values[field] ? 'auto' : nothing}
      ?required=${rule === 'required'}
      ?readonly=${desk?.isFixed}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${fault ? `${field}-fault` : nothing}
    />
    ${desk?.renderFault(field)}
  </div>`;
}

/** What a text may have, while there is none. */
function renderLimit({ locale, capabilities }: FormView): TemplateResult {
  const { format } = new Intl.NumberFormat(locale.uiLanguage, { useGrouping: false });
  const limit = format(limitOf(capabilities));
  return html`<span id="counter" part="counter" class="counter"
    >${locale.text('formCount', { count: format(0), limit })}</span
  >`;
}

export function renderForm(view: FormView, submit: (event: Event) => void): TemplateResult {
  const { locale, capabilities, desk } = view;
  const fault = desk?.fault('text');
  return html`<form class="form" novalidate @submit=${submit}>
    <div class="who">
      ${renderField(view, 'name')}${renderField(view, 'email')}${renderField(view, 'url')}
    </div>
    ${desk?.renderRemember()}
    <div class="unseen" aria-hidden="true">
      <label>${locale.text('formTrap')}<input id="trap" tabindex="-1" autocomplete="off" /></label>
    </div>
    <div class="field">
      <label for="text" part="label">${locale.text('formText')}</label>
      <textarea
        id="text"
        part="field"
        rows="6"
        dir=${desk?.values.text ? 'auto' : nothing}
        required
        ?readonly=${desk?.isFixed}
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${fault ? 'text-fault counter note' : 'counter note'}
      ></textarea>
      ${desk?.renderFault('text')}
      ${capabilities.markdown ? html`<p class="hint">${locale.text('formMarkdown')}</p>` : nothing}
    </div>
    <slot name="notice"></slot>
    <div class="foot">
      <p class="hint">
        ${desk ? desk.renderCounter() : renderLimit(view)}<span id="note"
          >${
            capabilities.moderation === 'pre'
              ? html`<span aria-hidden="true"> · </span>${locale.text('formModerated')}`
              : nothing
          }</span
        >
      </p>
      <button class="post" part="submit" aria-disabled=${desk?.isBusy ? 'true' : nothing}>
        <span>${locale.text(desk?.isPosting ? 'formPosting' : 'formPost')}</span>
      </button>
    </div>
  </form>`;
}
