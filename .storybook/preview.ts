/** How every story is shown: the toolbar's scheme, look, direction and language; docs; accessibility. */
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from 'virtual:custom-elements-manifest';
import { setLocaleLoader } from '../src/core/localize.js';
import { loadLocale } from '../src/locales/load.js';
import { checkStories } from './check-story.js';
import { cleanSource } from './clean-source.js';
import { THEMES } from './themes.js';
import './preview.css';

setCustomElementsManifest(manifest);
setLocaleLoader(loadLocale);
checkStories();

const look = document.createElement('style');
document.head.append(look);

/** A story is drawn in a page, so the toolbar sets what a page would set. */
function setUpPage({ scheme, theme, dir, lang }: Record<string, unknown>): void {
  const root = document.documentElement;
  root.style.colorScheme = String(scheme);
  root.dir = String(dir);
  root.lang = String(lang);
  const { id, css } = THEMES.find((one) => one.id === theme) ?? THEMES[0]!;
  look.textContent = css;
  for (const other of THEMES)
    document.body.classList.toggle(`news-theme-${other.id}`, other.id === id && css !== '');
}

const choice = (
  title: string,
  icon: 'mirror' | 'paintbrush' | 'transfer' | 'globe',
  items: Record<string, string>,
) => ({
  description: title,
  toolbar: {
    title,
    icon,
    items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
    dynamicTitle: true,
  },
});

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    scheme: choice('Colour scheme', 'mirror', {
      light: 'Light',
      dark: 'Dark',
      'light dark': 'As the system',
    }),
    theme: choice('Theme', 'paintbrush', Object.fromEntries(THEMES.map(({ id, title }) => [id, title]))),
    dir: choice('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
    lang: choice('Language', 'globe', { en: 'English', ar: 'العربية' }),
  },
  initialGlobals: { scheme: 'light', theme: 'paper', dir: 'ltr', lang: 'en' },
  decorators: [
    (story, { globals }) => {
      setUpPage(globals);
      return story();
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { source: { language: 'html', transform: cleanSource } },
  },
};

export default preview;
