/** Nothing on a demo page falls out of its theme or does not fit, from 200 to 1600 px, at 400 % and with large text. */
import { expect } from '@open-wc/testing';
import { calm } from '../helpers/calm.js';
import { composed, openFrame } from '../helpers/frame.js';
import { overflowAt, WIDTHS } from '../helpers/looks.js';
import { unstyledControls } from '../helpers/unstyled.js';

/** The pages that the front page leads to. */
async function demoPages(): Promise<readonly string[]> {
  const front = await openFrame('/articles/');
  const links = [...front.document.querySelectorAll<HTMLAnchorElement>('a[href]')];
  front.remove();
  return [...new Set(links.map(({ pathname }) => pathname).filter((path) => /^\/articles\/./.test(path)))];
}

const PAGES = await demoPages();

describe('demo pages, wide and narrow', function () {
  this.timeout(180_000);

  it('are several', () => {
    expect(PAGES.length).to.be.greaterThan(4);
  });

  for (const path of ['/articles/', '/alone/', ...PAGES])
    it(`${path}: fits, and nothing looks as browsers draw it by themselves`, async () => {
      const frame = await openFrame(path, { width: 820 });
      if (PAGES.includes(path)) await composed(frame);
      await calm(frame.document);
      const faults = [...unstyledControls(frame.document.body), ...(await overflowAt(frame, WIDTHS))];
      expect(faults.join('\n')).to.equal('');
      frame.remove();
    });
});
