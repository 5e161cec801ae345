/** Storybook: one file an element in stories/, plus whole pages. Works without a network. */
import type { StorybookConfig } from '@storybook/web-components-vite';
import { lazyImports } from './lazy-imports.js';
import { customElementsManifest } from './manifest-plugin.js';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), customElementsManifest(), lazyImports()],
  }),
};

export default config;
