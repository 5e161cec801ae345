/** The lines of `news-article embed` in a page with a strict policy, from its own and from another origin. Needs `npm run build`. */
import { expect } from '@open-wc/testing';
import { skip, supports } from '../helpers/engine.js';
import { composed, makeFrame, openFrame, until, type Frame } from '../helpers/frame.js';

let pages = 0;
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A page of its own name, by which its reports are found. */
async function open(query: string): Promise<Frame & { readonly name: string }> {
  const name = `page-${String(++pages)}-${String(Date.now())}`;
  return { ...(await openFrame(`/cdn-pages/${name}?${query}`)), name };
}

/** What browsers said to where the policy points, without those of earlier tests. */
async function reportsOf(name: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const response = await fetch(`/__test/csp-reports?page=${name}`);
  return (await response.json()) as Readonly<Record<string, string>>[];
}

const fetched = ({ window }: Frame, name: string): readonly string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name: address }) => address)
    .filter((address) => address.includes(`/${name}`));

/** A class itself would be written out, with the whole page, by an assertion that fails. */
const isDefined = ({ window }: Frame, tag: string): boolean => window.customElements.get(tag) !== undefined;

/** The text of a part, whether it stands in the page or in its shadow root. */
const spoken = (part: Element | null): string =>
  `${part?.textContent ?? ''} ${part?.shadowRoot?.textContent ?? ''}`;

/** A tag whose code comes when it is near. */
function addHeader({ document: page }: Frame): Element {
  const header = page.createElement('news-article-header');
  header.setAttribute('headline', 'Later');
  header.setAttribute('heading-level', '2');
  page.querySelector('main')!.prepend(header);
  return header;
}

/** Whether the engine holds modules to the hashes of an import map: asked with a map whose hash is another's. */
async function checksModules(): Promise<boolean> {
  const frame = makeFrame(100, 100);
  const page = frame.contentDocument!;
  // an address of its own: Chromium remembers by the address what it refused
  const address = new URL('/cdn-files/-/autoload.js?asked', location.href).href;
  const map = page.createElement('script');
  map.type = 'importmap';
  map.textContent = JSON.stringify({ integrity: { [address]: `sha256-${'A'.repeat(43)}=` } });
  const script = page.createElement('script');
  script.type = 'module';
  script.src = address;
  const isRefused = await new Promise<boolean>((resolve) => {
    script.addEventListener('load', () => resolve(false));
    script.addEventListener('error', () => resolve(true));
    page.head.append(map, script);
  });
  frame.remove();
  return isRefused;
}

describe('files from a CDN', function () {
  this.timeout(180_000);

  for (const origin of ['own', 'other'])
    for (const entry of ['loader', 'module', 'nonce', 'module&nonce'])
      it(`load by their hashes under a strict policy: ${entry}, ${origin} origin`, async () => {
        const frame = await open(`origin=${origin}&${entry}`);
        await composed(frame);
        await until('the label', () =>
          /Written by AI/.test(spoken(frame.document.querySelector('news-ai-disclosure'))),
        );
        expect(frame.document.querySelector('news-share-bar')).to.exist;
        // what is fetched on demand passes as well
        const header = addHeader(frame);
        await until('the element', () => /Later/.test(spoken(header)));
        expect(await reportsOf(frame.name)).to.deep.equal([]);
        frame.remove();
      });

  it('are refused by the browser if the script in the head is not what was released', async () => {
    for (const origin of ['own', 'other']) {
      const frame = await open(`origin=${origin}&changed=loader.js`);
      expect(fetched(frame, 'loader.js'), 'asked for').to.have.length(1);
      expect(fetched(frame, 'autoload'), origin).to.deep.equal([]);
      expect(frame.document.querySelector('[data-news-part]'), origin).to.equal(null);
      expect(frame.document.querySelector('h1')!.textContent).to.equal('The boats that came back');
      frame.remove();
    }
  });

  it('are refused if a module is not', async function () {
    if (!(await checksModules()))
      skip(this, 'this engine does not know "integrity" in import maps and loads them unchecked');
    for (const changed of ['autoload', 'news-article.js']) {
      const frame = await open(`changed=${changed}${changed === 'autoload' ? '' : '&module'}`);
      await until('the request', () => fetched(frame, changed).length);
      await later(500);
      expect(isDefined(frame, 'news-article'), changed).to.equal(false);
      frame.remove();
    }
    const frame = await open('changed=news-article-header');
    await composed(frame);
    addHeader(frame);
    await until('the request', () => fetched(frame, 'news-article-header').length);
    await later(500);
    expect(isDefined(frame, 'news-article-header')).to.equal(false);
    frame.remove();
  });

  it('need `crossorigin` from another origin, for some browsers hide where other scripts came from', async () => {
    const frame = await open('origin=other&plain');
    expect(fetched(frame, 'loader.js')).to.have.length(1);
    await later(500);
    if (supports('chromium')) expect(isDefined(frame, 'news-article')).to.equal(false);
    expect(frame.document.querySelector('h1')!.textContent).to.equal('The boats that came back');
    frame.remove();
  });

  it('load without the map where the policy does not know it, and the policy says so', async () => {
    const frame = await open('nomap');
    await composed(frame);
    let reports = await reportsOf(frame.name);
    for (let tries = 0; reports.length === 0 && tries < 50; tries++) {
      await later(100); // they are sent when the browser likes
      reports = await reportsOf(frame.name);
    }
    expect(reports[0]!['violated-directive']).to.match(/^script-src/);
    frame.remove();
  });
});
