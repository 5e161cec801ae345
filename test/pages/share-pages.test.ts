import { expect } from '@open-wc/testing';
import { composed, openFrame, until } from '../helpers/frame.js';

const PAGE = '/articles/foghorn/';

describe('a share bar that the page writes', () => {
  it('is the page’s own links without JavaScript', async () => {
    const frame = await openFrame(PAGE, { scripts: false });
    const links = [...frame.document.querySelectorAll<HTMLAnchorElement>('news-share-bar a')];
    expect(links.map(({ innerText }) => innerText)).to.deep.equal(['Email', 'Bluesky']);
    expect(links.every((link) => link.checkVisibility() && link.href)).to.be.ok;
    frame.remove();
  });

  it('takes them over, keeps its place and its height, and stands instead of a composed one', async () => {
    const frame = await openFrame(PAGE, { width: 700, height: 900 });
    const bar = frame.document.querySelector<HTMLElement>('news-share-bar')!;
    const before = bar.getBoundingClientRect().height;
    const article = await composed(frame);
    const { report } = article as unknown as { report: { placements: { part: string; reason: string }[] } };
    expect(report.placements.find(({ part }) => part === 'share')?.reason).to.equal('own-tag');
    bar.scrollIntoView();
    const row = await until('the targets', () => {
      const links = [...(bar.shadowRoot?.querySelectorAll<HTMLElement>('.row [data-id]') ?? [])];
      return links.length > 1 && links;
    });
    expect(row.map(({ dataset }) => dataset['id'])).to.deep.equal(['copy', 'email', 'bluesky', 'more']);
    expect(bar.getBoundingClientRect().height).to.equal(before);
    frame.remove();
  });

  it('offers to quote though it is far below', async () => {
    const frame = await openFrame(PAGE, { width: 700, height: 900 });
    await composed(frame);
    const bar = frame.document.querySelector<HTMLElement>('news-share-bar')!;
    expect(bar.matches(':defined'), 'not near').to.equal(false);
    const text = frame.document.querySelector('article p')!;
    frame.window.getSelection()!.selectAllChildren(text);
    await until('the tools', () => bar.shadowRoot?.querySelector('.tools')?.matches(':popover-open'));
    frame.remove();
  });
});
