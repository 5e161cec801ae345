import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LocaleController } from '../core/localize.js';
import type { CommentCapabilities } from './comment.js';
import type { FormField } from './form-check.js';
import type { FormValues } from './form-port.js';
import { leftOf, limitOf } from './text-length.js';

/** What is shown of the fields, and what they tell. */
export interface FieldsView {
  readonly locale: LocaleController;
  readonly capabilities: CommentCapabilities;
  readonly values: FormValues;
  readonly isFixed: boolean;
  readonly fault: (field: FormField) => string | undefined;
  readonly typed: (event: Event) => void;
}

const AUTOCOMPLETE = { name: 'name', email: 'email', url: 'url' } as const;
const TYPES = { name: 'text', email: 'email', url: 'url' } as const;
const LABELS = { name: 'formName', email: 'formEmail', url: 'formUrl' } as const;

/** The least and the most lines of a text where the browser cannot size the field by itself. */
const LINES = [6, 20] as const;
const LINE_LENGTH = 60;

const renderFault = (field: FormField, fault: string | undefined): unknown =>
  fault ? html`<p class="fault" part="fault" id="${field}-fault">${fault}</p>` : nothing;

function renderField(view: FieldsView, field: 'name' | 'email' | 'url'): unknown {
  const { locale, capabilities, values, isFixed } = view;
  const rule = capabilities.fields[field];
  if (rule === 'hidden') return nothing;
  const fault = view.fault(field);
  const notes = [
    field === 'email' && locale.text('formEmailNote'),
    rule === 'optional' && locale.text('formOptional'),
  ].filter(Boolean);
  return html`<div class="field">
    <label for=${field} part="label"
      >${locale.text(LABELS[field])}${notes.length ? html` <small>${notes.join(', ')}</small>` : nothing}</label
    >
    <input
      id=${field}
      part="field"
      type=${TYPES[field]}
      autocomplete=${AUTOCOMPLETE[field]}
      dir=${values[field] ? 'auto' : nothing}
      .value=${live(values[field])}
      ?required=${rule === 'required'}
      ?readonly=${isFixed}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${fault ? `${field}-fault` : nothing}
      @input=${view.typed}
    />
    ${renderFault(field, fault)}
  </div>`;
}

/** Who writes, as far as the service asks. */
export function renderReader(view: FieldsView): TemplateResult {
  const { locale, capabilities, values } = view;
  return html`<div class="who">
      ${renderField(view, 'name')}${renderField(view, 'email')}${renderField(view, 'url')}
    </div>
    ${
      capabilities.fields.email === 'hidden'
        ? nothing
        : html`<label class="check"
            ><input
              id="remember"
              type="checkbox"
              .checked=${live(values.isRemembered)}
              @change=${view.typed}
            />
            <span>${locale.text('formRemember')}</span></label
          >`
    }
    <div class="trap" aria-hidden="true">
      <label for="trap">${locale.text('formTrap')}</label>
      <input id="trap" tabindex="-1" autocomplete="off" .value=${live(values.trap)} @input=${view.typed} />
    </div>`;
}

/** Lines that a text takes, roughly. */
const linesOf = (text: string): number =>
  text.split('\n').reduce((lines, line) => lines + 1 + Math.floor(line.length / LINE_LENGTH), 0);

export function renderText(view: FieldsView): TemplateResult {
  const { locale, capabilities, values, isFixed } = view;
  const fault = view.fault('text');
  const [least, most] = LINES;
  return html`<div class="field">
    <label for="text" part="label">${locale.text('formText')}</label>
    <textarea
      id="text"
      part="field"
      rows=${Math.min(most, Math.max(least, linesOf(values.text)))}
      dir=${values.text ? 'auto' : nothing}
      .value=${live(values.text)}
      required
      ?readonly=${isFixed}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${fault ? 'text-fault counter note' : 'counter note'}
      @input=${view.typed}
    ></textarea>
    ${renderFault('text', fault)}
    ${capabilities.markdown ? html`<p class="hint">${locale.text('formMarkdown')}</p>` : nothing}
  </div>`;
}

/** How near its end a text is, for eyes and as the field's description. */
export function renderCounter({ locale, capabilities, values }: FieldsView): TemplateResult {
  const number = new Intl.NumberFormat(locale.uiLanguage, { useGrouping: false });
  const limit = limitOf(capabilities);
  const left = leftOf(values.text, capabilities);
  const text =
    left < 0
      ? locale.text('formOver', { count: `\u2212${number.format(-left)}` })
      : locale.text('formCount', { count: number.format(limit - left), limit: number.format(limit) });
  const kind = left < 0 ? 'over' : left <= limit / 5 ? 'near' : '';
  return html`<span id="counter" part="counter" class="counter ${kind}">${text}</span>`;
}
