/** The themes that the toolbar offers; a story's page gets the style sheet, and its body the class `news-theme-ID`. */
import contrast from '../src/themes/contrast.css?raw';
import digital from '../src/themes/digital.css?raw';
import paper from '../src/themes/paper.css?raw';
import harbour from '../examples/host/assets/themes/harbour.css?raw';

export interface Theme {
  readonly id: string;
  readonly title: string;
  /** Style sheet of the page; empty for none. */
  readonly css: string;
}

export const THEMES: readonly Theme[] = [
  { id: 'paper', title: 'Paper', css: paper },
  { id: 'digital', title: 'Digital', css: digital },
  { id: 'contrast', title: 'High contrast', css: contrast },
  { id: 'harbour', title: 'Harbour (made by docs/theming.md)', css: harbour },
  { id: 'none', title: 'No theme', css: '' },
];
