import { expect } from '@open-wc/testing';
import '../../src/locales/ar.js';
import { keepPending } from '../../src/comments/own-pending.js';
import type { NewsCommentCountEvent } from '../../src/comments/comment.events.js';
import type { CommentQuery } from '../../src/comments/comment.js';
import { until } from '../helpers/frame.js';
import {
  $,
  alertText,
  all,
  clean,
  comment,
  FakeComments,
  fakeComments,
  focused,
  listOf,
  loaded,
  plain,
  found,
  saying,
  sending,
  settle,
  status,
  tool,
  written,
} from './lists.js';

/** Comments that answer none, one after the other. */
const roots = (count: number) =>
  fakeComments(count).map((each, index) => ({
    ...each,
    parent: null,
    body: { format: 'text', value: `Number ${index + 1}` } as const,
  }));

describe('<news-comment-list>', () => {
  afterEach(clean);

  it('shows answers below what they answer, three deep at the most', async () => {
    const list = await loaded(
      sending([
        comment('c', { parent: 'b' }),
        comment('a'),
        comment('b', { parent: 'a' }),
        comment('d', { parent: 'c' }),
        comment('e', { parent: 'gone' }),
      ]),
    );
    expect(written(list)).to.deep.equal([
      'Reader a: Says a',
      '  Reader b: Says b',
      '    Reader c: Says c',
      '    Reader d: Says d',
      'Reader e: Says e',
    ]);
    const link = saying(list, 'Says d').querySelector<HTMLAnchorElement>('a[data-act=show]')!;
    expect(plain(link)).to.equal('replying to @Reader c');
    link.click();
    await until('the focus', () => !!focused(list) && focused(list) === found(list, 'Says c'));
  });

  it('loads more when asked, goes on at the first of them, and says how many there are', async () => {
    const list = await loaded({ comments: roots(45) });
    await until('the first page', () => all(list, '.comment').length === 20);
    const more = $(list, '[data-act=more]')!;
    expect(plain(more)).to.equal('Load 20 more');
    more.click();
    await until('more', () => all(list, '.comment').length === 40);
    await until('the focus', () => focused(list)?.matches('.comment'));
    expect(plain(focused(list)!.querySelector('.body'))).to.equal('Number 21');
    expect(status(list)).to.equal('20 more loaded, 40 of 45');
    expect(plain($(list, '[data-act=more]'))).to.equal('Load 5 more');
    $(list, '[data-act=more]')!.click();
    await until('all', () => all(list, '.comment').length === 45);
    await settle(list);
    expect($(list, '[data-act=more]')).to.equal(null);
  });

  it('says how many there are, once', async () => {
    const totals: number[] = [];
    const handle = (event: Event) => totals.push((event as NewsCommentCountEvent).total);
    document.addEventListener('news-comment-count', handle);
    const list = await loaded({ comments: roots(25) });
    $(list, '[data-act=more]')!.click();
    await until('all', () => all(list, '.comment').length === 25);
    document.removeEventListener('news-comment-count', handle);
    expect(totals).to.deep.equal([25]);
  });

  it('says that there are none, in the page’s words if it has some', async () => {
    const list = await loaded({ comments: 0 }, { html: '<b slot="empty">Begin!</b>' });
    expect(plain($(list, '[part=empty]'))).to.equal('No comments yet.');
    const slot = $(list, 'slot[name=empty]') as HTMLSlotElement;
    expect(slot.assignedElements().map((element) => element.textContent)).to.deep.equal(['Begin!']);
  });

  it('is busy, with room reserved, until they are there; what the page wrote stays so long', async () => {
    const list = listOf(new FakeComments({ latency: Infinity }), { sort: 'oldest' });
    await until('the skeleton', () => $(list, '.skeleton'));
    expect($(list, '.skeleton')!.getBoundingClientRect().height).to.be.greaterThan(200);
    expect($(list, '.base')!.getAttribute('aria-busy')).to.equal('true');
    const other = listOf(new FakeComments({ latency: Infinity }), { html: '<p>Two comments.</p>' });
    const slot = await until('the slot', () => $(other, 'slot:not([name])') as HTMLSlotElement | null);
    expect(slot.assignedElements()).to.have.length(1);
    expect($(other, '.skeleton')).to.equal(null);
  });

  it('says what failed, keeps what is there and tries again', async () => {
    const service = new FakeComments({ latency: 1, comments: roots(30) });
    const list = await loaded(service);
    const { list: load } = service;
    service.list = () => Promise.reject(new Error('offline'));
    $(list, '[data-act=more]')!.click();
    await until('the failure', () => alertText(list));
    expect(alertText(list)).to.equal('The comments could not be loaded.');
    expect(all(list, '.comment')).to.have.length(20);
    service.list = load.bind(service);
    $(list, '[data-act=retry]')!.click();
    await until('more', () => all(list, '.comment').length === 30);
    expect(alertText(list)).to.equal('');
  });

  it('shows what the page wrote where comments cannot be had', async () => {
    const list = await loaded({ listFailure: 'network' }, { html: '<p>Two comments.</p>' });
    expect(($(list, 'slot:not([name])') as HTMLSlotElement | null)!.assignedElements()).to.have.length(1);
    expect($(list, '[data-act=retry]')).not.to.equal(null);
  });

  it('loads though what the service can do cannot be had', async () => {
    const list = await loaded({ capabilitiesFailure: 'network', comments: roots(3) });
    expect(all(list, '.comment')).to.have.length(3);
  });

  it('loads of a service that comes after one that failed', async () => {
    const list = await loaded({ capabilitiesFailure: 'network', listFailure: 'network' });
    list.service = new FakeComments({ latency: 1, comments: roots(3) });
    await until('the comments', () => all(list, '.comment').length === 3);
  });

  it('says that a discussion is closed, and offers no reply', async () => {
    const list = await loaded({ comments: 2, closed: true });
    expect(plain($(list, '[part=closed]'))).to.equal('Comments are closed.');
    expect($(list, '[data-act=reply]')).to.equal(null);
    expect($(list, '[data-act=link]')).not.to.equal(null);
  });

  it('asks the page, and again a moment later', async () => {
    const list = listOf(undefined);
    const queries: CommentQuery[] = [];
    await until('nobody', () => $(list, '.skeleton'));
    list.addEventListener('news-comment-load', (event) => {
      const { query, respondWith } = event;
      queries.push(query);
      respondWith.call(event, { items: [comment('a')], total: 1 } as never);
    });
    await until('the comment', () => $(list, '.comment'));
    expect(queries).to.deep.equal([{ limit: 20, sort: 'oldest', around: undefined }]);
  });

  it('is empty where nobody answers', async () => {
    const list = listOf(undefined);
    await until('nobody', () => $(list, '[part=empty]'));
    expect(plain($(list, '[part=empty]'))).to.equal('No comments yet.');
  });

  it('is empty where nobody answers for another thread, either', async () => {
    const list = listOf(undefined);
    list.addEventListener('news-comment-load', (event) => {
      if (event.thread.key === list.thread && list.thread !== 'elsewhere')
        event.respondWith(Promise.resolve({ items: [comment('a')], total: 1 }));
    });
    await until('the comment', () => $(list, '.comment'));
    list.thread = 'elsewhere';
    await until('nobody', () => $(list, '[part=empty]'));
    expect(all(list, '.comment')).to.have.length(0);
  });

  it('is drawn again in another language, its comments too', async () => {
    const list = await loaded(sending([comment('a', { editedAt: '2026-10-20T10:00:00Z' })]));
    expect(plain(saying(list, 'Says a'))).to.contain('edited');
    list.lang = 'ar';
    await until('the words', () => plain(saying(list, 'Says a')).includes('معدَّل'));
    expect(plain(saying(list, 'Says a'))).not.to.contain('edited');
  });

  it('begins anew with another thread or service', async () => {
    const list = await loaded(sending([comment('a')]));
    list.service = sending([comment('b')]);
    await until('the other', () => written(list)[0] === 'Reader b: Says b');
    list.thread = 'elsewhere';
    list.service = sending([comment('c')]);
    await until('the third', () => written(list)[0] === 'Reader c: Says c');
    expect(written(list)).to.have.length(1);
  });

  it('marks a deleted comment that has answers, and drops one that has none', async () => {
    const list = await loaded(
      sending([
        comment('a', { status: 'deleted' }),
        comment('b', { parent: 'a' }),
        comment('c', { status: 'deleted' }),
      ]),
    );
    expect(all(list, '.comment')).to.have.length(2);
    expect(plain($(list, '[part=removed]'))).to.equal('Comment removed');
    expect(plain($(list, '.comment'))).not.to.contain('Says a');
  });

  it('folds answers away and back', async () => {
    const list = await loaded(
      sending([comment('a'), comment('b', { parent: 'a' }), comment('c', { parent: 'b' })]),
    );
    const fold = (): HTMLElement => tool(saying(list, 'Says a'), 'fold')!;
    expect(plain(fold())).to.equal('2 answers');
    expect(fold().getAttribute('aria-expanded')).to.equal('true');
    fold().click();
    await until('folded', () => all(list, '.comment').length === 1);
    expect(fold().getAttribute('aria-expanded')).to.equal('false');
    expect(all(list, 'ol')).to.have.length(1);
    fold().click();
    await until('unfolded', () => all(list, '.comment').length === 3);
  });

  it('loads more answers to one', async () => {
    const asked: CommentQuery[] = [];
    const service = sending([comment('a', { replyCount: 3 }), comment('b', { parent: 'a' })]);
    const { list: first } = service;
    service.list = (thread, query) => {
      asked.push(query);
      return query.parent
        ? Promise.resolve({ items: [comment('c', { parent: 'a' }), comment('d', { parent: 'a' })], total: 4 })
        : first(thread, query);
    };
    const list = await loaded(service);
    const more = tool(saying(list, 'Says a'), 'answers')!;
    expect(plain(more)).to.equal('Show 2 more answers');
    more.click();
    await until('the answers', () => all(list, '.comment').length === 4);
    await until('the focus', () => !!focused(list) && focused(list) === found(list, 'Says c'));
    expect(asked.at(-1)).to.deep.equal({ parent: 'a', cursor: undefined, limit: 20, sort: 'oldest' });
    expect(tool(saying(list, 'Says a'), 'answers')).to.equal(null);
  });

  it('sorts as the reader chooses, and remembers it', async () => {
    const options = { comments: roots(30), sorts: ['oldest', 'newest'] as const };
    const list = await loaded(options);
    const select = $(list, 'select') as HTMLSelectElement;
    expect([...select.options].map((option) => plain(option))).to.deep.equal([
      'Oldest first',
      'Newest first',
    ]);
    expect(select.value).to.equal('oldest');
    select.value = 'newest';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until('the newest', () => written(list)[0]?.includes('Number 30'));
    const later = await loaded(options);
    expect(written(later)[0]).to.contain('Number 30');
    expect(($(later, 'select') as HTMLSelectElement).value).to.equal('newest');
    const told = await loaded(options, { sort: 'oldest' });
    expect(written(told)[0]).to.contain('Number 1');
    const unable = await loaded({ ...options, sorts: ['oldest'] });
    expect($(unable, 'select')).to.equal(null);
    expect(written(unable)[0]).to.contain('Number 1');
  });

  it('shows the reader’s own that wait for approval, and that nobody else sees them', async () => {
    const thread = { key: 'waiting', url: location.href };
    keepPending(thread, comment('p', { status: 'pending', createdAt: new Date().toISOString() }));
    const service = sending([comment('a')]);
    const list = await loaded(service, { thread: 'waiting' });
    const own = saying(list, 'Says p');
    expect(plain(own)).to.equal('You Awaiting approval. Only you can see this Says p');
    expect(own.getAttribute('part')).to.equal('comment pending');
    expect(getComputedStyle(own).borderInlineStartWidth).to.equal('3px');
    // approved
    list.service = sending([comment('a'), comment('p')]);
    await until('it is public', () => tool(saying(list, 'Says p'), 'link'));
    expect(written(list)).to.have.length(2);
  });

  it('does not draw again what has not changed', async () => {
    const list = await loaded(sending([comment('a'), comment('b')]));
    const [first] = all(list, '.comment');
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(first!, { subtree: true, childList: true, characterData: true, attributes: true });
    tool(saying(list, 'Says b'), 'reply')!.click();
    await until('the form', () => $(list, 'news-comment-form'));
    await settle(list);
    observer.disconnect();
    expect(changes).to.equal(0);
    expect(all(list, '.comment')[0]).to.equal(first);
  });

  it('draws 2,000 comments by and by, and all of them', async () => {
    const list = await loaded(sending(roots(2000)));
    await until('some', () => all(list, '.comment').length >= 20);
    await until('all', () => all(list, '.comment').length === 2000);
    expect(plain(all(list, '.comment').at(-1)!.querySelector('.body'))).to.equal('Number 2000');
    expect(getComputedStyle(all(list, '.comment')[5]!).contentVisibility ?? 'auto').to.equal('auto');
  });
});
