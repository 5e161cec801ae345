import { expect } from '@open-wc/testing';
import { commentAddress, commentOfHash } from '../../src/comments/comment-address.js';
import { commentHash } from '../../src/comments/comment-hash.js';
import { until } from '../helpers/frame.js';
import {
  $,
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
} from './lists.js';

const go = (hash: string): void => {
  history.replaceState(null, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
};

const many = () =>
  fakeComments(90).map((each, index) => ({
    ...each,
    parent: null,
    body: { format: 'text', value: `Number ${index + 1}.` } as const,
  }));

describe('an address that leads to a comment', () => {
  afterEach(clean);

  it('loads the page on which it is, and goes to it', async () => {
    history.replaceState(null, '', '#comment-67');
    const list = listOf(new FakeComments({ latency: 1, comments: many() }));
    await until('the comment', () => focused(list)?.matches('.target'));
    const target = focused(list)!;
    expect(plain(target.querySelector('.body'))).to.equal('Number 67.');
    expect(getComputedStyle(target).outlineStyle).to.equal('solid');
    await settle(list);
    await until('it to be in view', () => {
      const { top } = target.getBoundingClientRect();
      return top > -5 && top < innerHeight / 2;
    });
    // what stands before it can be had
    (await until('the button', () => $(list, '[data-act=prev]'))).click();
    await until('earlier ones', () => all(list, '.comment').length === 40);
    expect(plain(all(list, '.comment')[0]!.querySelector('.body'))).to.equal('Number 41.');
  });

  it('leads on when it changes, through folded answers', async () => {
    const list = await loaded(
      sending([comment('a'), comment('b', { parent: 'a' }), comment('c', { parent: 'b' })]),
    );
    tool(saying(list, 'Says a'), 'fold')!.click();
    await until('folded', () => all(list, '.comment').length === 1);
    go('#comment-c');
    await until('the comment', () => !!focused(list) && focused(list) === found(list, 'Says c'));
    go('#comment-a');
    await until('the other', () => !!focused(list) && focused(list) === found(list, 'Says a'));
    expect(all(list, '.target')).to.have.length(1);
  });

  it('says that there is none, and shows the others', async () => {
    history.replaceState(null, '', '#comment-nowhere');
    const list = listOf(new FakeComments({ latency: 1, comments: many() }));
    await until('the words', () => status(list));
    expect(status(list)).to.equal('This comment is not available (removed or awaiting approval).');
    expect($(list, '[role=status]')!.matches('.hidden')).to.equal(false);
    expect(all(list, '.comment')).to.have.length(20);
  });

  it('may be hostile', async () => {
    const hostile = [
      '#comment-"]/*',
      '#comment-%',
      '#comment-%00',
      '#comment-a,b',
      '#comment-<img src=x onerror=alert(1)>',
      '#comment-__proto__',
      '#comment-',
      '#comment',
    ];
    const list = await loaded(sending([comment('a')]));
    const errors: unknown[] = [];
    const handle = (event: Event): void => void errors.push(event);
    addEventListener('error', handle);
    addEventListener('unhandledrejection', handle);
    for (const hash of hostile) {
      go(hash);
      await settle(list);
    }
    removeEventListener('error', handle);
    removeEventListener('unhandledrejection', handle);
    expect(errors).to.deep.equal([]);
    expect($(list, '.target')).to.equal(null);
    expect(all(list, '.comment')).to.have.length(1);
  });

  it('survives the way there and back, whatever the id', () => {
    for (const id of ['5', 'a b', 'ü/?#&', '%25', '"]', '🌊']) {
      expect(commentOfHash(commentHash(id))).to.equal(id);
      expect(
        commentOfHash(new URL(commentAddress({ key: '', url: 'https://a.example/b#c' }, id)).hash),
      ).to.equal(id);
    }
    expect(commentOfHash('#comment-%E0%A4%A')).to.equal(undefined);
    expect(commentOfHash('#respond')).to.equal(undefined);
  });
});
