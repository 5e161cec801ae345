/** How every story is shown: what the toolbar chooses; events; docs; accessibility. */
import './toolbar/style-sheets.js'; // before any element is there
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from 'virtual:custom-elements-manifest';
import { setLocaleLoader } from '../src/core/localize.js';
import { loadLocale } from '../src/locales/load.js';
import { checkStories } from './check-story.js';
import { cleanSource } from './clean-source.js';
import { logEvents } from './log-events.js';
import type { Manifest } from './manifest.js';
import { forgetFetched } from './toolbar/network.js';
import { globalTypes, initialGlobals, setUpPage, viewportOptions } from './toolbar/toolbar.js';
import './preview.css';

setCustomElementsManifest(manifest);
setLocaleLoader(loadLocale);
checkStories();
logEvents(manifest as Manifest);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  beforeEach: forgetFetched,
  decorators: [
    (story, { globals, viewMode }) => {
      setUpPage(globals, viewMode === 'story');
      return story();
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { source: { language: 'html', transform: cleanSource }, codePanel: true },
    viewport: { options: viewportOptions },
  },
};

export default preview;
