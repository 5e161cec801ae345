import { expect } from '@open-wc/testing';
import type { NewsCommentForm } from '../../src/comments/comment-form.js';
import { NewsCommentForm as Form } from '../../src/comments/comment-form.js';
import { draftKey } from '../../src/comments/draft-key.js';
import { FakeComments } from '../../stories/fake-comments.js';
import { axeViolations } from '../helpers/a11y.js';
import { until } from '../helpers/frame.js';
import { alertOf, button, cleanUp, formIn, page, settle, status, thread } from './form-helpers.js';

const MARKUP = `<form action="/nowhere/wp-comments-post.php" method="post">
  <p id="who"><label for="a">Name</label> <input id="a" name="author" required aria-describedby="who" /></p>
  <p><label for="e">Email</label> <input id="e" name="email" type="email" /></p>
  <p><label for="c">Comment</label> <textarea id="c" name="comment"></textarea></p>
  <input type="hidden" name="comment_post_ID" value="12" /><input type="hidden" name="comment_parent" value="0" />
  <button name="send" value="1">Send</button>
</form>`;

interface Own {
  readonly element: NewsCommentForm;
  readonly form: HTMLFormElement;
  readonly area: HTMLTextAreaElement;
  readonly before: string;
}

async function own(service?: FakeComments, markup = MARKUP): Promise<Own> {
  const box = page(`<news-comment-form thread="${thread()}">${markup}</news-comment-form>`);
  const found = box.querySelector('form')!;
  const before = found.outerHTML;
  const element = box.querySelector('news-comment-form')!;
  element.service = service;
  await formIn(box);
  await until('what is added', () => found.querySelector('[data-news-added=counter]'));
  return { element, form: found, area: found.querySelector('textarea')!, before };
}

