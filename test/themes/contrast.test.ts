/** What browsers make of the themes' style sheets and of the defaults, beside what is computed from their source. */
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, css } from 'lit';
import { adoptSheet } from '../../src/core/adopt-sheet.js';
import { baseStyles } from '../../src/core/base.styles.js';
import { laterTokens } from '../../src/core/later-tokens.styles.js';
import { contrastOf, type Color } from '../../src/themes/colors.js';
import { ON_TEXT, pairs, type Paint, type Pair } from '../../src/themes/contrast-pairs.js';
import { cssValue } from '../../src/themes/css-value.js';
import { contrastOfPair } from '../../src/themes/measure-contrast.js';
import { plainPalette, themePalette, type Palette } from '../../src/themes/palette.js';
import { MODES } from '../../src/themes/resolve.js';
import { themes } from '../../src/themes/themes.js';
import { tokens } from '../../src/themes/tokens/index.js';
import type { TokenName } from '../../src/themes/tokens/token.js';
import { PLAIN_PAGES, pairName } from '../../scripts/themes-contrast.js';

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const surface = canvas.getContext('2d', { willReadFrequently: true })!;

/** What a reader sees of colours laid on one another. */
function seen(colors: readonly string[]): Color {
  surface.clearRect(0, 0, 1, 1);
  for (const color of colors) {
    surface.fillStyle = '#f0f';
    surface.fillStyle = color;
    surface.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue, alpha] = surface.getImageData(0, 0, 1, 1).data as unknown as [
    number,
    number,
    number,
    number,
  ];
  expect(alpha).to.equal(255);
  return { rgb: [red / 255, green / 255, blue / 255], alpha: 1 };
}

const paintCss = (color: string, share: number | undefined): string =>
  share === undefined ? color : `color-mix(in srgb, ${color} ${share * 100}%, transparent)`;

/** The contrast of a pair as the browser computes its colours on an element. */
function browserRatio(
  { ink, on }: Pair,
  probe: HTMLElement,
  colorCss: (color: Paint['color']) => string,
): number {
  const computed = [...on, ink].map(({ color, share }) => {
    probe.style.color = '';
    probe.style.color = paintCss(colorCss(color), share);
    expect(probe.style.color, color).not.to.equal('');
    return getComputedStyle(probe).color;
  });
  return contrastOf(seen(computed), seen(computed.slice(0, -1)));
}

function expectAgreement(
  probe: HTMLElement,
  palette: Palette,
  colorCss: (color: Paint['color']) => string,
): void {
  for (const pair of pairs) {
    const computed = contrastOfPair(pair, palette);
    expect(browserRatio(pair, probe, colorCss), pairName(pair)).to.be.closeTo(computed, computed * 0.025);
  }
}

/** A token where a theme is loaded. */
function themedCss(color: Paint['color']): string {
  if (color === ON_TEXT) return 'var(--news-color-background)';
  if (color.startsWith('#')) return color;
  return `var(${color}, ${cssValue(tokens.get(color as TokenName)!.fallback)})`;
}

/** What every element has, to look inside. */
class PlainProbe extends LitElement {
  static override styles = [
    baseStyles,
    laterTokens,
    css`
      :host {
        font: inherit;
      }
    `,
  ];

  override render() {
    return html`<i></i>`;
  }
}
customElements.define('plain-probe', PlainProbe);

const SHARED: Readonly<Record<string, string>> = {
  [ON_TEXT]: 'var(--_on-text)',
  '--news-color-on-accent': 'var(--_on-text)',
  '--news-color-text': 'var(--_text)',
  '--news-color-muted': 'var(--_muted)',
  '--news-color-faint': 'var(--_faint)',
  '--news-color-surface': 'var(--_surface)',
  '--news-color-rule': 'var(--_rule)',
  '--news-color-edge': 'var(--_edge)',
  '--news-color-underline': 'var(--_edge)',
  '--news-color-focus': 'var(--_focus)',
  '--news-color-danger': 'var(--_danger)',
};

/** A token that no page has set, as the elements read it. */
function plainCss(color: Paint['color']): string {
  if (color.startsWith('#')) return color;
  const own = SHARED[color];
  if (own !== undefined) return own;
  const css = cssValue(tokens.get(color as TokenName)!.fallback);
  return css.replaceAll(/var\((--news-[\w-]+)\)/g, (_, name) => plainCss(name as TokenName));
}

describe('contrast in the browser', () => {
  for (const theme of themes)
    for (const mode of MODES)
      it(`is what was computed: ${theme.name}, ${mode}`, async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(await (await fetch(`/src/themes/${theme.name}.css`)).text());
        const unadopt = adoptSheet(document, sheet);
        const page = await fixture<HTMLElement>(html`<div><i></i></div>`);
        page.style.colorScheme = mode;
        page.style.color = 'var(--news-color-text)';
        try {
          expectAgreement(page.querySelector('i')!, themePalette(theme, mode), themedCss);
        } finally {
          unadopt();
        }
      });

  for (const plain of PLAIN_PAGES)
    it(`is what was computed without a theme: ${plain.title}`, async () => {
      const page = await fixture<HTMLElement>(html`<div><plain-probe></plain-probe></div>`);
      page.style.color = plain.text;
      const probe = page.querySelector<PlainProbe>('plain-probe')!.renderRoot.querySelector('i')!;
      expectAgreement(probe, plainPalette(plain), (color) =>
        color === '--news-color-background' ? plain.background : plainCss(color),
      );
    });
});
