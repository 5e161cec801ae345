import { html, nothing, type TemplateResult } from 'lit';
import { cssValue } from '../../src/themes/css-value.js';
import { valueOf, type Mode } from '../../src/themes/resolve.js';
import type { Theme } from '../../src/themes/theme.js';
import { isReference, type Token } from '../../src/themes/tokens/token.js';
import { colorText } from './edits.js';
import { EXPECTED } from './parse-value.js';

export interface Control {
  readonly token: Token;
  readonly theme: Theme;
  readonly mode: Mode;
  readonly isChanged: boolean;
  /** What was typed and is no value, if so. */
  readonly refused: string | undefined;
  readonly onInput: (token: Token, text: string) => void;
  readonly onReset: (token: Token) => void;
}

/** A token's text in its field; of one that follows another, what it comes to. */
function textOf(theme: Theme, { name, type }: Pick<Token, 'name' | 'type'>, mode: Mode): string {
  if (type === 'color') return colorText(theme, name, mode);
  const value = valueOf(theme, name);
  return isReference(value) ? textOf(theme, { name: value.of, type }, mode) : cssValue(value);
}

const input = (event: Event): HTMLInputElement => event.currentTarget as HTMLInputElement;

/** A token: its name, what it is for, and fields to change it. */
export function renderControl(control: Control): TemplateResult {
  const { token, theme, mode, isChanged, refused, onInput, onReset } = control;
  const short = token.name.slice('--news-'.length);
  const text = textOf(theme, token, mode);
  const swatch = html`<input
    type="color"
    aria-label="Choose ${short}"
    .value=${text.slice(0, 7)}
    @input=${(event: Event) => onInput(token, input(event).value)}
  />`;
  return html`<div class="token">
    <label for=${short}>${short}</label>
    <button
      class="reset"
      type="button"
      aria-label="Reset ${short}"
      ?hidden=${!isChanged && refused === undefined}
      @click=${() => onReset(token)}
    >
      Reset
    </button>
    <div class="fields">
      ${token.type === 'color' ? swatch : nothing}
      <input
        id=${short}
        type="text"
        spellcheck="false"
        autocomplete="off"
        aria-describedby="${short}-use ${short}-fault"
        aria-invalid=${refused === undefined ? 'false' : 'true'}
        .value=${refused ?? text}
        @change=${(event: Event) => onInput(token, input(event).value)}
      />
    </div>
    <small id="${short}-use">${token.use.replaceAll('`', '')}</small>
    <small class="fault" id="${short}-fault"
      >${refused === undefined ? nothing : `Not used: ${EXPECTED[token.type]} is needed.`}</small
    >
  </div>`;
}
