/** A built page of documentation: numbers stand where the parts are, and all of it can be told without seeing it. */
import { expect } from '@open-wc/testing';
import { axFind, axTree, violationLines } from '../helpers/a11y.js';
import { axeIn } from '../helpers/axe-in-frame.js';
import { skip, supports } from '../helpers/engine.js';
import { openFrame, until, type Frame } from '../helpers/frame.js';
import { storiesByTitle } from './story-index.js';

/** One with parts in its picture and parts elsewhere. What differs on others, docs.test.ts looks at. */
const PAGE = '/storybook/iframe.html?viewMode=docs&id=elements-news-share-bar--docs';

const built = await storiesByTitle();

describe('a page of documentation', function () {
  this.timeout(180_000);

  let opened: Frame | undefined;

  after(() => opened?.remove());

  it('numbers every part in a picture, or says where it is, and has no fault that axe can find', async function () {
    if (!supports('chromium')) skip(this, 'React draws the page, the same everywhere');
    if (typeof built === 'string') skip(this, built);
    const { document: page } = (opened = await openFrame(PAGE, { width: 1000 }));
    const notes = await until('the anatomy', () => page.querySelector('.element-notes'), 30_000);
    const buttons = [...notes.querySelectorAll<HTMLElement>('ol button')];
    const links = [...notes.querySelectorAll<HTMLAnchorElement>('ol a')];
    const lines = (): number => notes.querySelectorAll('svg line').length;
    await until('the numbers', () => lines() === buttons.length - links.length, 30_000);
    expect(links.map(({ search }) => search)).to.deep.equal([
      '?path=/story/elements-news-share-bar--menu-open',
      '?path=/story/elements-news-share-bar--quotation',
    ]);

    const outlines = (): number => notes.querySelectorAll('.outline').length;
    expect(outlines()).to.equal(0);
    buttons[3]!.focus();
    await until('outlines of all targets', () => outlines() > 1);

    const axe = await axeIn(page);
    const found = await axe.run(
      { include: [['.element-notes']], exclude: [['.sb-story']] },
      // headings of the story stand between those of the page
      { resultTypes: ['violations'], rules: { 'heading-order': { enabled: false } } },
    );
    expect(violationLines(found)).to.deep.equal([]);

    const tree = await axTree(this, notes);
    // Storybook puts a link to a heading of the second level into it
    const headings = axFind(tree, 'heading').map(({ name }) => name.replace(/^Copy heading URL.* bar /, ''));
    expect(headings).to.include.members([
      'Anatomy',
      'Slots',
      'States',
      'Tokens it reads',
      'Do and don’t',
      'Do',
      'Don’t',
      'Accessibility',
      'What it is',
      'What is announced',
    ]);
    expect(axFind(tree, 'button', '1: outline base')).to.have.length(1);
    expect(axFind(tree, 'rowheader', 'Its own')).to.have.length(1);
  });
});
