import { expect } from '@open-wc/testing';
import { CommentError, type CommentErrorCode } from '../../src/comments/comment-error.js';
import { FormBody } from '../../src/comments/form-body.js';
import { NewsCommentForm } from '../../src/comments/comment-form.js';
import { pendingOf } from '../../src/comments/own-pending.js';
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
  formIn,
  page,
  post,
  record,
  settle,
  status,
  text,
  thread,
  type,
} from './form-helpers.js';

const counter = (element: Element): string => $(element, '#counter')!.textContent;
const heading = (element: Element): string => $(element, '.heading')!.textContent;

describe('<news-comment-form>: what stands in it', () => {
  afterEach(cleanUp);

  it('has the words of the seed', async () => {
    const { element } = await form({ moderation: 'pre' });
    expect(heading(element)).to.equal('Leave a Comment');
    expect($(element, '.heading')!.localName).to.equal('h3');
    expect(counter(element)).to.equal('0/5000 characters');
    expect($(element, '#note')!.textContent).to.contain(
      'Comments are moderated and will appear after approval.',
    );
    expect(button(element, 'Post comment')).to.exist;
  });

  it('promises moderation only where there is some', async () => {
    for (const moderation of ['post', 'unknown'] as const) {
      const { element } = await form({ moderation });
      expect($(element, '#note')!.textContent).to.equal('');
    }
  });

  it('asks for what the service asks for', async () => {
    const { element } = await form({ fields: { name: 'optional', email: 'required', url: 'optional' } });
    expect(
      [...element.shadowRoot!.querySelectorAll('.who label')].map((label) => label.textContent),
    ).to.deep.equal(['Name optional', 'Email never shown', 'Website optional']);
    expect(field(element, 'email').getAttribute('autocomplete')).to.equal('email');
    expect(field(element, 'url').getAttribute('autocomplete')).to.equal('url');
    expect(field(element, 'email').required).to.equal(true);
  });

  it('asks for nothing that the service does not want', async () => {
    const { element } = await form({ fields: { name: 'hidden', email: 'hidden', url: 'hidden' } });
    expect($(element, '.who input')).to.equal(null);
  });

  it('has a heading of the level that is asked for', async () => {
    const { element } = await form({}, 'heading-level="2"');
    expect($(element, '.heading')!.localName).to.equal('h2');
  });

  it('says whom it answers, and how to get back', async () => {
    const told = record();
    const { element } = await form({}, 'parent="7" reply-to="Tomas"');
    expect(heading(element)).to.equal('Reply to Tomas');
    button(element, 'Cancel reply')!.click();
    await settle(element);
    expect(told).to.deep.equal(['news-comment-cancel']);
    expect(heading(element)).to.equal('Leave a Comment');
  });

  it('leaves a reply to whoever opened it', async () => {
    const { element } = await form({}, 'parent="7"');
    element.addEventListener('news-comment-cancel', (event) => event.preventDefault());
    button(element, 'Cancel reply')!.click();
    expect(element.parent).to.equal('7');
  });

  it('tells of Markdown where there is some', async () => {
    expect((await form({ markdown: true })).element.shadowRoot!.textContent).to.contain('**bold**');
    expect((await form()).element.shadowRoot!.textContent).not.to.contain('**bold**');
  });

  it('shows only what can be done', async () => {
    const said = async (options: object): Promise<string> => {
      const { element } = await form(options);
      await until('the words', () => $(element, '.note'));
      expect($(element, 'form'), JSON.stringify(options)).to.equal(null);
      return $(element, '.note')!.textContent.replace(/\s+/g, ' ').trim();
    };
    expect(await said({ closed: true })).to.equal('Comments are closed.');
    expect(await said({ post: false })).to.equal('You can read this discussion, but not comment on it.');
    expect(await said({ post: false, signIn: '/sign-in' })).to.equal(
      'Comments are open to readers who are signed in. Sign in to comment',
    );
    expect(await said({ post: false, signIn: 'javascript:alert(1)' })).to.equal(
      'Comments are open to readers who are signed in.',
    );
    expect(await said({ capabilitiesFailure: 'unsupported' })).to.equal('Comments cannot be posted here.');
  });

  it('can be written into before the service answers, and where it does not', async () => {
    const { element } = await form({ latency: Infinity });
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(element.matches(':state(ready)')).to.equal(false);
    expect(text(element)).to.exist;
    const { element: lost } = await form({ capabilitiesFailure: 'network' });
    await until('the words', () => $(lost, '.note'));
    expect($(lost, '.note')!.textContent).to.contain('does not answer');
    expect(text(lost)).to.exist;
    expect(button(lost, 'Try again')).to.exist;
  });

  it('keeps a text that cannot be sent any more to be copied', async () => {
    const { element } = await form();
    await fill(element);
    element.remove();
    const { element: closed } = await form({ closed: true });
    const kept = (await until('the text', () => $(closed, '#kept'))) as HTMLTextAreaElement;
    expect(kept.value).to.equal('The committee met five times.');
    expect(kept.readOnly).to.equal(true);
  });

  it('has one state of what can be done, which follows the service', async () => {
    const { element } = await form();
    const states = ['loading', 'ready', 'closed', 'sign-in', 'read-only', 'unsupported'];
    const shown = (): string => states.filter((state) => element.matches(`:state(${state})`)).join();
    expect(shown()).to.equal('ready');
    for (const [options, state] of [
      [{ closed: true }, 'closed'],
      [{ post: false, signIn: true }, 'sign-in'],
      [{ post: false }, 'read-only'],
      [{ capabilitiesFailure: 'unsupported' }, 'unsupported'],
      [{}, 'ready'],
    ] as const) {
      element.service = new FakeComments({ latency: 0, ...options });
      await until(state, () => shown() === state);
    }
  });

  it('offers the way back from an answer where readers have to sign in, too', async () => {
    const { element } = await form({ post: false, signIn: '/in' }, 'parent="7"');
    await until('the way back', () => button(element, 'Cancel reply'));
    expect(heading(element)).to.equal('Reply');
  });

  it('does not move when what takes up what is written arrives', async () => {
    const { loadDesk } = FormBody;
    const held: (() => void)[] = [];
    FormBody.loadDesk = () => new Promise<void>((resolve) => held.push(resolve)).then(loadDesk);
    try {
      for (const attributes of ['', 'parent="7" reply-to="Tomas"']) {
        const box = page(`<news-comment-form thread="${thread()}" ${attributes}></news-comment-form>`);
        box.querySelector('news-comment-form')!.service = new FakeComments({
          latency: 0,
          markdown: true,
          moderation: 'pre',
          fields: { url: 'optional' },
        });
        const element = await formIn(box);
        const places = (): unknown[] =>
          ['.heading', 'label', 'input', 'textarea', '.hint', '.post'].flatMap((selector) =>
            [...element.shadowRoot!.querySelectorAll(selector)]
              .filter((each) => !each.closest('[aria-hidden]'))
              .map((each) => {
                const { x, y, height } = each.getBoundingClientRect();
                return [selector, x, y, height];
              }),
          );
        const before = places();
        expect($(element, '#trap')).to.equal(null);
        await until('what takes it up', () => {
          for (const arrive of held.splice(0)) arrive();
          return $(element, '#trap');
        });
        expect(places(), attributes).to.deep.equal(before);
        box.remove();
      }
    } finally {
      FormBody.loadDesk = loadDesk;
    }
  });

  it('counts in the service’s unit, and warns', async () => {
    const { element } = await form({ maxLength: { value: 100, unit: 'bytes' } });
    type(element, 'text', 'é'.repeat(40));
    await settle(element);
    expect(counter(element)).to.equal('80/100 characters');
    expect($(element, '#counter')!.classList.contains('near')).to.equal(true);
    type(element, 'text', 'é'.repeat(60));
    await settle(element);
    expect(counter(element)).to.equal('−20 characters');
    expect(text(element).value.length, 'nothing is cut').to.equal(60);
    expect(text(element).hasAttribute('maxlength')).to.equal(false);
  });

  it('says aloud what is left only when it matters, and once', async () => {
    const { element } = await form({ maxLength: { value: 1000, unit: 'utf16' } });
    type(element, 'text', 'x'.repeat(400));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(status(element)).to.equal('');
    type(element, 'text', 'x'.repeat(510));
    type(element, 'text', 'x'.repeat(520));
    await until('the words', () => status(element));
    expect(status(element)).to.equal('480 characters left');
    type(element, 'text', 'x'.repeat(530));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(status(element)).to.equal('480 characters left');
    type(element, 'text', 'x'.repeat(1001));
    await until('the words', () => status(element) !== '480 characters left');
    expect(status(element)).to.equal('Too long by 1 character.');
  });
});

