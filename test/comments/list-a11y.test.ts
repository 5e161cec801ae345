import { expect } from '@open-wc/testing';
import '../../src/locales/ar.js';
import type { NewsCommentList } from '../../src/comments/news-comment-list.js';
import { axeViolations, axFind, axOutline, axTree } from '../helpers/a11y.js';
import { emulateForcedColors, need, resetMedia, setViewport } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import {
  $,
  all,
  clean,
  comment,
  FakeComments,
  fakeComments,
  listOf,
  loaded,
  plain,
  saying,
  sending,
  settle,
  tool,
} from './lists.js';

const full = (width = 700): Promise<NewsCommentList> =>
  loaded(
    new FakeComments({
      latency: 1,
      comments: [...fakeComments(30), comment('own', { own: true })],
      report: true,
      edit: true,
      remove: true,
      vote: 'updown',
      sorts: ['oldest', 'newest', 'top'],
    }),
    { width },
  );

const skeleton = async (): Promise<NewsCommentList> => {
  const list = listOf(new FakeComments({ latency: Infinity }));
  await until('the skeleton', () => $(list, '.skeleton'));
  return list;
};

const opened = async (act: string, selector: string): Promise<NewsCommentList> => {
  const list = await full();
  all(list, `[data-act=${act}]`)[0]!.click();
  await until(selector, () => $(list, selector));
  await settle(list);
  return list;
};

const STATES: Readonly<Record<string, () => Promise<NewsCommentList>>> = {
  'of everything': () => full(),
  'that is narrow': () => full(320),
  'that loads': skeleton,
  'that is empty': () => loaded({ comments: 0 }),
  'that has failed': () => loaded({ listFailure: 'network' }),
  'that is closed': () => loaded({ comments: 3, closed: true }),
  'with what waits and what is gone': () =>
    loaded(
      sending([
        comment('a', { status: 'deleted' }),
        comment('b', { parent: 'a' }),
        comment('c', { status: 'pending', own: true }),
        comment('d', { status: 'rejected', own: true }),
      ]),
    ),
  'with a report': () => opened('report', 'dialog[open]'),
  'with a change': async () => {
    const list = await loaded(
      new FakeComments({ latency: 1, comments: [comment('a', { own: true })], edit: true }),
    );
    $(list, '[data-act=edit]')!.click();
    await until('the field', () => $(list, '.act textarea'));
    return list;
  },
  'in Arabic': async () => {
    const list = listOf(new FakeComments({ latency: 1, comments: fakeComments(10), report: true }));
    list.parentElement!.lang = 'ar';
    list.parentElement!.dir = 'rtl';
    await until('the comments', () => $(list, '.comment'));
    return list;
  },
};

