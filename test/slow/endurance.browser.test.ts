import { expect } from '@open-wc/testing';
import { openFrame, until } from '../helpers/frame.js';
import { countResources, grown } from '../soak/counting.js';
import { pause, Reading } from '../soak/reading.js';

/** With parts that `<news-article>` composes, and with some that the page writes itself. */
const PAGES = ['/articles/river-bends/', '/articles/foghorn/'];

describe('pages that come and go in one document', function () {
  this.timeout(120_000);

  it('leave no listener, timer, observer, object URL or channel behind', async () => {
    // counted before the library is there; a strict policy would not let the next page's JSON-LD in
    const frame = await openFrame(`${PAGES[0]!}?without&csp=off`);
    const window = frame.window;
    const counts = countResources(window);
    const reading = new Reading(window);
    const loader = frame.document.createElement('script');
    loader.src = '/news-article/loader.js';
    frame.document.head.append(loader);
    await until('the library', () => window.customElements.get('news-article'));
    const visit = async (address: string, isUsed: boolean): Promise<void> => {
      await reading.mount(address);
      if (isUsed) expect(await reading.use()).to.include.members(['news-audio-player', 'news-share-bar']);
      await reading.unmount();
    };
    const settled = async (): Promise<readonly string[]> => {
      const end = Date.now() + 20_000;
      while (grown(before, counts()).length && Date.now() < end) await pause(50);
      return grown(before, counts());
    };
    // once they have all code, pages keep some listeners for good
    for (const address of PAGES) await visit(address, true);
    const before = { ...counts() };
    delete before['setTimeout'];
    for (const address of PAGES) await visit(address, true);
    expect(await settled()).to.deep.equal([]);
    for (let time = 0; time < 16; time += 1) await visit(PAGES[time % 2]!, false);
    expect(await settled()).to.deep.equal([]);
    frame.remove();
  });
});
