import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../src/define.js';
import { elementIn, find, until } from '../acting.js';
import { HOSTILE } from './hostile-sheet.js';
import { ENGLISH, paperPage } from './paper-page.js';
import { findAt, reach } from './reading.js';
import { timetable } from './timetable.js';

const meta: Meta = {
  title: 'Pages/Hostile CSS',
  tags: ['!autodocs'], // one article a page
  parameters: { layout: 'fullscreen', controls: { disable: true } },
};
export default meta;

const PARTS = [
  'news-ai-disclosure',
  'news-article-header',
  'news-author-card',
  'news-audio-player',
  'news-share-bar',
  'news-figure',
  'news-discussion',
  'news-related-articles',
] as const;

/** What the site's sheet says of its own text, and must not say of ours. */
const SET_BY_THE_SITE = [
  'letterSpacing',
  'textTransform',
  'textIndent',
  'textAlign',
  'fontVariantCaps',
  'wordSpacing',
] as const;

/** As drawn where nobody has set anything. */
const plain: Readonly<Record<(typeof SET_BY_THE_SITE)[number], string>> = {
  letterSpacing: 'normal',
  textTransform: 'none',
  textIndent: '0px',
  textAlign: 'start',
  fontVariantCaps: 'normal',
  wordSpacing: '0px',
};

/** The article of “AI journalist” on a site whose style sheet changes everything by its tag: our parts hold. */
export const HostileCss: StoryObj = {
  name: 'Hostile CSS',
  beforeEach: () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HOSTILE);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  },
  render: () => html`${paperPage(ENGLISH, timetable())}<news-share-bar hidden></news-share-bar>`,
  play: async ({ canvasElement }) => {
    for (const tag of PARTS) await until(() => expect(canvasElement.querySelector(tag)).toBeVisible());
    for (const tag of PARTS) {
      const style = getComputedStyle(elementIn(canvasElement, tag));
      for (const name of SET_BY_THE_SITE)
        await expect([tag, name, style[name]]).toEqual([tag, name, plain[name]]);
      await expect(parseFloat(style.fontSize)).toBeGreaterThanOrEqual(16);
    }
    // the page's rules for tags, classes and ids end at the shadow trees
    const play = await find(elementIn(canvasElement, 'news-audio-player'), 'button');
    await expect(getComputedStyle(play).backgroundColor).not.toBe('rgb(46, 125, 50)');
    const link = await find(elementIn(canvasElement, 'news-ai-disclosure'), 'a');
    await expect(getComputedStyle(link).color).not.toBe('rgb(177, 0, 106)');
    await expect(getComputedStyle(link).textDecorationLine).toBe('underline');
    const form = await find(await reach(canvasElement, 'news-discussion'), 'news-comment-form');
    for (const field of ['#name', '#text', '.post'])
      await expect((await findAt(form, field)).getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    // what the page hides stays hidden, whatever its sheet says of everything hidden
    await expect(canvasElement.querySelector('news-share-bar[hidden]')).not.toBeVisible();
  },
};
