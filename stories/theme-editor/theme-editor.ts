import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { writeClipboard } from '../../src/core/clipboard.js';
import { MODES, type Mode } from '../../src/themes/resolve.js';
import { themes } from '../../src/themes/themes.js';
import { tokenGroups } from '../../src/themes/tokens/index.js';
import type { Token, TokenGroup, TokenName } from '../../src/themes/tokens/token.js';
import { writeCss } from '../../src/themes/write-css.js';
import { writeDesignTokens } from '../../src/themes/write-design-tokens.js';
import { decodeEdits, encodeEdits, NO_EDITS } from './address.js';
import { dress } from './dress.js';
import { editedTheme, withoutValue, withValue, type Edits } from './edits.js';
import { parseValue } from './parse-value.js';
import { renderContrast } from './render-contrast.js';
import { renderControl } from './render-control.js';
import { styles } from './theme-editor.styles.js';

/** Fired on every change. */
export class ThemeChangeEvent extends Event {
  static readonly type = 'theme-change';

  /** The changes as text for an address. */
  readonly changes: string;

  constructor(changes: string) {
    super(ThemeChangeEvent.type, { bubbles: true, composed: true });
    this.changes = changes;
  }
}

/** Edits the tokens of a theme on what is slotted. Of the stories, not of the library. */
export class ThemeEditor extends LitElement {
  static override styles = styles;

  // no decorators: what bundles the stories reads no settings for them
  static override properties = {
    changes: {},
    edits: { state: true },
    refused: { state: true },
    status: { state: true },
  };

  /** Changes as text of an address; what is no value in it is left out. */
  declare changes: string;
  declare private edits: Edits;
  /** What was typed and is no value. */
  declare private refused: ReadonlyMap<TokenName, string>;
  declare private status: string;

  constructor() {
    super();
    this.changes = '';
    this.edits = NO_EDITS;
    this.refused = new Map();
    this.status = '';
  }

  get #mode(): Mode {
    return this.edits.mode ?? 'light';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('changes') || this.changes === encodeEdits(this.edits)) return;
    const { edits, refused } = decodeEdits(this.changes);
    this.edits = edits;
    if (refused > 0) this.status = `The address held ${String(refused)} that could not be used.`;
  }

  protected override updated(): void {
    const page = this.renderRoot.querySelector<HTMLElement>('.page')!;
    dress(page, editedTheme(this.edits));
    page.style.colorScheme = this.#mode;
  }

  override render(): TemplateResult {
    const theme = editedTheme(this.edits);
    return html`<div class="editor">
      <form
        class="panel"
        lang="en"
        dir="ltr"
        aria-label="Theme"
        @submit=${(event: Event) => event.preventDefault()}
      >
        <label class="base"
          >Begin with
          <select @change=${this.#handleBase}>
            ${themes.map(
              ({ name, title }) =>
                html`<option value=${name} ?selected=${name === this.edits.base}>${title}</option>`,
            )}
          </select>
        </label>
        <fieldset class="modes">
          <legend>Mode</legend>
          ${MODES.map(
            (mode) =>
              html`<label
                ><input
                  type="radio"
                  name="mode"
                  value=${mode}
                  .checked=${mode === this.#mode}
                  @change=${() => this.#handleMode(mode)}
                />${mode === 'light' ? 'Light' : 'Dark'}</label
              >`,
          )}
        </fieldset>
        <div class="acts">
          <button type="button" @click=${this.#handleCopyCss}>Copy CSS</button>
          <button type="button" @click=${this.#handleCopyJson}>Copy JSON, ${this.#mode}</button>
          <button type="button" @click=${this.#handleReset}>Reset all</button>
        </div>
        <p role="status">${this.status}</p>
        ${renderContrast(theme, this.#mode)} ${tokenGroups.map((group) => this.#renderGroup(group))}
      </form>
      <div class="page"><slot></slot></div>
    </div>`;
  }

  #renderGroup({ title, tokens }: TokenGroup): TemplateResult {
    const theme = editedTheme(this.edits);
    return html`<details ?open=${title === 'Colour'}>
      <summary>${title}</summary>
      ${tokens.map((token) =>
        renderControl({
          token,
          theme,
          mode: this.#mode,
          isChanged: token.name in this.edits.values,
          refused: this.refused.get(token.name),
          onInput: this.#handleInput,
          onReset: this.#handleTokenReset,
        }),
      )}
    </details>`;
  }

  #handleInput = (token: Token, text: string): void => {
    const value = parseValue(token, text);
    const refused = new Map(this.refused);
    refused.delete(token.name);
    if (value === undefined) this.refused = refused.set(token.name, text);
    else {
      this.refused = refused;
      this.#use(withValue(this.edits, token.name, value, this.#mode));
    }
  };

  #handleTokenReset = ({ name }: Token): void => {
    const refused = new Map(this.refused);
    refused.delete(name);
    this.refused = refused;
    this.#use(withoutValue(this.edits, name));
  };

  #handleBase = (event: Event): void => {
    this.#use({ ...this.edits, base: (event.currentTarget as HTMLSelectElement).value });
  };

  #handleMode = (chosen: Mode): void => {
    const { base, values } = this.edits;
    this.#use({ base, values, ...(chosen === 'dark' && { mode: chosen }) });
  };

  #handleReset = (): void => {
    this.refused = new Map();
    this.#use({ ...this.edits, values: {} });
    this.status = 'As it was.';
  };

  #handleCopyCss = (): Promise<void> => this.#copy(writeCss(editedTheme(this.edits)), 'The style sheet');

  #handleCopyJson = (): Promise<void> => {
    const json = JSON.stringify(writeDesignTokens(editedTheme(this.edits), this.#mode), null, 2);
    return this.#copy(json, `The design tokens, ${this.#mode},`);
  };

  async #copy(text: string, what: string): Promise<void> {
    this.status = '';
    const isCopied = await writeClipboard(text);
    this.status = isCopied ? `${what} copied.` : 'The browser does not let this page copy.';
  }

  #use(edits: Edits): void {
    this.edits = edits;
    this.changes = encodeEdits(edits);
    this.dispatchEvent(new ThemeChangeEvent(this.changes));
  }
}

/** Registers the tag. Not by import alone: the package says that none of these files does anything by itself. */
export function defineThemeEditor(): void {
  if (!customElements.get('theme-editor')) customElements.define('theme-editor', ThemeEditor);
}

declare global {
  interface HTMLElementTagNameMap {
    'theme-editor': ThemeEditor;
  }
}
