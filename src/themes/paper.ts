import { stack } from './faces.js';
import type { Theme } from './theme.js';

const DISPLAY = stack(
  'serif',
  ['Noto Serif Display', 'Sitka Display', 'Iowan Old Style', 'Charter'],
  ['Georgia'],
);
const UI = stack(
  'sans',
  ['Libre Franklin', 'Source Sans 3', 'Avenir Next', 'Segoe UI', 'Roboto', 'Noto Sans'],
  ['Arial'],
);

export const paper: Theme = {
  name: 'paper',
  title: 'Paper',
  about:
    'A classic broadsheet: ink on warm white, a high-contrast serif for headlines, a sturdy one for headings and reading, hairlines, a heavy rule above a section, square corners, one red.',
  level: 'AA',
  faces: {
    '--news-font-display': 'serif',
    '--news-font-heading': 'serif',
    '--news-font-text': 'serif',
    '--news-font-ui': 'sans',
  },
  values: {
    '--news-font-display': DISPLAY,
    '--news-font-heading': { of: '--news-font-text' },
    '--news-font-text': stack(
      'serif',
      ['Noto Serif', 'Sitka Text', 'Iowan Old Style', 'Charter'],
      ['Georgia'],
    ),
    '--news-font-ui': UI,
    '--news-size-headline': { narrow: '2.125em', fluid: '1.2em + 4cqi', wide: '3.5em' },
    '--news-size-standfirst': { narrow: '1.1875em', fluid: '1.06em + 0.6cqi', wide: '1.3125em' },
    '--news-size-heading': '1.4em',
    '--news-size-title': '1.0625em',
    '--news-size-small': '0.9em',
    '--news-size-mini': '0.8125em',
    '--news-leading': '1.5',
    '--news-leading-text': '1.5',
    '--news-leading-tight': '1.06',
    '--news-tracking-display': '-0.014em',
    '--news-tracking-caps': '0.09em',
    '--news-weight': '400',
    '--news-weight-medium': '500',
    '--news-weight-bold': '620',
    '--news-weight-display': '600',
    '--news-color-text': { light: '#16181d', dark: '#eceae4' },
    '--news-color-muted': { light: '#4a4f58', dark: '#b9b7b0' },
    '--news-color-faint': { light: '#60656e', dark: '#9b9992' },
    '--news-color-background': { light: '#fffefb', dark: '#131417' },
    '--news-color-surface': { light: '#f4f2ec', dark: '#1d1f23' },
    '--news-color-rule': { light: '#d9d6cd', dark: '#34373d' },
    '--news-color-rule-strong': { light: '#16181d', dark: '#eceae4' },
    '--news-color-edge': { light: '#83868d', dark: '#74777e' },
    '--news-color-accent': { light: '#a01322', dark: '#ff8d8d' },
    '--news-color-on-accent': { light: '#fffefb', dark: '#131417' },
    '--news-color-mark': { light: '#ffe9a8', dark: '#55460f' },
    '--news-color-focus': { light: '#1f5fd1', dark: '#8db8ff' },
    '--news-color-danger': { light: '#a3121f', dark: '#ff9a92' },
    '--news-color-success': { light: '#14663d', dark: '#7fd6a4' },
    '--news-rule-width': '1px',
    '--news-rule-width-strong': '3px',
    '--news-underline-width': '0.06em',
    '--news-radius': '0',
    '--news-focus-width': '3px',
    '--news-focus-offset': '2px',
  },
};
