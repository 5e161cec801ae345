/** The page on which a theme is made: what it takes from an address, what it shows, and what it gives away. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { tokens } from '../../src/themes/tokens/index.js';
import type { Token, TokenName } from '../../src/themes/tokens/token.js';
import { decodeEdits, encodeEdits, NO_EDITS } from '../../stories/theme-editor/address.js';
import { editedTheme, withValue, type Edits } from '../../stories/theme-editor/edits.js';
import { parseValue } from '../../stories/theme-editor/parse-value.js';
import {
  defineThemeEditor,
  type ThemeChangeEvent,
  type ThemeEditor,
} from '../../stories/theme-editor/theme-editor.js';
import { axFind, axTree, axeViolations } from '../helpers/a11y.js';

defineThemeEditor();

const token = (name: string): Token => tokens.get(`--news-${name}`)!;

/** An address as someone might write it. */
const addressOf = (content: unknown): string => {
  const binary = [...new TextEncoder().encode(JSON.stringify(content))]
    .map((byte) => String.fromCharCode(byte))
    .join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

const HOSTILE = [
  'red; background: url(https://evil.example)',
  'red} :root { color: red',
  'url(https://evil.example)',
  'image-set("https://evil.example" 1x)',
  'var(--news-color-text)',
  'env(x)',
  'attr(href)',
  '</style><script>alert(1)</script>',
  'expression(alert(1))',
  '\\75 rl(x)',
  '/**/red',
  'red !important',
  'inherit',
  '"',
  '',
  `${'1'.repeat(1000)}px`,
  'calc(1px * 1e9)',
  'clamp(1em, url(x) + 1cqi, 2em)',
  'clamp(1em, 1em + 1cqi, 2em, 3em)',
  'cubic-bezier(2, 0, 0, 1)',
];

describe('values of a theme', () => {
  it('are taken where they are one value of their type', () => {
    const good: readonly (readonly [string, string, unknown])[] = [
      ['color-accent', '#A01322', '#a01322'],
      ['color-underline', 'currentcolor', 'currentcolor'],
      ['font-display', "'Noto Serif', Georgia, serif", ['Noto Serif', 'Georgia', 'serif']],
      ['font-text', 'ヒラギノ明朝 ProN, serif', ['ヒラギノ明朝 ProN', 'serif']],
      ['tracking-display', '-0.02em', '-0.02em'],
      ['radius', '0', '0'],
      ['text-size', 'max(1.125rem, 18px)', 'max(1.125rem, 18px)'],
      [
        'size-headline',
        'clamp(2em, 1.2em + 4cqi, 3.5em)',
        { narrow: '2em', fluid: '1.2em + 4cqi', wide: '3.5em' },
      ],
      ['leading', '1.55', '1.55'],
      ['weight-display', '650', '650'],
      ['duration', '200ms', '200ms'],
      ['easing', 'cubic-bezier(0.4, 0, 0.2, 1.2)', 'cubic-bezier(0.4, 0, 0.2, 1.2)'],
    ];
    for (const [name, text, value] of good)
      expect(parseValue(token(name), text), `${name}: ${text}`).to.deep.equal(value);
  });

  it('are refused where they are anything else, for every token', () => {
    for (const one of tokens.values())
      for (const text of HOSTILE) expect(parseValue(one, text), `${one.name}: ${text}`).to.equal(undefined);
    for (const one of tokens.values())
      for (const text of ['red, blue', '٣em', 'auto', '10%', '1e9px', '99999px'])
        if (one.type !== 'fontFamily')
          expect(parseValue(one, text), `${one.name}: ${text}`).to.equal(undefined);
    expect(parseValue(token('weight'), '0')).to.equal(undefined);
    expect(parseValue(token('weight'), '1001')).to.equal(undefined);
    expect(parseValue(token('color-text'), 'hsl(0 0% 0%)')).to.equal(undefined);
  });
});

describe('the address of a theme', () => {
  const edits: Edits = {
    base: 'digital',
    values: {
      '--news-color-accent': { light: '#0a6640', dark: '#7fe0b0' },
      '--news-font-display': ['ヒラギノ明朝 ProN', 'serif'],
      '--news-size-headline': { narrow: '2em', fluid: '1.2em + 4cqi', wide: '3.5em' },
      '--news-radius': '1em',
    },
  };

  it('gives back what was put in, in signs that Storybook allows', () => {
    const address = encodeEdits(edits);
    expect(address).to.match(/^[\w-]+$/);
    expect(decodeEdits(address)).to.deep.equal({ edits, refused: 0 });
    expect(encodeEdits(NO_EDITS)).to.equal('');
    expect(decodeEdits('')).to.deep.equal({ edits: NO_EDITS, refused: 0 });
  });

  it('brings nothing but values of tokens, whatever it is', () => {
    for (const text of HOSTILE) {
      const values = Object.fromEntries(
        [...tokens.keys()].map((name) => [name.slice('--news-'.length), text]),
      );
      const answer = decodeEdits(addressOf({ base: 'paper', values }));
      expect(answer.edits, text).to.deep.equal(NO_EDITS);
      expect(answer.refused, text).to.be.greaterThan(0);
    }

    const odd = {
      'color-text': { light: '#000', dark: 'url(x)' },
      'color-accent': { light: '#000' },
      'color-mark': ['#000', '#fff'],
      'font-ui': ['Arial'],
      radius: 4,
      leading: null,
      measure: { narrow: '1em', fluid: '1em + 1cqi', wide: '2em' },
      'no-such-token': '1em',
      constructor: '1em',
    };
    const answer = decodeEdits(addressOf({ base: 'constructor', values: { ...odd, 'space-2': '1em' } }));
    expect(answer.edits).to.deep.equal({ base: 'paper', values: { '--news-space-2': '1em' } });
    expect(answer.refused).to.equal(Object.keys(odd).length + 1);

    const broken = [
      '%',
      '!!',
      'e30',
      btoa('[]'),
      btoa('null'),
      btoa('{'),
      'A'.repeat(5_000_000),
      '__proto__',
    ];
    for (const text of broken) expect(decodeEdits(text).edits.values).to.deep.equal({});
  });
});

describe('<theme-editor>', () => {
  const probe = html`<p class="probe">Ink</p>`;

  async function openEditor(changes = ''): Promise<ThemeEditor> {
    const editor = await fixture<ThemeEditor>(
      html`<theme-editor .changes=${changes}>${probe}</theme-editor>`,
    );
    await editor.updateComplete;
    return editor;
  }

  const field = (editor: ThemeEditor, name: string): HTMLInputElement =>
    editor.renderRoot.querySelector<HTMLInputElement>(`#${name}`)!;

  function type(editor: ThemeEditor, name: string, text: string): void {
    field(editor, name).value = text;
    field(editor, name).dispatchEvent(new Event('change'));
  }

  const colorOn = (editor: ThemeEditor, name: TokenName): string => {
    const one = editor.querySelector<HTMLElement>('.probe')!;
    one.style.color = `var(${name})`;
    return getComputedStyle(one).color;
  };

  const status = (editor: ThemeEditor): string =>
    editor.renderRoot.querySelector('[role=status]')!.textContent.trim();

  const choose = async (editor: ThemeEditor, mode: string): Promise<void> => {
    const radio = editor.renderRoot.querySelector<HTMLInputElement>(`[value=${mode}]`)!;
    radio.checked = true;
    radio.dispatchEvent(new Event('change'));
    await editor.updateComplete;
  };

  /** What the page is given to copy. */
  async function copied(editor: ThemeEditor, label: string): Promise<string> {
    const texts: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void texts.push(text)) };
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    try {
      const button = [...editor.renderRoot.querySelectorAll('button')].find(({ textContent }) =>
        textContent.trim().startsWith(label),
      )!;
      button.click();
      await new Promise((resolve) => setTimeout(resolve));
      await editor.updateComplete;
    } finally {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else delete (navigator as { clipboard?: unknown }).clipboard;
    }
    expect(texts.length).to.equal(1);
    return texts[0]!;
  }

  it('shows a change at once, in its mode only, and tells its address', async () => {
    const editor = await openEditor();
    expect(colorOn(editor, '--news-color-accent')).to.equal('rgb(160, 19, 34)');
    const told = oneEvent<ThemeChangeEvent>(editor, 'theme-change');
    type(editor, 'color-accent', '#0a6640');
    const { changes } = await told;
    await editor.updateComplete;
    expect(colorOn(editor, '--news-color-accent')).to.equal('rgb(10, 102, 64)');
    expect(decodeEdits(changes).edits.values).to.deep.equal({
      '--news-color-accent': { light: '#0a6640', dark: '#ff8d8d' },
    });
    await choose(editor, 'dark');
    expect(colorOn(editor, '--news-color-accent')).to.equal('rgb(255, 141, 141)');
  });

  it('begins with what its address says, and says so where some of it was no value', async () => {
    const good = addressOf({ base: 'contrast', values: { 'rule-width': '5px', radius: 'url(x)' } });
    const editor = await openEditor(good);
    expect(field(editor, 'rule-width').value).to.equal('5px');
    expect(editor.renderRoot.querySelector('select')!.value).to.equal('contrast');
    expect(getComputedStyle(editor.querySelector('.probe')!).getPropertyValue('--news-rule-width')).to.equal(
      '5px',
    );
    expect(status(editor)).to.match(/1 that could not be used/);
  });

  it('keeps what was typed and is no value, says what is needed, and uses the value before', async () => {
    const editor = await openEditor();
    type(editor, 'radius', 'round');
    await editor.updateComplete;
    expect(field(editor, 'radius').value).to.equal('round');
    expect(field(editor, 'radius').getAttribute('aria-invalid')).to.equal('true');
    expect(editor.renderRoot.querySelector('#radius-fault')!.textContent).to.match(/a length such as/);
    expect(editor.changes).to.equal('');
    editor.renderRoot.querySelector<HTMLButtonElement>('[aria-label="Reset radius"]')!.click();
    await editor.updateComplete;
    expect(field(editor, 'radius').value).to.equal('0');
  });

  it('tells of contrast that is too low', async () => {
    const editor = await openEditor();
    const contrast = (): string =>
      editor.renderRoot.querySelector('.contrast')!.textContent.replace(/\s+/g, ' ');
    expect(contrast()).to.match(/all \d+ pairs have enough \(AA\)/);
    type(editor, 'color-faint', '#c0c0c0');
    await editor.updateComplete;
    expect(contrast()).to.match(/faint on background: 1\.\d, not 4\.5/);
  });

  it('gives away a style sheet and design tokens with the change in them', async () => {
    const editor = await openEditor(encodeEdits(withValue(NO_EDITS, '--news-radius', '0.9em', 'light')));
    const css = await copied(editor, 'Copy CSS');
    expect(status(editor)).to.equal('The style sheet copied.');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const rule = [...sheet.cssRules].find((one) => one.cssText.includes('--news-radius')) as CSSStyleRule;
    expect(rule.style.getPropertyValue('--news-radius')).to.equal('0.9em');
    for (const name of rule.style) expect(tokens.has(name as TokenName), name).to.equal(true);

    await choose(editor, 'dark');
    const json = JSON.parse(await copied(editor, 'Copy JSON, dark')) as Record<
      string,
      Record<string, unknown>
    >;
    expect(json['shape']!['radius']).to.deep.include({ $value: { value: 0.9, unit: 'rem' } });
    expect(json['color']!['background']).to.deep.include({ $type: 'color' });
  });

  it('starts from another theme, and from the beginning', async () => {
    const editor = await openEditor();
    const select = editor.renderRoot.querySelector('select')!;
    select.value = 'digital';
    select.dispatchEvent(new Event('change'));
    type(editor, 'radius', '1em');
    await editor.updateComplete;
    expect(editedTheme(decodeEdits(editor.changes).edits).values['--news-radius']).to.equal('1em');
    expect(colorOn(editor, '--news-color-accent')).to.equal('rgb(17, 70, 214)');
    [...editor.renderRoot.querySelectorAll('button')]
      .find(({ textContent }) => textContent.trim() === 'Reset all')!
      .click();
    await editor.updateComplete;
    expect(decodeEdits(editor.changes).edits).to.deep.equal({ base: 'digital', values: {} });
  });

  it('keeps the mode that is looked at in its address, and takes no other from it', async () => {
    const editor = await openEditor();
    const told = oneEvent<ThemeChangeEvent>(editor, 'theme-change');
    await choose(editor, 'dark');
    const { changes } = await told;
    expect(decodeEdits(changes)).to.deep.equal({ edits: { ...NO_EDITS, mode: 'dark' }, refused: 0 });
    const again = await openEditor(changes);
    expect(again.renderRoot.querySelector<HTMLInputElement>('[value=dark]')!.checked).to.equal(true);
    expect(colorOn(again, '--news-color-accent')).to.equal('rgb(255, 141, 141)');
    await choose(again, 'light');
    expect(again.changes).to.equal('');
    for (const mode of ['url(x)', 'light', 7, { dark: 1 }])
      expect(decodeEdits(addressOf({ base: 'paper', values: {}, mode })).edits).to.deep.equal(NO_EDITS);
  });

  it('does without a theme of the page around it', async () => {
    document.documentElement.style.setProperty('--news-color-underline', 'rgb(1, 2, 3)');
    const editor = await openEditor();
    const own = getComputedStyle(editor.querySelector('.probe')!).getPropertyValue('--news-color-underline');
    document.documentElement.style.removeProperty('--news-color-underline');
    expect(own).to.equal('');
  });

  it('has names for all its fields, and no fault that axe can find', async function () {
    const editor = await openEditor();
    for (const details of editor.renderRoot.querySelectorAll('details')) details.open = true;
    expect(await axeViolations(editor)).to.deep.equal([]);
    const tree = await axTree(this, editor);
    expect(axFind(tree, 'textbox', 'color-accent').length).to.equal(1);
    expect(axFind(tree, 'radio', 'Dark').length).to.equal(1);
  });
});
