import type { NewsCommentForm } from '../../src/comments/comment-form.js';
import { expect } from '@open-wc/testing';
import type {
  NewsCommentDeleteEvent,
  NewsCommentEditEvent,
  NewsCommentReportEvent,
  NewsCommentVoteEvent,
} from '../../src/comments/comment-act.events.js';
import { CommentError } from '../../src/comments/comment-error.js';
import type { NewsCommentList } from '../../src/comments/news-comment-list.js';
import { need, press } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import { restore, stubClipboard } from '../share/helpers.js';
import {
  $,
  all,
  clean,
  comment,
  FakeComments,
  focused,
  loaded,
  plain,
  found,
  saying,
  sending,
  settle,
  status,
  tool,
} from './lists.js';

const mine = { own: true } as const;

const withAbilities = (items = [comment('a'), comment('b', { parent: 'a', ...mine })]) =>
  new FakeComments({ latency: 1, comments: items, report: true, edit: true, remove: true, vote: 'updown' });

const act = (list: NewsCommentList, text: string, name: string): void =>
  tool(saying(list, text), name)!.click();

describe('what a reader does in a list of comments', () => {
  afterEach(() => {
    restore();
    clean();
  });

  it('is only what the service can do', async () => {
    const list = await loaded(sending([comment('a'), comment('b', mine)]));
    expect(all(list, '[data-act]').map((each) => each.dataset['act'])).to.deep.equal([
      'reply',
      'link',
      'reply',
      'link',
    ]);
    const able = await loaded(withAbilities());
    await until('the votes', () => $(able, '.vote'));
    const acts = (text: string): (string | undefined)[] =>
      [...saying(able, text).querySelectorAll<HTMLElement>('[data-act]')].map((each) => each.dataset['act']);
    expect(acts('Says a')).to.deep.equal(['reply', 'link', 'report', 'fold']);
    expect(acts('Says b')).to.deep.equal(['reply', 'link', 'edit', 'delete']);
    const late = await loaded(
      withAbilities([comment('a', { ...mine, editableUntil: '2020-01-01T00:00:00Z' })]),
    );
    expect(tool(saying(late, 'Says a'), 'edit')).to.equal(null);
  });

  it('stands in one line, and looks alike, once more of it has come', async () => {
    const list = await loaded(
      withAbilities([comment('a', { replyCount: 3 }), comment('b', { parent: 'a' })]),
    );
    await until('the votes', () => $(list, '.vote'));
    act(list, 'Says b', 'reply'); // with it come the styles of what acts
    await until('the form', () => $(list, 'news-comment-form'));
    const tools = ['reply', 'link', 'report', 'fold', 'answers'].map((name) =>
      tool(saying(list, 'Says a'), name)!,
    );
    const lines = tools.map((each) => Math.round(each.getBoundingClientRect().top));
    expect(new Set(lines).size, lines.join()).to.equal(1);
    for (const each of tools)
      expect(getComputedStyle(each).borderInlineStartWidth, each.textContent).to.equal('0px');
  });

  it('is to answer: the form stands below, and goes without a trace', async () => {
    const list = await loaded(sending([comment('a')]));
    act(list, 'Says a', 'reply');
    const form = await until('the form', () => $(list, 'news-comment-form'));
    await customElements.whenDefined('news-comment-form');
    await (form as NewsCommentForm).updateComplete; // what was set before the upgrade counts from then on
    const { parent, replyTo, headingLevel } = form as NewsCommentForm;
    expect([parent, replyTo, headingLevel]).to.deep.equal(['a', 'Reader a', '3']);
    expect(tool(saying(list, 'Says a'), 'reply')!.getAttribute('aria-expanded')).to.equal('true');
    const event = new Event('news-comment-cancel', { bubbles: true, composed: true, cancelable: true });
    form.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    await until('the focus', () => focused(list)?.dataset['act'] === 'reply');
    expect($(list, 'news-comment-form')).to.equal(null);
  });

  it('goes on at the answer that was posted', async () => {
    const list = await loaded(sending([comment('a'), comment('z')]), { thread: 'posting' });
    act(list, 'Says a', 'reply');
    const form = await until('the form', () => $(list, 'news-comment-form'));
    const answer = comment('n', { parent: 'a', status: 'pending', ...mine });
    form.dispatchEvent(
      Object.assign(new Event('news-comment-posted', { bubbles: true, composed: true }), {
        thread: { key: 'posting', url: '' },
        comment: answer,
      }),
    );
    await until('the focus', () => focused(list)?.matches('.held'));
    expect($(list, 'news-comment-form')).to.equal(null);
    expect(plain(focused(list))).to.contain('Awaiting approval');
    expect(focused(list)!.closest('ol')!.matches('.answers')).to.equal(true);
  });

  it('is to copy the address', async () => {
    const written = stubClipboard();
    const list = await loaded(sending([comment('a/?#')]));
    const link = tool(saying(list, 'Says a'), 'link') as HTMLAnchorElement;
    expect(link.href).to.match(/#comment-a%2F%3F%23$/);
    link.click();
    await until('the words', () => plain(link) === 'Copied');
    expect(written).to.deep.equal([link.href]);
    expect(status(list)).to.equal('Link copied');
  });

  it('is to copy it by hand where the browser does not', async () => {
    stubClipboard(false);
    const list = await loaded(sending([comment('a')]));
    act(list, 'Says a', 'link');
    const field = (await until('the field', () => focused(list))) as HTMLTextAreaElement;
    await until('the field', () => focused(list)?.localName === 'textarea');
    expect((focused(list) as HTMLTextAreaElement).value).to.match(/#comment-a$/);
    expect(!!field).to.equal(true);
    $(list, '.act button')!.click();
    await until('the focus', () => focused(list)?.dataset['act'] === 'link');
    expect($(list, '.act')).to.equal(null);
  });

  it('is to report: why is asked, and what fails is said', async () => {
    const list = await loaded(withAbilities());
    const reports: NewsCommentReportEvent[] = [];
    let answer: Promise<unknown> = Promise.reject(new CommentError('network'));
    answer.catch(() => undefined);
    list.addEventListener('news-comment-report', (event) => {
      reports.push(event);
      event.respondWith(answer);
    });
    act(list, 'Says a', 'report');
    const dialog = (await until('the dialog', () => $(list, 'dialog[open]'))) as HTMLDialogElement;
    const send = dialog.querySelector<HTMLElement>('button')!;
    send.click();
    expect(reports.length, 'a reason is needed').to.equal(0);
    dialog.querySelector<HTMLInputElement>('[value=abuse]')!.click();
    dialog.querySelector('textarea')!.value = 'Look at it.';
    send.click();
    await until('the failure', () => focused(list)?.matches('.error'));
    expect(plain(focused(list))).to.equal('That did not work. Try again.');
    answer = Promise.resolve();
    send.click();
    await until('closed', () => !$(list, 'dialog'));
    const { reason, text, comment: reported } = reports.at(-1)!;
    expect([reason, text, reported.id]).to.deep.equal(['abuse', 'Look at it.', 'a']);
    expect(status(list)).to.equal('Thank you. The moderators will look at it.');
    await until('the focus', () => focused(list)?.dataset['act'] === 'report');
  });

  it('is to change their own', async () => {
    const list = await loaded(withAbilities());
    const edits: NewsCommentEditEvent[] = [];
    list.addEventListener('news-comment-edit', (event) => edits.push(event));
    act(list, 'Says b', 'edit');
    await until('the field', () => focused(list)?.localName === 'textarea');
    const field = focused(list) as HTMLTextAreaElement;
    expect(field.value).to.equal('Says b');
    field.value = 'Says something else';
    $(list, '.act button')!.click();
    await until('the change', () => found(list, 'Says something else'));
    await until('the focus', () => focused(list)?.dataset['act'] === 'edit');
    expect(edits.length).to.equal(1);
    expect(plain(saying(list, 'Says something else'))).to.contain('edited');
    expect(status(list)).to.equal('Comment saved');
  });

  it('keeps the words of a change that failed', async () => {
    const list = await loaded(withAbilities());
    list.addEventListener('news-comment-edit', (event) =>
      event.respondWith(Promise.reject(new CommentError('server'))),
    );
    act(list, 'Says b', 'edit');
    await until('the field', () => focused(list)?.localName === 'textarea');
    const field = focused(list) as HTMLTextAreaElement;
    field.value = 'Long thoughts';
    $(list, '.act button')!.click();
    await until('the failure', () => plain($(list, '.act .error')));
    expect(($(list, '.act textarea') as HTMLTextAreaElement).value).to.equal('Long thoughts');
  });

  it('is to delete their own, once they have said so twice', async () => {
    const list = await loaded(withAbilities());
    const deletes: NewsCommentDeleteEvent[] = [];
    list.addEventListener('news-comment-delete', (event) => deletes.push(event));
    act(list, 'Says b', 'delete');
    await until('the question', () => focused(list)?.closest('.act'));
    expect(deletes.length).to.equal(0);
    expect(plain($(list, '.act'))).to.contain('for good?');
    (focused(list) as HTMLButtonElement).click();
    await until('gone', () => all(list, '.comment').length === 1);
    await until('the focus', () => focused(list)?.matches('.comment'));
    expect(deletes.length).to.equal(1);
    expect(status(list)).to.equal('Comment deleted');
  });

  it('is to vote, shown once it counts', async () => {
    const list = await loaded(withAbilities([comment('a', { score: 4 }), comment('b', mine)]));
    const up = await until('the votes', () => saying(list, 'Says a').querySelector<HTMLElement>('.vote'));
    const events: NewsCommentVoteEvent[] = [];
    list.addEventListener('news-comment-vote', (event) => events.push(event));
    up.click();
    expect(up.getAttribute('aria-pressed')).to.equal('false');
    await until('the vote', () => up.getAttribute('aria-pressed') === 'true');
    expect(plain(saying(list, 'Says a').querySelector('.votes'))).to.equal('5Score: 5');
    up.click();
    await until('taken back', () => up.getAttribute('aria-pressed') === 'false');
    expect(events.map(({ value }) => value)).to.deep.equal([1, 0]);
    saying(list, 'Says b').querySelector<HTMLElement>('.vote')!.click();
    await settle(list);
    expect(events.length, 'not for their own').to.equal(2);
  });

  it('says that a vote was not counted', async () => {
    const list = await loaded(withAbilities());
    list.addEventListener('news-comment-vote', (event) =>
      event.respondWith(Promise.reject(new CommentError('network'))),
    );
    const up = await until('the votes', () => $(list, '.vote'));
    up.click();
    await until('the words', () => status(list));
    expect(status(list)).to.equal('Your vote was not counted. Try again.');
    expect(up.getAttribute('aria-pressed')).to.equal('false');
  });

  it('can all be done by keys', async function () {
    const list = await loaded(withAbilities());
    await until('the votes', () => $(list, '.vote'));
    tool(saying(list, 'Says a'), 'reply')!.focus();
    const order: (string | undefined)[] = [];
    for (let i = 0; i < 3; i++) {
      await need(this, press('Tab'));
      order.push(focused(list)?.dataset['act']);
    }
    expect(order).to.deep.equal(['link', 'report', 'fold']);
    await need(this, press('Enter'));
    await until('folded', () => all(list, '.comment').length === 1);
    expect(focused(list)?.dataset['act']).to.equal('fold');
  });

  it('asks by keys, and goes back when it is cancelled', async function () {
    const list = await loaded(withAbilities());
    tool(saying(list, 'Says a'), 'report')!.focus();
    await need(this, press('Enter'));
    await until('the dialog', () => $(list, 'dialog[open]'));
    await settle(list);
    all(list, 'dialog button')[1]!.focus();
    await need(this, press('Enter'));
    await until('the focus', () => focused(list)?.dataset['act'] === 'report');
  });
});
