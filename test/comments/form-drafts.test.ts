import { expect } from '@open-wc/testing';
import type { NewsCommentForm } from '../../src/comments/comment-form.js';
import { draftKey, READER_KEY } from '../../src/comments/draft-key.js';
import { FakeComments } from '../../stories/fake-comments.js';
import { until } from '../helpers/frame.js';
import {
  $,
  alertOf,
  button,
  cleanUp,
  field,
  fill,
  focused,
  form,
  page,
  post,
  settle,
  status,
  text,
  thread,
  type,
} from './form-helpers.js';

const WORDS = 'The committee met five times.';
const draft = (): string => draftKey({ key: thread(), url: '' }, null);
const kept = (): { text: string; key: string } | undefined => {
  const value = localStorage.getItem(draft());
  return value ? (JSON.parse(value) as never) : undefined;
};

const restored = async (): Promise<NewsCommentForm> => {
  const { element } = await form();
  await until('the draft', () => text(element).value);
  return element;
};

/** What another tab does. */
function otherTab(words: string | undefined): void {
  const value = words && JSON.stringify({ text: words, key: 'k', at: Date.now() });
  if (value) localStorage.setItem(draft(), value);
  else localStorage.removeItem(draft());
  dispatchEvent(new StorageEvent('storage', { key: draft(), newValue: value ?? null }));
}

const stubs: (() => void)[] = [];
function stub(object: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(object, name)!;
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
  stubs.push(() => Object.defineProperty(object, name, own));
}