function type(control: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  control.focus();
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

const fillIn = (form: HTMLFormElement): void => {
  type(form.querySelector('#a')!, 'Ilse');
  type(form.querySelector('#c')!, 'The committee met.');
};

const { fetch } = window;
/** Answers in the place of the form's address, and tells what was sent. */
function answer(response: (url: string) => Response | Promise<Response>): RequestInit[] {
  const sent: RequestInit[] = [];
  window.fetch = (url, init) => {
    sent.push(init!);
    return Promise.resolve(response(url as string));
  };
  return sent;
}

/** A page that was come to by a redirect. */
const redirectedTo = (url: string): Response =>
  Object.defineProperties(new Response('<p>', { headers: { 'Content-Type': 'text/html' } }), {
    redirected: { value: true },
    url: { value: new URL(url, location.href).href },
  });

const json = (data: object, status: number): Response => {
  const response = Response.json(data, { status });
  Object.defineProperty(response, 'url', { value: location.href });
  return response;
};

describe('<news-comment-form>: a form of the page’s own', () => {
  afterEach(() => {
    window.fetch = fetch;
    cleanUp();
  });

  it('stays as it is, with what is added marked', async () => {
    const { element, form, area } = await own();
    expect(form.parentElement).to.equal(element);
    expect(element.shadowRoot!.querySelector('form')).to.equal(null);
    expect(form.querySelector('[data-news-added=counter]')!.textContent).to.contain('0/5000 characters');
    expect(area.getAttribute('aria-describedby')).to.equal(
      form.querySelector('[data-news-added=counter]')!.id,
    );
    expect(form.getClientRects().length, 'it is seen').to.equal(1);
  });

  it('is what it was once the element goes', async () => {
    answer(() => new Promise(() => undefined));
    const { element, form, before } = await own();
    fillIn(form);
    form.querySelector('button')!.click();
    element.remove();
    expect(form.outerHTML).to.equal(before);
    page().append(element);
    await until('what is added', () => form.querySelector('[data-news-added=counter]'));
    expect(form.querySelectorAll('[data-news-added=counter]')).to.have.length(1);
  });

  it('has a draft', async () => {
    const { element, form } = await own();
    fillIn(form);
    element.remove();
    const { area } = await own();
    expect(area.value).to.equal('The committee met.');
  });

  it('posts through the service, if there is one', async () => {
    const service = new FakeComments({ latency: 0, moderation: 'pre' });
    const { element, form, area } = await own(service);
    fillIn(form);
    form.querySelector<HTMLInputElement>('[name=comment_parent]')!.value = '7';
    form.querySelector('button')!.click();
    form.querySelector('button')!.click();
    await until('the thanks', () => /awaits approval/.test(status(element)));
    expect(service.sent.map(({ draft }) => [draft.text, draft.parent, draft.author.name])).to.deep.equal([
      ['The committee met.', '7', 'Ilse'],
    ]);
    expect(service.sent[0]!.key).to.match(/^[\da-f-]{36}$/);
    expect(area.value).to.equal('');
  });

  it('says what is wrong beside the field', async () => {
    const { form, area } = await own();
    type(form.querySelector('#a')!, 'Ilse');
    form.querySelector('button')!.click();
    await until('the focus', () => document.activeElement === area);
    const fault = [...form.querySelectorAll<HTMLElement>('[data-news-added=fault]')].find(
      ({ hidden }) => !hidden,
    )!;
    expect(fault.textContent).to.equal('Write your comment first.');
    expect(area.getAttribute('aria-describedby')!.split(' ')).to.include(fault.id);
    expect(area.getAttribute('aria-invalid')).to.equal('true');
  });

  it('posts to its own address as it would go, with all its fields', async () => {
    const sent = answer(() => redirectedTo('/story?unapproved=6&moderation-hash=abc'));
    const { element, form } = await own();
    fillIn(form);
    form.querySelector('button')!.click();
    await until('the thanks', () => /awaits approval/.test(status(element)));
    expect(String(sent[0]!.body as URLSearchParams)).to.equal(
      'author=Ilse&email=&comment=The+committee+met.&comment_post_ID=12&comment_parent=0&send=1',
    );
  });

  it('reads what the answer says, where it says something', async () => {
    for (const [response, words] of [
      [json({ id: 5, status: 'hold' }, 200), 'Thank you. Your comment awaits approval.'],
      [json({}, 201), 'Your comment is published.'],
      [json({}, 202), 'Thank you. Your comment awaits approval.'],
      [json({}, 200), 'Sent.'],
      [redirectedTo('/story'), 'Sent.'],
    ] as const) {
      answer(() => response);
      const { element, form } = await own();
      fillIn(form);
      form.querySelector('button')!.click();
      await until(words, () => status(element) === words);
      element.remove();
    }
  });

  it('says why not, where the address says it', async () => {
    for (const [response, words] of [
      [json({}, 409), 'You have posted this already.'],
      [json({ code: 'spam' }, 400), 'It was taken for spam'],
      [json({}, 503), 'could not be sent'],
    ] as const) {
      answer(() => response);
      const { element, form, area } = await own();
      fillIn(form);
      form.querySelector('button')!.click();
      await until(words, () => alertOf(element).includes(words));
      expect(area.value).to.equal('The committee met.');
      element.remove();
      localStorage.clear();
    }
  });

  it('asks where a page came that says nothing', async () => {
    answer(() => {
      const response = new Response('<p>Error: type a comment', { headers: { 'Content-Type': 'text/html' } });
      Object.defineProperty(response, 'url', { value: location.href });
      return response;
    });
    const { element, form, area } = await own();
    fillIn(form);
    form.querySelector('button')!.click();
    await until('the question', () => button(element, 'Send again'));
    expect(alertOf(element)).to.equal('It may have been posted.');
    expect(button(element, 'Check'), 'nobody can tell').to.equal(undefined);
    expect(area.value).to.equal('The committee met.');
  });

  it('sends one key with each attempt to post a comment, and another with the next', async () => {
    let isLost = true;
    const sent = answer(() => (isLost ? Promise.reject(new TypeError('lost')) : json({}, 201)));
    const { element, form, area } = await own();
    const keys = (): unknown[] => sent.map(({ headers }) => new Headers(headers).get('Idempotency-Key'));
    fillIn(form);
    form.querySelector('button')!.click();
    await until('the question', () => button(element, 'Send again'));
    isLost = false;
    button(element, 'Send again')!.click();
    await until('the end', () => status(element) === 'Your comment is published.');
    type(area, 'Another.');
    form.querySelector('button')!.click();
    await until('the other', () => sent.length === 3);
    const [first, again, other] = keys();
    expect(first).to.match(/^[\da-f-]{36}$/);
    expect(again).to.equal(first);
    expect(other)
      .to.match(/^[\da-f-]{36}$/)
      .and.not.to.equal(first);
  });

  it('goes by itself where no script may read the answer', async () => {
    const { form } = await own(
      undefined,
      MARKUP.replace('/nowhere/', 'https://other.example/').replace('<form', '<form target="nowhere"'),
    );
    fillIn(form);
    const passed: boolean[] = [];
    form.addEventListener('submit', (event) => {
      passed.push(event.defaultPrevented);
      event.preventDefault();
    });
    form.querySelector('button')!.click();
    await until('the second', () => passed.length === 2);
    expect(passed, 'held back, then let go').to.deep.equal([true, false]);
  });

  it('is empty where the browser has sent it and was led to the comment', async () => {
    const draft = {
      text: 'Sent by itself.',
      key: 'k',
      at: Date.now(),
      sentAt: Date.now(),
      isUncertain: true,
      leftFrom: location.href,
    };
    localStorage.setItem(draftKey({ key: thread(), url: '' }, null), JSON.stringify(draft));
    const before = location.href;
    history.replaceState(null, '', '#comment-5');
    try {
      const { element, area } = await own();
      await until('the words', () => status(element) === 'Sent.');
      expect(area.value).to.equal('');
      expect(button(element, 'Send again')).to.equal(undefined);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('has no fault that axe finds', async () => {
    const { element, form } = await own();
    type(form.querySelector('#a')!, 'Ilse');
    form.querySelector('button')!.click();
    await until('the fault', () => form.querySelector('[data-news-added=fault]:not([hidden])'));
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('is left to a script of the page’s that has it in hand', async () => {
    const service = new FakeComments({ latency: 0 });
    const { form, element } = await own(service);
    fillIn(form);
    form.addEventListener('submit', (event) => event.preventDefault(), { capture: true });
    form.querySelector('button')!.click();
    await settle(element);
    expect(service.sent).to.have.length(0);
  });

  it('works before the library has come', () => {
    expect(Form.tag).to.equal('news-comment-form');
    const box = page(MARKUP);
    expect(box.querySelector('form')!.checkValidity()).to.equal(false);
  });
});
