import { expect } from '@open-wc/testing';
import '../../src/locales/ar.js';
import '../../src/share/news-share-bar.js';
import { NewsShareBar } from '../../src/share/share-bar.js';
import { SHARE_TARGETS } from '../../src/share/targets.js';
import {
  $,
  all,
  bar,
  barIn,
  barOf,
  menuIds,
  openMenu,
  page,
  restore,
  rowIds,
  settle,
  stub,
  stubPointer,
  stubSheet,
  target,
} from './helpers.js';

const address = (element: Element): string => target(element, 'copy').href;

/** What a link to Bluesky says. */
const post = (element: Element): string => new URL(target(element, 'bluesky').href).searchParams.get('text')!;

const bare = (): Promise<NewsShareBar> => barIn(page('<news-share-bar></news-share-bar>'));

/** A canonical link for a moment. */
function canonical(href: string): () => void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'canonical', href });
  document.head.append(link);
  return () => link.remove();
}

describe('<news-share-bar>: what is shared', () => {
  const { href } = location;
  const { title } = document;
  afterEach(() => {
    restore();
    history.replaceState(null, '', href);
    document.title = title;
  });

  it('registers under its tag', () => {
    expect(document.createElement('news-share-bar')).to.be.instanceOf(NewsShareBar);
  });

  it('is the page, by its canonical link and title', async () => {
    document.title = 'The “tide” & more';
    const remove = canonical('https://paper.example/tide?id=3&utm_source=mail#top');
    const element = await bare();
    remove();
    expect(address(element)).to.equal('https://paper.example/tide?id=3#top');
    expect(post(element)).to.equal('The “tide” & more\n\nhttps://paper.example/tide?id=3#top');
  });

  it('is the page’s own address without canonical link, without hash and tracking parameters', async () => {
    history.replaceState(null, '', '/tide?utm_medium=x&id=3&fbclid=y#comments');
    expect(address(await bare())).to.equal(`${location.origin}/tide?id=3`);
    history.replaceState(null, '', '/tide#/route');
    expect(address(await bare())).to.equal(`${location.origin}/tide#/route`);
  });

  it('is the article around', async () => {
    const remove = canonical('https://paper.example/page');
    const element = await barOf({ headline: 'The tide', url: 'https://paper.example/tide?gclid=1' });
    remove();
    expect(post(element)).to.equal('The tide\n\nhttps://paper.example/tide');
  });

  it('is what its attributes say, over all', async () => {
    const article = { headline: 'The tide', url: 'https://paper.example/tide' };
    const element = await barOf(article, 'url="/ebb?utm_term=1" headline="The ebb"');
    expect(post(element)).to.equal(`The ebb\n\n${location.origin}/ebb`);
    element.url = undefined;
    await settle(element);
    expect(post(element)).to.equal('The ebb\n\nhttps://paper.example/tide');
    element.removeAttribute('headline');
    await settle(element);
    expect(post(element)).to.equal('The tide\n\nhttps://paper.example/tide');
  });

  for (const url of ['javascript:alert(1)', 'data:,x', 'https://', 'https://user:word@paper.example/', ''])
    it(`is the article where the attribute is no address: ${url || 'blank'}`, async () => {
      const element = await barOf({ url: 'https://paper.example/tide' }, `url="${url}"`);
      expect(address(element)).to.equal('https://paper.example/tide');
    });

  it('says that AI made it, wherever words go along', async () => {
    const element = await barOf(
      {
        headline: 'The tide',
        url: 'https://paper.example/tide',
        digitalSourceType: 'TrainedAlgorithmicMediaDigitalSource',
      },
      'targets="x bluesky threads whatsapp telegram reddit hacker-news mastodon email facebook linkedin"',
    );
    for (const { dataset, href } of all(element, '.row a') as HTMLAnchorElement[]) {
      const says = decodeURIComponent(href).includes('The tide (AI-generated)');
      expect(says, dataset['id']).to.equal(!['facebook', 'linkedin'].includes(dataset['id']!));
    }
    let text = '';
    element.addEventListener('news-share', (event) => {
      ({ text } = event);
      event.preventDefault();
    });
    target(element, 'x').click();
    expect(text).to.equal('The tide (AI-generated)');
  });

  it('says nothing of AI where nothing is known of it', async () => {
    const element = await barOf({ headline: 'The tide', url: 'https://paper.example/tide' });
    expect(post(element)).to.equal('The tide\n\nhttps://paper.example/tide');
  });

  it('is marked by campaign, for each target', async () => {
    const element = await bar('targets="bluesky email copy" campaign="autumn"');
    const marked = (id: string): string =>
      `https://paper.example/tide?utm_source=${id}&utm_medium=share&utm_campaign=autumn`;
    expect(post(element)).to.equal(`The tide\n\n${marked('bluesky')}`);
    expect(address(element)).to.equal(marked('copy'));
    expect(target(element, 'email').href).to.include(encodeURIComponent(marked('email')));
    element.campaign = 'ref=share-{target}';
    await settle(element);
    expect(address(element)).to.equal('https://paper.example/tide?ref=share-copy');
    element.campaign = undefined;
    await settle(element);
    expect(address(element)).to.equal('https://paper.example/tide');
  });

  it('has hashtags and account for X', async () => {
    const element = await bar('targets="x" hashtags="#sea, tide" via="@paper"');
    const { searchParams } = new URL(target(element, 'x').href);
    expect(searchParams.get('hashtags')).to.equal('sea,tide');
    expect(searchParams.get('via')).to.equal('paper');
  });
});