describe('<news-comment-form>: loses nothing', () => {
  afterEach(() => {
    for (const undo of stubs.splice(0)) undo();
    cleanUp();
  });

  it('is ready to keep what is written before anyone touches it', async () => {
    const around = page();
    const element = document.createElement('news-comment-form');
    element.thread = thread();
    element.service = new FakeComments({ latency: 0 });
    around.append(element);
    await until('the field', () => $(element, 'textarea'));
    const area = text(element);
    await until('the draft', () => {
      // no focus: as from a tool that writes for its reader
      area.value = WORDS;
      area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      return kept()?.text === WORDS;
    });
  });

  it('keeps who is writing too, but no address of mail unasked', async () => {
    const { element } = await form({ fields: { email: 'optional', url: 'optional' } });
    type(element, 'name', 'Ilse K.');
    type(element, 'email', 'ilse@reader.example');
    type(element, 'url', 'https://ilse.example/');
    const reader = (): string => localStorage.getItem(READER_KEY) ?? '';
    await until('the name', () => reader().includes('https://ilse.example/'));
    expect(JSON.parse(reader())).to.include({ name: 'Ilse K.' });
    expect(reader()).not.to.contain('ilse@');
    element.remove();
    const { element: next } = await form({ fields: { email: 'optional', url: 'optional' } });
    await until('the name, again', () => field(next, 'name').value === 'Ilse K.');
  });

  it('keeps what was written across visits, and says so', async () => {
    const { element } = await form();
    await fill(element);
    await until('the draft', kept);
    element.remove();
    const again = await restored();
    expect(text(again).value).to.equal(WORDS);
    await until('the words', () => $(again, '.restored'));
    expect($(again, '.restored')!.textContent.replace(/\s+/g, ' ')).to.contain('Draft restored · Discard');
    expect(status(again)).to.equal('Draft restored');
    button(again, 'Discard')!.click();
    await until('the focus', () => focused(again) === 'text');
    expect(text(again).value).to.equal('');
    expect(kept()).to.equal(undefined);
    expect($(again, '.restored')).to.equal(null);
  });

  it('keeps it when the element is taken away at once, and when the page is left', async () => {
    const { element } = await form();
    type(element, 'text', 'Gone');
    element.remove();
    expect(kept()?.text).to.equal('Gone');
    const again = await restored();
    type(again, 'text', 'Gone again');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(kept()?.text).to.equal('Gone again');
    type(again, 'text', 'Hidden');
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(kept()?.text, 'a hidden page may be thrown away').to.equal('Hidden');
  });

  it('loses nothing when it is moved', async () => {
    const { element, service } = await form();
    let resolve: (comment: never) => void = () => undefined;
    const promise = new Promise<never>((act) => (resolve = act));
    element.addEventListener('news-comment-submit', (event) => event.respondWith(promise));
    await fill(element);
    type(element, 'email', 'ilse@paper.example');
    const area = text(element);
    page().append(element);
    await settle(element);
    expect(text(element)).to.equal(area);
    expect(area.value).to.equal(WORDS);
    expect(field(element, 'email').value).to.equal('ilse@paper.example');
    $(element, '.post')!.click();
    await until('the way', () => element.matches(':state(sending)'));
    page().append(element);
    resolve({ id: '1', status: 'visible' } as never);
    await until('the end', () => /published/.test(status(element)));
    expect(service.sent).to.have.length(0);
    expect(kept()).to.equal(undefined);
  });

  it('forgets it once it was stored, and has another key then', async () => {
    const { element, service } = await form();
    await fill(element);
    await post(element);
    expect(kept()).to.equal(undefined);
    await fill(element, 'Another.');
    await post(element);
    await until('the second', () => service.sent.length === 2);
    expect(service.sent[0]!.key).not.to.equal(service.sent[1]!.key);
  });

  it('sends the same text again under the same key, another under another', async () => {
    const { element, service } = await form({ failure: 'server' });
    await fill(element);
    await post(element);
    await post(element);
    type(element, 'text', 'Another.');
    await post(element);
    await until('three', () => service.sent.length === 3);
    const [first, second, third] = service.sent.map(({ key }) => key);
    expect(first).to.equal(second);
    expect(third).not.to.equal(first);
  });

  it('asks after a reload whether it may have been posted', async () => {
    const { element, service } = await form({ failure: 'network', ambiguous: true });
    await fill(element);
    await post(element);
    await until('the question', () => button(element, 'Send again'));
    element.remove();
    const { element: again, service: second } = await form();
    await until('the question', () => button(again, 'Send again'));
    expect(alertOf(again)).to.equal('It may have been posted.');
    button(again, 'Send again')!.click();
    await until('the second', () => second.sent.length === 1);
    expect(second.sent[0]!.key).to.equal(service.sent[0]!.key);
  });

  it('keeps apart what answers different comments', async () => {
    const { element } = await form();
    await fill(element);
    element.parent = '7';
    await settle(element);
    expect(text(element).value).to.equal('');
    type(element, 'text', 'An answer');
    element.parent = undefined;
    await settle(element);
    expect(text(element).value).to.equal(WORDS);
    element.parent = '7';
    await settle(element);
    expect(text(element).value).to.equal('An answer');
  });

  it('takes over what another tab writes, but not while it is written here', async () => {
    const { element } = await form();
    otherTab('From another tab');
    await until('the text', () => text(element).value === 'From another tab');
    type(element, 'text', 'Mine');
    otherTab('Theirs');
    await settle(element);
    expect(text(element).value).to.equal('Mine');
    text(element).blur();
    otherTab(undefined);
    await until('the text to go', () => text(element).value === '');
  });

  it('hears of another tab by its browser', async () => {
    const { element } = await form();
    const frame = document.createElement('iframe');
    element.parentElement!.append(frame);
    const value = JSON.stringify({ text: 'From a frame', key: 'k', at: Date.now() });
    frame.contentWindow!.localStorage.setItem(draft(), value);
    await until('the text', () => text(element).value === 'From a frame');
  });

  it('shares a draft between two forms of a page', async () => {
    const { element } = await form();
    const { element: second } = await form();
    await fill(element);
    await until('the text', () => text(second).value === WORDS);
    await post(element);
    await until('the text to go', () => text(second).value === '');
  });

  it('remembers who writes, and an address of mail only if the reader wants it', async () => {
    const { element } = await form({ fields: { url: 'optional' } });
    expect(field(element, 'remember')).to.equal(null);
    await fill(element);
    type(element, 'email', 'ilse@paper.example');
    type(element, 'url', 'paper.example');
    await post(element);
    expect(localStorage.getItem(READER_KEY)).not.to.contain('@');
    element.remove();
    const { element: second } = await form();
    await until('the name', () => field(second, 'name').value === 'Ilse');
    expect(field(second, 'email').value).to.equal('');
    type(second, 'email', 'ilse@paper.example');
    await settle(second);
    field(second, 'remember').click();
    type(second, 'text', 'Second.');
    await post(second);
    expect(localStorage.getItem(READER_KEY)).to.contain('ilse@paper.example');
  });

  it('works where nothing may be stored', async () => {
    stub(window, 'localStorage', undefined);
    const { element, service } = await form();
    await fill(element);
    element.remove();
    page().append(element);
    await settle(element);
    expect(text(element).value).to.equal(WORDS);
    await post(element);
    expect(service.sent).to.have.length(1);
  });

  it('works where storage is full', async () => {
    stub(Storage.prototype, 'setItem', () => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    const { element, service } = await form({ failure: 'server' });
    await fill(element);
    await post(element);
    expect(text(element).value).to.equal(WORDS);
    expect(service.sent).to.have.length(1);
  });

  it('asks before it sends later, and sends once there is a connection', async () => {
    stub(Navigator.prototype, 'onLine', false);
    const { element, service } = await form();
    await until('the note', () => $(element, '.note'));
    expect($(element, '.note')!.textContent).to.contain('You are offline.');
    await fill(element);
    await post(element);
    expect(alertOf(element)).to.contain('Send it once you are online again');
    expect(service.sent).to.have.length(0);
    const later = button(element, 'Send when online')!;
    later.focus();
    later.click();
    await settle(element);
    expect(status(element)).to.contain('Keep this page open.');
    expect($(element, '.post')!.textContent.trim(), 'nothing is on its way').to.equal('Post comment');
    button(element, 'Cancel')?.focus();
    stub(Navigator.prototype, 'onLine', true);
    dispatchEvent(new Event('online'));
    await until('the comment', () => service.sent.length === 1);
    await until('the end', () => text(element).value === '');
    await settle(element);
    expect(focused(element), 'what was pressed is gone').to.equal('text');
  });

  it('can be emptied by the page', async () => {
    const { element } = await form();
    await fill(element);
    element.reset();
    await until('the text to go', () => text(element).value === '');
    expect(kept()).to.equal(undefined);
    element.focus();
    expect(focused(element)).to.equal('text');
  });
});
