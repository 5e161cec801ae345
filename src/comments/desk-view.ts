import { html, nothing, type TemplateResult } from 'lit';
import type { FormField } from './form-check.js';
import type { FormPort } from './form-port.js';
import { limitOf } from './length-limit.js';
import { leftOf } from './text-length.js';

/** The least and the most lines of a text where the browser cannot size the field by itself, and their length. */
const LINES = { least: 6, most: 20, length: 60 } as const;

/** Gives a text the room that it needs. */
export function grow(text: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  const { least, most, length } = LINES;
  const lines = text.value.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / length), 0);
  text.rows = Math.min(most, Math.max(least, lines));
}

/** What is wrong with a field, below it. */
export const renderFault = (field: FormField, fault: string | undefined): unknown =>
  fault ? html`<p class="fault" part="fault" id="${field}-fault">${fault}</p>` : nothing;

/** Asks whether an address of mail may be kept, once there is one. */
export function renderRemember({ values, capabilities, locale }: FormPort): unknown {
  if (!values.email || capabilities.fields.email === 'hidden') return nothing;
  return html`<label class="check"
    ><input id="remember" type="checkbox" ?checked=${values.isRemembered} />
    <span>${locale.text('formRemember')}</span></label
  >`;
}

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

/** How near its end a text is. */
export function renderCounter(
  { locale, capabilities }: Pick<FormPort, 'locale' | 'capabilities'>,
  text: string,
): TemplateResult {
  const { format } = new Intl.NumberFormat(locale.uiLanguage, { useGrouping: false });
  const limit = limitOf(capabilities);
  const left = leftOf(text, capabilities);
  return html`<span
    id="counter"
    part="counter"
    class="counter ${left < 0 ? 'over' : left <= limit / 5 ? 'near' : ''}"
    >${
      left < 0
        ? locale.text('formOver', { count: `\u2212${format(-left)}` })
        : locale.text('formCount', { count: format(limit - left), limit: format(limit) })
    }</span
  >`;
}
