import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define.js';
import { ENGLISH, paperPage } from './pages/paper-page.js';
import { timetable } from './pages/timetable.js';
import { defineThemeEditor, type ThemeChangeEvent } from './theme-editor/theme-editor.js';

defineThemeEditor();

interface Arguments {
  changes?: string;
}

/** Storybook's own line to its window. It is not there where a test shows the story. */
interface Storybook {
  readonly __STORYBOOK_ADDONS_CHANNEL__?: { emit(event: string, data: object): void };
}

/** Keeps changes in the address: of this page, and of Storybook's window around it. */
function keep(changes: string, storyId: string): void {
  history.replaceState(history.state, '', `#${changes}`);
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as Storybook;
  channel?.emit('updateStoryArgs', { storyId, updatedArgs: { changes } });
}

const render = ({ changes }: Arguments, { id }: { readonly id: string }): TemplateResult => html`
  <theme-editor
    changes=${changes || location.hash.slice(1)}
    @theme-change=${(event: ThemeChangeEvent) => keep(event.changes, id)}
    >${paperPage(ENGLISH, timetable())}</theme-editor
  >
`;

const meta: Meta<Arguments> = {
  title: 'Theme',
  tags: ['!autodocs'], // a whole page
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  // named here, so that Storybook takes it from its address
  args: { changes: '' },
  argTypes: { changes: { type: 'string' } },
  render,
};
export default meta;

type Story = StoryObj<Arguments>;

/** Change a token and see it on a whole article. The address keeps what was changed: send it to whoever decides. */
export const Editor: Story = {};