describe('<news-share-bar>: its targets', () => {
  afterEach(restore);

  it('are copy, email and a network first, the rest behind a button', async () => {
    stubPointer('fine');
    stubSheet(() => Promise.resolve());
    const element = await bar();
    expect(rowIds(element)).to.deep.equal(['copy', 'email', 'bluesky']);
    await openMenu(element);
    const rest = SHARE_TARGETS.filter((id) => !['copy', 'email', 'bluesky', 'native'].includes(id));
    expect(menuIds(element)).to.have.members(rest).and.have.length(rest.length);
  });

  it('begin with the device’s sheet on a device that is touched, where it takes this', async () => {
    stubPointer('coarse');
    stubSheet(() => Promise.resolve());
    expect(rowIds(await bar())[0]).to.equal('native');
    stub(navigator, 'canShare', () => false);
    expect(rowIds(await bar())).to.deep.equal(['copy', 'email', 'bluesky']);
    stub(navigator, 'canShare', undefined);
    expect(rowIds(await bar())).to.deep.equal(['copy', 'email', 'bluesky']);
  });

  it('are those that are named, in that order, each once', async () => {
    const element = await bar('targets=" x, copy  x reddit copy email "', 900);
    expect(rowIds(element)).to.deep.equal(['x', 'copy', 'reddit', 'email']);
    element.targets = 'email x';
    await settle(element);
    expect(rowIds(element)).to.deep.equal(['email', 'x']);
    expect($(element, '.row > li:last-child')!.hidden, 'nothing is left').to.equal(true);
    element.removeAttribute('targets');
    await settle(element);
    expect(rowIds(element)).to.include.members(['copy', 'email', 'bluesky']);
  });

  it('leave out what the device cannot do, but never all', async () => {
    stub(navigator, 'canShare', () => false);
    expect(rowIds(await bar('targets="native email"'))).to.deep.equal(['email']);
    expect(rowIds(await bar('targets="native"'))).to.deep.equal(['copy']);
    stub(navigator, 'canShare', () => true);
    expect(rowIds(await bar('targets="native email"'))).to.deep.equal(['native', 'email']);
  });

  it('leave out names that mean nothing, which is told once', async () => {
    const found: string[] = [];
    const listener = ({ code, message }: { code: string; message: string }): void =>
      void found.push(`${code}: ${message}`);
    document.addEventListener('news-lint', listener);
    const element = await bar('targets="copy friendster toString"');
    element.headline = 'Another';
    await settle(element);
    element.headline = 'One more';
    await settle(element);
    document.removeEventListener('news-lint', listener);
    expect(rowIds(element)).to.deep.equal(['copy']);
    expect(found.map((line) => /^share-target-unknown: .*“(\w+)”/.exec(line)?.[1])).to.deep.equal([
      'friendster',
      'toString',
    ]);
    expect(element.findings.map(({ severity }) => severity)).to.deep.equal(['warning', 'warning']);
  });

  it('tell nothing to mend where all is well', async () => {
    expect((await bar(`targets="${SHARE_TARGETS.join(' ')}"`)).findings).to.deep.equal([]);
  });
});
