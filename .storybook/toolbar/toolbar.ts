/** What the toolbar offers, and what each choice does to the page that a story stands in. */
import type { Preview } from '@storybook/web-components-vite';
import { directionOfLanguage } from '../../src/core/language.js';
import { LANGUAGES } from '../languages.js';
import { THEMES } from '../themes.js';
import { emulateMedia } from './emulated-media.js';
import { setNetwork } from './network.js';
import { setTextSize, zoomTo } from './zoom.js';

type GlobalTypes = NonNullable<Preview['globalTypes']>;

type Icon = 'mirror' | 'paintbrush' | 'transfer' | 'globe' | 'zoom' | 'contrast' | 'lightning' | 'hourglass';

/** A menu. With a `reset` nothing is chosen at first, and that way leads back. */
const choice = (
  title: string,
  icon: Icon,
  items: Readonly<Record<string, string>>,
  reset?: string,
): GlobalTypes[string] => ({
  description: title,
  toolbar: {
    title,
    icon,
    items: [
      ...(reset ? [{ type: 'reset' as const, title: reset }] : []),
      ...Object.entries(items).map(([value, name]) => ({ value, title: name })),
    ],
    dynamicTitle: true,
  },
});

const titles = (list: readonly { readonly id: string; readonly title: string }[]): Record<string, string> =>
  Object.fromEntries(list.map(({ id, title }) => [id, title]));

export const globalTypes: GlobalTypes = {
  theme: choice('Theme', 'paintbrush', titles(THEMES)),
  scheme: choice('Colour scheme', 'mirror', { light: 'Light', dark: 'Dark', 'light dark': 'As the system' }),
  lang: choice('Language', 'globe', titles(LANGUAGES)),
  dir: choice(
    'Direction',
    'transfer',
    { ltr: 'Left to right', rtl: 'Right to left' },
    'Direction of the language',
  ),
  zoom: choice(
    'Zoom',
    'zoom',
    {
      'page-200': 'Page 200 %',
      'page-400': 'Page 400 %',
      'text-200': 'Text 200 %',
      'text-400': 'Text 400 %',
    },
    '100 %',
  ),
  colours: choice('Forced colours', 'contrast', { forced: 'Forced colours (emulated)' }, 'As the system'),
  motion: choice('Motion', 'lightning', { reduced: 'Reduced motion' }, 'As the system'),
  network: choice('Network', 'hourglass', { slow: 'Slow: 2 s an answer', offline: 'Offline' }, 'As it is'),
};

export const initialGlobals = { theme: 'paper', scheme: 'light', lang: 'en' } as const;

/** What is chosen. */
export type Globals = Readonly<
  Partial<Record<'theme' | 'scheme' | 'lang' | 'dir' | 'zoom' | 'colours' | 'motion' | 'network', string>>
>;

/** The room of a story: the canvas itself becomes as wide, so that queries for its width hold. */
export const viewportOptions = Object.fromEntries(
  [200, 320, 390, 820, 1280, 1600].map((width) => [
    `w${width}`,
    {
      name: `${width} px`,
      type: width < 500 ? 'mobile' : width < 1000 ? 'tablet' : 'desktop',
      styles: { width: `${width}px`, height: '100%' },
    } as const,
  ]),
);

const look = new CSSStyleSheet();
document.adoptedStyleSheets.push(look);
let lookCss = '';

function dress(id: string): void {
  const css = THEMES.find((theme) => theme.id === id)?.css ?? '';
  if (lookCss !== css) look.replaceSync((lookCss = css));
  for (const theme of THEMES)
    document.body.classList.toggle(`news-theme-${theme.id}`, theme.id === id && css !== '');
}

/**
 * A story is drawn in a page, so the toolbar sets what a page would set. On a page of documentation, which has words of
 * its own, language and direction are those of the canvas alone.
 */
export function setUpPage(globals: Globals, isStory: boolean, canvas: HTMLElement): void {
  const { theme, scheme, lang, dir, zoom, colours, motion, network } = { ...initialGlobals, ...globals };
  const direction = dir === 'ltr' || dir === 'rtl' ? dir : directionOfLanguage(lang);
  const root = document.documentElement;
  root.style.colorScheme = scheme;
  root.lang = isStory ? lang : 'en';
  root.dir = isStory ? direction : 'ltr';
  if (!isStory) Object.assign(canvas, { lang, dir: direction });
  dress(theme);
  emulateMedia({ forced: colours === 'forced', reduced: motion === 'reduced', scheme });
  setNetwork(network === 'slow' || network === 'offline' ? network : 'fast');
  const [, enlarged, percent = '100'] = /^(page|text)-(\d+)$/.exec(isStory ? (zoom ?? '') : '') ?? [];
  zoomTo(enlarged === 'page' ? Number(percent) / 100 : 1);
  setTextSize(enlarged === 'text' ? Number(percent) / 100 : 1);
}
