/** Every story of related articles shows what it is named for, and axe finds nothing wrong with it. */
import { expect, fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import * as stories from '../../stories/news-related-articles.stories.js';
import '../../src/locales/ar.js';
import type { NewsRelatedArticles } from '../../src/related/news-related-articles.js';
import { axeViolations, axFind, axOutline, axTree } from '../helpers/a11y.js';
import { emulateForcedColors, emulateMedia, need, resetMedia } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import { $, all, pause, plain } from './teasers.js';

interface Shown {
  readonly args?: object;
  readonly render?: (args: object) => TemplateResult;
}

const { default: meta, ...named } = stories;
const SHOWN = named as unknown as Readonly<Record<string, Shown>>;

/** Opens a story as Storybook does, and waits until it stands. */
async function show(name: string): Promise<NewsRelatedArticles> {
  const { args, render = meta.render as Shown['render'] } = SHOWN[name]!;
  const box = await fixture<HTMLElement>(html`<main>${render!({ ...meta.args, ...args })}</main>`);
  const related = box.querySelector('news-related-articles')!;
  related.scrollIntoView();
  await until('the body', () => $(related, '[part=base],[part=consent]'));
  if (name === 'Loading') await until('the skeleton', () => $(related, '.picture'));
  else await until('it to stand', () => !related.matches(':state(loading)'));
  if (name === 'Slow') await until('the articles', () => all(related, '[part=teaser]').length);
  await pause(100);
  return related;
}

describe('stories of related articles', () => {
  afterEach(resetMedia);

  for (const name of Object.keys(SHOWN))
    it(`${name}: without a fault`, async () => {
      const related = await show(name);
      expect(await axeViolations(related)).to.deep.equal([]);
    });

  it('are without a fault in the dark, and in forced colours', async function () {
    await need(this, emulateMedia({ colorScheme: 'dark' }));
    document.documentElement.style.colorScheme = 'dark';
    try {
      expect(await axeViolations(await show('Grid'))).to.deep.equal([]);
    } finally {
      document.documentElement.style.colorScheme = '';
    }
    await need(this, emulateForcedColors(true));
    expect(await axeViolations(await show('Grid'))).to.deep.equal([]);
  });

  it('are a region with a heading and a list of links below it, to assistive technology', async function () {
    const tree = await axTree(this, await show('Three'));
    expect(axFind(tree, 'region', 'More in Harbours')).to.have.length(1);
    expect(axFind(tree, 'heading', 'More in Harbours')[0]!.level).to.equal(2);
    const items = axFind(tree, 'listitem');
    expect(items).to.have.length(3);
    for (const item of items) {
      const [heading] = axFind(item, 'heading');
      expect(heading!.level).to.equal(3);
      expect(axFind(item, 'link')).to.have.length(1);
      expect(axFind(item, 'link')[0]!.name).to.equal(heading!.name);
      // decoration: the headline is what it shows
      expect(axFind(item, 'image')).to.be.empty;
    }
    expect(axOutline(items[2]!).join('\n')).to.contain('AI-generated');
  });

  it('are links in a list where the page wrote them', async function () {
    const tree = await axTree(this, await show('Links'));
    expect(axFind(tree, 'region', 'More in Harbours')).to.have.length(1);
    expect(axFind(tree, 'link').map(({ name }) => name)).to.deep.equal([
      'Ferry timetable survives another winter, by one sailing',
      'Pilots ask for a second boat, and for someone to name it',
      'What the dredger found: nine anchors, a bell, a bus stop',
    ]);
  });

  it('say that they wait, and that they failed', async function () {
    const waiting = await axTree(this, await show('Loading'));
    expect(axFind(waiting, 'status')).to.have.length(1);
    expect(axFind(waiting, 'link')).to.be.empty;
    expect(axFind(waiting, 'heading')).to.be.empty;
    const failed = await axTree(this, await show('Failed'));
    expect(axFind(failed, 'alert')).to.have.length(1);
    expect(axFind(failed, 'button', 'Try again')).to.have.length(1);
    expect(axFind(failed, 'region', 'More in Harbours')).to.have.length(1);
  });

  it('show nothing where there is nothing', async function () {
    const related = await show('Empty');
    expect(related.getBoundingClientRect().height).to.equal(0);
    const tree = await axTree(this, related.parentElement!);
    expect(axFind(tree, 'heading')).to.be.empty;
    expect(axFind(tree, 'region')).to.be.empty;
  });

  it('show counts, labels, sections and pictures as they are named', async () => {
    const metas = async (name: string): Promise<string> =>
      all(await show(name), '[part=meta]')
        .map(plain)
        .join('\n');
    expect(await metas('Counts')).to.match(/\d comments/);
    expect(await metas('AiLabels')).to.match(/AI-generated\n.*AI-assisted\n(?!.*AI)/s);
    expect(all(await show('Sections'), '[part=kicker]')).to.have.length(6);
    expect(all(await show('WithoutPictures'), '.picture')).to.be.empty;
    expect(all(await show('SomePictures'), '.picture')).to.have.length(4);
    expect(plain($(await show('Arabic'), '[part~=heading]'))).to.equal('المزيد في موانئ');
    expect(all(await show('Many'), '[part=teaser]')).to.have.length(50);
  });
});
