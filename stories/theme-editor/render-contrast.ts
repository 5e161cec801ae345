import { html, type TemplateResult } from 'lit';
import { ON_TEXT, type Paint } from '../../src/themes/contrast-pairs.js';
import { measureContrast } from '../../src/themes/measure-contrast.js';
import { themePalette } from '../../src/themes/palette.js';
import type { Mode } from '../../src/themes/resolve.js';
import type { Theme } from '../../src/themes/theme.js';

const named = ({ color }: Paint): string =>
  color === ON_TEXT ? 'background' : color.replace(/^--news-(?:color-)?/, '');

/** What is not legible enough in a mode, or that all is. */
export function renderContrast(theme: Theme, mode: Mode): TemplateResult {
  const measured = measureContrast(themePalette(theme, mode), theme.level);
  const low = measured.filter(({ passes }) => !passes);
  if (low.length === 0)
    return html`<p class="contrast">Contrast: all ${measured.length} pairs have enough (${theme.level}).</p>`;
  return html`<div class="contrast">
    <p>Contrast: ${low.length} of ${measured.length} pairs have too little (${theme.level}).</p>
    <ul>
      ${low.map(
        ({ pair, ratio, minimum }) =>
          html`<li>
            ${named(pair.ink)} on ${pair.on.map(named).join(', ')}: ${ratio.toFixed(1)}, not ${minimum}
            (${pair.where})
          </li>`,
      )}
    </ul>
  </div>`;
}