describe('<news-comment-list>: accessible', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { color-scheme: dark } body { color: CanvasText; background: Canvas }');

  afterEach(async () => {
    clean();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    await resetMedia();
  });

  for (const [what, make] of Object.entries(STATES)) {
    it(`has no fault that axe finds: a list ${what}`, async () => {
      expect(await axeViolations(await make())).to.deep.equal([]);
    });

    it(`has none on a dark page: a list ${what}`, async () => {
      document.adoptedStyleSheets.push(sheet);
      expect(await axeViolations(await make())).to.deep.equal([]);
    });
  }

  it('is a list of articles with names', async function () {
    const list = await loaded(
      sending([comment('a', { createdAt: 'never' }), comment('b', { parent: 'a', createdAt: '' })]),
    );
    const outline = axOutline(await axTree(this, list)).join('\n');
    expect(outline).to.match(
      /^ *list[^]*^ *listitem[^]*^ *article "Reader a"[^]*^ *list[^]*^ *article "Reader b"/m,
    );
    const tree = await axTree(this, list);
    expect(axFind(tree, 'button', '1 answer')[0]).to.include({ expanded: true });
    expect(axFind(tree, 'button', 'Reply')).to.have.length(2);
    expect(axFind(tree, 'button', 'Reply')[1]!.description).to.equal('Reader b');
    expect(axFind(tree, 'status')).to.have.length(1);
    expect(axFind(tree, 'alert')).to.have.length(1);
  });

  it('has room for a finger', async () => {
    const list = await full(360);
    await until('the votes', () => $(list, '.vote'));
    const controls = all(list, 'button, select, a.tool').filter((each) => each.getClientRects().length);
    expect(controls.length).to.be.greaterThan(20);
    for (const control of controls)
      expect(control.getBoundingClientRect().height, control.outerHTML.slice(0, 80)).to.be.at.least(43.9);
  });

  it('fits a narrow window, zoomed to 400 %', async function () {
    await need(this, setViewport(320, 640));
    const list = await full(300);
    const wide = comment('w', {
      body: { format: 'text', value: 'w'.repeat(2000) },
      author: { name: 'n'.repeat(200) },
    });
    const other = await loaded(sending([wide]), { width: 300 });
    for (const each of [list, other])
      expect(each.scrollWidth, 'nothing sticks out').to.be.at.most(
        Math.ceil(each.getBoundingClientRect().width) + 8,
      );
    await need(this, setViewport(1280, 800));
  });

  it('stands three deep where there is room, and two deep where there is not', async () => {
    const items = [
      comment('a'),
      comment('b', { parent: 'a' }),
      comment('c', { parent: 'b' }),
      comment('d', { parent: 'c' }),
    ];
    const starts = (list: NewsCommentList): number =>
      new Set(all(list, '.name').map((name) => Math.round(name.getBoundingClientRect().left))).size;
    const to = (list: NewsCommentList, text: string): boolean =>
      !!saying(list, text).querySelector('[data-act=show]')?.getClientRects().length;
    const wide = await loaded(sending(items));
    expect([starts(wide), to(wide, 'Says c'), to(wide, 'Says d')]).to.deep.equal([3, false, true]);
    const narrow = await loaded(sending(items), { width: 320 });
    expect([starts(narrow), to(narrow, 'Says c'), to(narrow, 'Says d')]).to.deep.equal([2, true, true]);
  });

  it('is mirrored from right to left', async () => {
    const list = await STATES['in Arabic']!();
    expect(plain(await until('the tools', () => $(list, '[data-act=reply]')))).to.equal('رد');
    const answers = $(list, '.answers')!;
    const { left, right } = answers.getBoundingClientRect();
    const outer = $(list, '.list')!.getBoundingClientRect();
    expect(outer.right - right).to.be.greaterThan(15);
    expect(left - outer.left).to.be.below(5);
  });

  it('is all to be seen with forced colours', async function () {
    await need(this, emulateForcedColors(true));
    const list = await STATES['with what waits and what is gone']!();
    const held = $(list, '.held')!;
    expect(getComputedStyle(held).borderInlineStartStyle).to.equal('solid');
    expect(getComputedStyle(held).borderInlineStartColor).not.to.equal(
      getComputedStyle(document.body).backgroundColor,
    );
    expect(tool(saying(list, 'Says b'), 'reply')).not.to.equal(null);
  });

  it('tells ages, and tells them again as time goes by', async () => {
    const { now } = Date;
    const at = now();
    try {
      const list = await loaded(
        sending([
          comment('a', { createdAt: new Date(at - 2 * 3_600_000).toISOString() }),
          comment('b', { createdAt: new Date(at + 60_000).toISOString() }),
          comment('c', { createdAt: '2020-02-03T10:00:00Z' }),
          comment('d', { createdAt: 'yesterday' }),
        ]),
      );
      const time = (text: string): HTMLTimeElement | null => saying(list, text).querySelector('time');
      expect(plain(time('Says a'))).to.equal('2 hours ago');
      expect(time('Says a')!.title).to.match(/\d{4}/);
      expect(time('Says a')!.dateTime).to.equal(new Date(at - 2 * 3_600_000).toISOString());
      expect(plain(time('Says b')), 'a clock that is ahead').to.equal('1 minute ago');
      expect(plain(time('Says c'))).to.equal('3 February 2020');
      expect(time('Says d')).to.equal(null);
      Date.now = () => at + 3 * 3_600_000;
      document.dispatchEvent(new Event('visibilitychange'));
      await until('the time', () => plain(time('Says a')) === '5 hours ago');
    } finally {
      Date.now = now;
    }
  });
});
