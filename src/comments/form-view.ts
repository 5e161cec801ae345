import { html, nothing, type TemplateResult } from 'lit';
import { heading, headingLevel } from '../core/heading.js';
import type { MessageKey } from '../core/messages.js';
import type { FormBody } from './form-body.js';
import { countOf } from './length-limit.js';

/** "Leave a Comment", or whom it answers. */
export function renderHead({ locale, element, desk }: FormBody): TemplateResult {
  const { parent, replyTo = '', localName } = element;
  const title = locale.text(!parent ? 'formTitle' : replyTo ? 'formReplyTo' : 'formReply', { name: replyTo });
  const level = headingLevel(element.headingLevel, 3, localName);
  return html`<div class="head">${heading(level, 'heading', 'ui', title)} ${desk?.renderCancel()}</div>`;
}

function renderField(
  { locale, capabilities, desk }: FormBody,
  field: 'name' | 'email' | 'url',
  label: MessageKey,
): unknown {
  const rule = capabilities.fields[field];
  if (rule === 'hidden') return nothing;
  const notes = [
    ...(field === 'email' ? [locale.text('formEmailNote')] : []),
    ...(rule === 'optional' ? [locale.text('formOptional')] : []),
  ].join(' · ');
  // the space belongs to the name that is read out
  const name = locale.text(label) + (notes && ' ');
  return html`<div class="field">
    <label for=${field} part="label">${name}${notes ? html`<small>${notes}</small>` : nothing}</label>
    <input
      id=${field}
      part="field"
      type=${field === 'name' ? 'text' : field}
      autocomplete=${field}
      ?required=${rule === 'required'}
    />
    ${desk?.renderFault(field)}
  </div>`;
}

/** The fields and the button. What becomes of them is marked by the desk. */
export function renderForm(form: FormBody, submit: (event: Event) => void): TemplateResult {
  const { locale, capabilities, desk } = form;
  return html`<form class="form" novalidate @submit=${submit}>
    <div class="who">
      ${renderField(form, 'name', 'formName')}${renderField(form, 'email', 'formEmail')}${renderField(
        form,
        'url',
        'formUrl',
      )}
    </div>
    ${desk?.renderBetween()}
    <div class="field">
      <label for="text" part="label">${locale.text('formText')}</label>
      <textarea id="text" part="field" required aria-describedby="counter note"></textarea>
      ${desk?.renderFault('text')}
      ${capabilities.markdown ? html`<p class="hint">${locale.text('formMarkdown')}</p>` : nothing}
    </div>
    <slot name="notice"></slot>
    <div class="foot">
      <p class="hint">
        <span id="counter" part="counter" class="counter">${desk?.count ?? countOf(form)}</span
        ><span id="note"
          >${
            capabilities.moderation === 'pre'
              ? html`<span aria-hidden="true"> · </span>${locale.text('formModerated')}`
              : nothing
          }</span
        >
      </p>
      <button class="post" part="submit">
        <span>${locale.text(desk?.isPosting ? 'formPosting' : 'formPost')}</span>
      </button>
    </div>
  </form>`;
}
