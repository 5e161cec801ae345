import { cssValue } from '../../src/themes/css-value.js';
import type { Theme } from '../../src/themes/theme.js';
import { tokens } from '../../src/themes/tokens/index.js';

/** Gives an element and what is in it a theme, whatever the page around it has. */
export function dress(element: HTMLElement, theme: Theme): void {
  for (const name of tokens.keys()) {
    const value = theme.values[name];
    element.style.setProperty(name, value === undefined ? 'initial' : cssValue(value));
  }
}
