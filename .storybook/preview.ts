/** How every story is shown: what the toolbar chooses; events; docs; accessibility. */
import './toolbar/style-sheets.js'; // before any element is there
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from 'virtual:custom-elements-manifest';
import { registerLocale, setLocaleLoader } from '../src/core/localize.js';
import { en } from '../src/locales/en.js';
import { loadLocale } from '../src/locales/load.js';
import { PSEUDO_LOCALES, pseudoLocale } from '../src/locales/pseudo.js';
import { argTypesOf } from './arg-types.js';
import { checkStories } from './check-story.js';
import { LaterPage } from './docs/later-page.js';
import { forgetReader } from './forget-reader.js';
import { logEvents } from './log-events.js';
import type { Manifest } from './manifest.js';
import { showCode, shownCode } from './source/show-code.js';
import { forgetFetched } from './toolbar/network.js';
import { globalTypes, initialGlobals, setUpPage, viewportOptions } from './toolbar/toolbar.js';
import './preview.css';

setCustomElementsManifest(manifest);
setLocaleLoader(loadLocale);
for (const name of PSEUDO_LOCALES) registerLocale(name, pseudoLocale(name, en));
checkStories();
logEvents(manifest as Manifest);

/** Of a story on a page of documentation, what is asked here. */
interface StoryOfDocs {
  readonly storyGlobals?: object;
}

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  beforeEach: () => {
    forgetFetched();
    forgetReader();
  },
  decorators: [
    showCode,
    (story, { globals, viewMode, canvasElement }) => {
      setUpPage(globals, viewMode === 'story', canvasElement);
      return story();
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: {
      page: LaterPage,
      extractArgTypes: (tag: string) => argTypesOf(manifest as Manifest, tag),
      source: { language: 'html', transform: shownCode },
      codePanel: true,
      // a scheme or a theme is that of the whole page: who brings one is not shown beside the others
      stories: { filter: ({ storyGlobals = {} }: StoryOfDocs) => Object.keys(storyGlobals).length === 0 },
    },
    viewport: { options: viewportOptions },
  },
};

export default preview;