describe('<news-comment-form>: posting', () => {
  afterEach(cleanUp);

  it('shows what is missing at its field, and goes to the first', async () => {
    const { element, service } = await form({ fields: { email: 'required' } });
    type(element, 'email', 'nonsense');
    $(element, '.post')!.click();
    await until('the focus', () => focused(element) === 'name');
    for (const [id, words] of Object.entries({
      name: 'Enter your name.',
      email: 'This is no email address.',
      text: 'Write your comment first.',
    })) {
      const control = field(element, id);
      expect(control.getAttribute('aria-invalid')).to.equal('true');
      const described = control.getAttribute('aria-describedby')!.split(' ');
      expect(described.map((each) => field(element, each).textContent)).to.include(words);
    }
    type(element, 'name', 'Ilse');
    await settle(element);
    expect(field(element, 'name').hasAttribute('aria-invalid')).to.equal(false);
    expect(service.sent).to.have.length(0);
  });

  it('sends nothing that is too long', async () => {
    const { element, service } = await form({ maxLength: { value: 20, unit: 'codepoint' } });
    await fill(element, 'x'.repeat(57));
    $(element, '.post')!.click();
    await until('the fault', () => $(element, '#text-fault'));
    expect($(element, '#text-fault')!.textContent).to.equal('Too long by 37 characters.');
    expect(text(element).value.length).to.equal(57);
    expect(service.sent).to.have.length(0);
  });

  it('posts what was written, once, and says so once', async () => {
    const told = record();
    const { element, service } = await form({ moderation: 'pre' });
    await fill(element, '\n  The committee met.  \n');
    const said: string[] = [];
    new MutationObserver(() => said.push(status(element))).observe($(element, '[role=status]')!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    $(element, '.post')!.click();
    $(element, '.post')!.click();
    await until('the thanks', () => /Thank/.test(status(element)));
    await settle(element);
    expect(service.sent).to.have.length(1);
    const { draft } = service.sent[0]!;
    expect(draft.elapsedMs).to.be.a('number');
    expect({ ...draft, elapsedMs: 0 }).to.deep.equal({
      parent: null,
      text: '  The committee met.',
      author: { name: 'Ilse' },
      elapsedMs: 0,
    });
    expect(said.filter((words) => words === 'Thank you. Your comment awaits approval.')).to.have.length(1);
    expect(text(element).value).to.equal('');
    expect(field(element, 'name').value).to.equal('Ilse');
    expect(element.matches(':state(pending)')).to.equal(true);
    expect(told).to.deep.equal(['news-comment-posted pending']);
    expect(pendingOf({ key: thread(), url: '' }).map(({ body }) => body.value)).to.deep.equal([
      '  The committee met.',
    ]);
    type(element, 'text', 'N');
    await settle(element);
    expect(status(element)).to.equal('');
  });

  it('says what the service says of it', async () => {
    const { element } = await form({ moderation: 'post' });
    await fill(element);
    await post(element);
    expect(status(element)).to.equal('Your comment is published.');
    expect(element.matches(':state(published)')).to.equal(true);
  });

  it('is busy, but not disabled, while a comment is on its way', async () => {
    const { element } = await form();
    element.addEventListener('news-comment-submit', (event) =>
      event.respondWith(new Promise<never>(() => undefined)),
    );
    await fill(element);
    const press = $(element, '.post') as HTMLButtonElement;
    press.focus();
    press.click();
    await until('the words', () => press.textContent.trim() === 'Posting…');
    expect(press.getAttribute('aria-disabled')).to.equal('true');
    expect(press.disabled).to.equal(false);
    expect(element.shadowRoot!.activeElement).to.equal(press);
    expect(text(element).readOnly).to.equal(true);
    expect(element.matches(':state(sending)')).to.equal(true);
    button(element, 'Cancel')!.click();
    await settle(element);
    expect(alertOf(element)).to.equal('It may have been posted.');
    expect(text(element).value).to.equal('The committee met five times.');
  });

  const FAILURES: Readonly<Partial<Record<CommentErrorCode, string>>> = {
    closed: 'Comments were closed in the meantime. The text is kept.',
    auth: 'You are not signed in any more. The text is kept.',
    forbidden: 'You may not comment here.',
    duplicate: 'You have posted this already.',
    spam: 'It was taken for spam and not posted. Change the text, or ask the site.',
    captcha: 'The check against robots failed. Try again.',
    not_found: 'What you comment on is not there any more. The text is kept.',
    too_long: 'The service does not take a comment of this length.',
    server: 'Your comment could not be sent. Your text is still here; try again.',
    unsupported: 'Nothing on this page takes comments. The text is kept.',
  };
  for (const [code, words] of Object.entries(FAILURES)) {
    it(`says why not, with the text kept: ${code}`, async () => {
      const told = record();
      const { element } = await form({ failure: code as CommentErrorCode });
      await fill(element);
      await post(element);
      expect(alertOf(element)).to.equal(words);
      expect(text(element).value).to.equal('The committee met five times.');
      expect(told).to.deep.equal([`news-comment-error ${code}`]);
      expect(element.matches(':state(error)')).to.equal(true);
      expect($(element, '.post')!.hasAttribute('aria-disabled')).to.equal(false);
    });
  }

  it('shows what the service says of a field', async () => {
    const { element } = await form({ failure: 'validation', faults: { email: 'No such <b>host</b>.' } });
    await fill(element);
    await post(element);
    expect($(element, '#email-fault')!.textContent).to.equal('No such <b>host</b>.');
    expect(focused(element)).to.equal('email');
  });

  it('counts down where it was too fast', async () => {
    const { element, service } = await form({ failure: 'rate_limited', retryAfter: 2 });
    await fill(element);
    await post(element);
    expect(alertOf(element)).to.contain('Try again in 2 seconds.');
    expect($(element, '.post')!.getAttribute('aria-disabled')).to.equal('true');
    type(element, 'text', 'Another text meanwhile.');
    await until('the next second', () =>
      /in 1 second\./.test($(element, '.base > .fault:not([role])')!.textContent),
    );
    expect(alertOf(element), 'said once').not.to.contain('1 second');
    await until('the end', () => !$(element, '.post')!.hasAttribute('aria-disabled'));
    expect(service.sent).to.have.length(1);
    expect(text(element).value).to.equal('Another text meanwhile.');
  });

  it('asks where it may have been posted', async () => {
    const { element, service } = await form({ failure: 'network', ambiguous: true });
    await fill(element);
    await post(element);
    await until('the question', () => button(element, 'Send again'));
    expect(alertOf(element)).to.contain('It may have been posted.');
    button(element, 'Check')!.click();
    await settle(element);
    await until('the question', () => button(element, 'Send again'));
    button(element, 'Send again')!.click();
    await until('the second', () => service.sent.length === 2);
    expect(service.sent[0]!.key).to.equal(service.sent[1]!.key);
  });

  it('finds what was posted though the answer was lost', async () => {
    const told = record();
    const comment = {
      id: '1',
      parent: null,
      author: { name: 'Ilse' },
      body: { format: 'html', value: '<p>The committee <em>met</em> five&nbsp;times.</p>' },
      createdAt: new Date().toISOString(),
      status: 'visible',
    } as const;
    const { element, service } = await form({ failure: 'timeout', ambiguous: true, comments: [comment] });
    await fill(element);
    await post(element);
    await until('the end', () => /published/.test(status(element)));
    expect(service.sent).to.have.length(1);
    expect(told).to.deep.equal(['news-comment-posted visible']);
  });

  it('asks a reader whose browser filled in what is for robots, and drops nothing', async () => {
    const { element, service } = await form();
    await fill(element);
    const trap = field(element, 'trap');
    trap.value = 'x';
    trap.dispatchEvent(new Event('input', { bubbles: true }));
    await post(element);
    expect(alertOf(element)).to.contain('If you are no robot');
    await post(element);
    await until('the comment', () => service.sent.length === 1);
    expect(service.sent[0]!.draft.trap).to.equal('x');
  });
});

describe('<news-comment-form>: who answers', () => {
  afterEach(cleanUp);

  const alone = async (attributes = ''): ReturnType<typeof formIn> =>
    formIn(page(`<news-comment-form thread="tide" ${attributes}></news-comment-form>`));

  it('is the page, where there is no service', async () => {
    const element = await alone();
    element.addEventListener('news-comment-submit', (event) => {
      const { comment, key, thread } = event;
      expect([comment.text, key.length, thread.key]).to.deep.equal([
        'The committee met five times.',
        36,
        'tide',
      ]);
      event.respondWith(Promise.resolve({ id: '9', status: 'visible' } as never));
    });
    await fill(element);
    await post(element);
    expect(status(element)).to.equal('Your comment is published.');
  });

  it('can leave open whether it is public', async () => {
    const element = await alone();
    element.addEventListener('news-comment-submit', (event) =>
      event.respondWith(Promise.resolve({} as never)),
    );
    await fill(element);
    await post(element);
    expect(status(element)).to.equal('Sent.');
  });

  it('can refuse', async () => {
    const element = await alone();
    element.addEventListener('news-comment-submit', (event) =>
      event.respondWith(Promise.reject(new CommentError('spam'))),
    );
    await fill(element);
    await post(element);
    expect(alertOf(element)).to.contain('spam');
  });

  it('can take over, and the text stays', async () => {
    const element = await alone();
    element.addEventListener('news-comment-submit', (event) => event.preventDefault());
    await fill(element);
    await post(element);
    expect(status(element)).to.equal('Passed on. The text stays here.');
    expect(text(element).value).to.equal('The committee met five times.');
  });

  it('can be nobody, which is said', async () => {
    const element = await alone();
    await fill(element);
    await post(element);
    expect(alertOf(element)).to.equal('Nothing on this page takes comments. The text is kept.');
    expect(text(element).value).to.equal('The committee met five times.');
  });
});

describe('<news-comment-form>: proof', () => {
  afterEach(() => {
    delete NewsCommentForm.proof;
    cleanUp();
  });

  it('is found from the first touch on, once for each comment', async () => {
    const asked: unknown[] = [];
    NewsCommentForm.proof = (thread, wanted) => {
      asked.push([thread.key, wanted?.kind]);
      return Promise.resolve(`proof ${asked.length}`);
    };
    const { element, service } = await form({ proof: { kind: 'work' } });
    expect(asked).to.deep.equal([]);
    await fill(element);
    expect(asked).to.deep.equal([[thread(), 'work']]);
    await post(element);
    await fill(element, 'Another.');
    await post(element);
    await until('both', () => service.sent.length === 2);
    expect(service.sent.map(({ draft }) => draft.proof)).to.deep.equal(['proof 1', 'proof 2']);
  });

  it('that cannot be found is the service’s to judge', async () => {
    NewsCommentForm.proof = () => Promise.reject(new Error('No worker'));
    const { element, service } = await form();
    await fill(element);
    await post(element);
    expect(service.sent[0]!.draft.proof).to.equal(undefined);
  });

  it('of nothing is needed for an answer that arrives when the form shows another', async () => {
    const { element } = await form({}, 'parent="7"');
    let answer: (comment: never) => void = () => undefined;
    element.addEventListener('news-comment-submit', (event) =>
      event.respondWith(new Promise((act) => (answer = act))),
    );
    await fill(element, 'An answer');
    $(element, '.post')!.click();
    await until('the way', () => element.matches(':state(sending)'));
    element.parent = undefined;
    await settle(element);
    answer({ id: '9', status: 'visible' } as never);
    await until('the end', () => /published/.test(status(element)));
    element.parent = '7';
    await settle(element);
    expect(text(element).value, 'it was stored').to.equal('');
  });
});
