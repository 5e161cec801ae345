import { html, nothing, type TemplateResult } from 'lit';
import type { FormField } from './form-check.js';
import type { FormPort } from './form-port.js';
import { countOf, digits, limitOf } from './length-limit.js';
import { leftOf } from './text-length.js';

/** The least and the most lines of a text where the browser cannot size the field by itself, and their length. */
const LINES = { least: 4, most: 20, length: 60 } as const;

/** Gives an element an attribute, or takes it away. */
export function mark(element: Element, name: string, value: string | false | undefined): void {
  if (!value) element.removeAttribute(name);
  // who reads aloud hears of every attribute that is set
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Gives a text the room that it needs. */
function grow(text: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  const { least, most, length } = LINES;
  const lines = text.value.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / length), 0);
  text.rows = Math.min(most, Math.max(least, lines));
}

/** Shows in a form that is drawn here what is wrong, how near its end the text is, and that it waits. */
export function markForm(drawn: HTMLFormElement | null, form: FormPort): void {
  if (!drawn) return;
  for (const control of drawn.querySelectorAll<HTMLTextAreaElement>('[part=field]')) {
    const field = control.id as FormField;
    const fault = form.fault(field) && `${field}-fault`;
    const isText = field === 'text';
    mark(control, 'dir', control.value && 'auto');
    mark(control, 'aria-invalid', fault && 'true');
    mark(control, 'aria-describedby', isText ? `${fault ?? ''} counter note`.trim() : fault);
    control.readOnly = form.isFixed;
    if (isText) grow(control);
  }
  drawn.querySelector('#counter')!.className = countLeft(form)[1];
  mark(drawn.querySelector('.post')!, 'aria-disabled', form.isBusy && 'true');
}

/** What is wrong with a field, below it. */
export const renderFault = (field: FormField, fault: string | undefined): unknown =>
  fault ? html`<p class="fault" part="fault" id="${field}-fault">${fault}</p>` : nothing;

/** The way back from an answer. */
export const renderCancel = ({ locale }: FormPort, cancel: () => void): TemplateResult =>
  html`<button class="quiet" part="action" @click=${cancel}>${locale.text('formCancelReply')}</button>`;

/** Asks whether an address of mail may be kept, once there is one; and the field that people do not see. */
export const renderBetween = ({ values, capabilities, locale }: FormPort): TemplateResult =>
  html`${
      !values.email || capabilities.fields.email === 'hidden'
        ? nothing
        : html`<label class="check"
            ><input id="remember" type="checkbox" ?checked=${values.isRemembered} />
            <span>${locale.text('formRemember')}</span></label
          >`
    }
    <div class="unseen" aria-hidden="true">
      <label>${locale.text('formTrap')}<input id="trap" tabindex="-1" autocomplete="off" /></label>
    </div>`;

/** What is to be known before writing: that the reader is offline, that there is a text of an earlier visit. */
export const renderNotes = (
  { locale }: FormPort,
  isOffline: boolean,
  discard: (() => void) | undefined,
): TemplateResult =>
  html`${isOffline ? html`<div class="note" part="note">${locale.text('formOffline')}</div>` : nothing}
  ${
    discard
      ? html`<p class="restored" part="note">
          ${locale.text('formRestored')} <span aria-hidden="true">·</span>
          <button class="quiet" part="action" @click=${discard}>${locale.text('formDiscard')}</button>
        </p>`
      : nothing
  }`;

/** How near its end a text is: in words, and as the class that shows it. */
export function countLeft(form: FormPort): readonly [words: string, near: 'over' | 'near' | ''] {
  const { locale, capabilities, values } = form;
  const limit = limitOf(capabilities);
  const left = leftOf(values.text, capabilities);
  if (left < 0) return [locale.text('formOver', { count: `\u2212${digits(form, -left)}` }), 'over'];
  return [countOf(form, limit - left), left <= limit / 5 ? 'near' : ''];
}
