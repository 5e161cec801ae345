import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import '../../src/define.js';
import { elementIn, find, press, until } from '../acting.js';
import { ENGLISH, paperPage } from './paper-page.js';
import { HEADLINE, timetable } from './timetable.js';

const meta: Meta = {
  title: 'Pages/AI journalist',
  tags: ['!autodocs'], // one article a page
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  render: () => paperPage(ENGLISH, timetable()),
};
export default meta;

/** Every part: the label, the byline, the card with the perspective, player, share bar, discussion, related articles. */
export const AiJournalist: StoryObj = {
  name: 'AI journalist',
  play: async ({ canvasElement }) => {
    for (const tag of ['news-ai-disclosure', 'news-author-card', 'news-share-bar', 'news-related-articles'])
      await until(() => expect(canvasElement.querySelector(tag)).toBeVisible());
    await expect(await find(elementIn(canvasElement, 'news-ai-disclosure'), '.text')).toHaveTextContent(
      /Hanne Quist/,
    );
    await expect(canvasElement.querySelector('h1')).toHaveTextContent(HEADLINE);
  },
};

/** The perspective, opened by a reader: what she was told, word for word. */
export const PerspectiveOpen: StoryObj = {
  play: async ({ canvasElement }) => {
    await until(() => expect(canvasElement.querySelector('news-author-card')).toBeVisible());
    const card = elementIn(canvasElement, 'news-author-card');
    await press(card, 'summary');
    await expect(await find(card, '.perspective')).toHaveTextContent(/who was not asked/);
  },
};
