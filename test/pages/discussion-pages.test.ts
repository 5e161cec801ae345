import { expect } from '@open-wc/testing';
import { openFrame, until, type Frame } from '../helpers/frame.js';

/** A demo page with the host's own comments, moderated, served with the strict policy. */
const PAGE = '/articles/river-bends/';
/** What scripts/wtr-host.mjs tells the host. */
const PASSWORD = 'for tests';

const part = (frame: Frame, tag: string): HTMLElement | undefined => {
  const discussion = frame.document.querySelector('news-discussion');
  return discussion?.shadowRoot?.querySelector<HTMLElement>(tag) ?? undefined;
};

const title = (frame: Frame): string | undefined => part(frame, '[part=heading]')?.textContent.trim();

/** The page, once its comments are there. */
async function openPage(): Promise<Frame & { readonly violations: readonly string[] }> {
  const frame = await openFrame(PAGE);
  const violations: string[] = [];
  frame.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push(`${violatedDirective} ${blockedURI}`),
  );
  frame.document.querySelector('news-discussion')!.scrollIntoView();
  await until('the comments', () => /Discussion \(\d+ Comments\)/.test(title(frame) ?? ''));
  return { ...frame, violations };
}

const countOf = (frame: Frame): number => Number(/\d+/.exec(title(frame) ?? '')?.[0]);

const listed = (frame: Frame): ShadowRoot => part(frame, 'news-comment-list')!.shadowRoot!;

/** Writes and posts as a reader does. */
async function post(frame: Frame, name: string, text: string): Promise<void> {
  const element = part(frame, 'news-comment-form')!;
  const form = element.shadowRoot!;
  const fill = (selector: string, value: string): void => {
    const field = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)!;
    field.focus();
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  await until('the form', () => {
    element.scrollIntoView(); // comments that are still being drawn push it on
    return form.querySelector('textarea');
  });
  fill('[autocomplete=name]', name);
  fill('textarea', text);
  form.querySelector<HTMLButtonElement>('[part=submit]')!.click();
}

const sendForm = (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(path, { method: 'POST', body: new URLSearchParams(fields) });

/** Approves a comment on the page for moderators, by the form that stands there for it. */
async function approve(text: string): Promise<void> {
  await sendForm('/moderate/session', { password: PASSWORD });
  const queue = await (await fetch('/moderate/')).text();
  const item = queue.split('<li id=').find((piece) => piece.includes(text));
  expect(item, 'it waits in the queue').to.be.a('string');
  const value = (name: string): string => new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(item!)![1]!;
  const action = /action="(\/moderate\/comments\/[^"]+)"/.exec(item!)![1]!;
  const response = await sendForm(action, { token: value('token'), view: value('view'), act: 'approve' });
  expect(response.ok).to.equal(true);
}

describe('a discussion on a page of the example host', () => {
  let frame: Awaited<ReturnType<typeof openPage>> | undefined;
  afterEach(() => {
    frame?.remove();
    localStorage.clear();
  });

  it('takes a comment, keeps it for its reader until it is approved, and shows it then', async () => {
    const text = `The water came back on its own, ${crypto.randomUUID()}`;
    frame = await openPage();
    const before = countOf(frame);
    await post(frame, 'Odile Brandt', text);
    const own = await until('their own comment', () =>
      [...listed(frame!).querySelectorAll('article')].find((article) => article.textContent.includes(text)),
    );
    expect(own.textContent).to.contain('Awaiting approval');
    expect(frame.violations).to.deep.equal([]);
    frame.remove();

    frame = await openPage();
    await until('it, after a reload', () => listed(frame!).textContent.includes(text));
    frame.remove();

    await approve(text);
    frame = await openPage();
    // other engines may have had theirs approved in the meantime
    expect(countOf(frame)).to.be.greaterThan(before);
    const published = await until('it, published', () =>
      [...listed(frame!).querySelectorAll('article')].find((article) => article.textContent.includes(text)),
    );
    expect(published.textContent).not.to.contain('Awaiting approval');
    expect(
      [...listed(frame).querySelectorAll('article')].filter((each) => each.textContent.includes(text)).length,
    ).to.equal(1);
  });

  it('is fetched and led into where the address leads to a comment, however far down it is', async () => {
    const there = await openFrame(`${PAGE}#comment-8`);
    frame = { ...there, violations: [] };
    const target = await until('the comment', () =>
      part(there, 'news-comment-list')?.shadowRoot?.activeElement?.closest('article'),
    );
    expect(target.textContent).to.contain('Bertil Quay');
    const { top } = target.getBoundingClientRect();
    expect(top).to.be.within(-10, there.window.innerHeight);
  });

  it('hides the form of the page once its own is there', async () => {
    frame = await openPage();
    const plain = frame.document.querySelector('.plain-comment')!;
    expect(plain.checkVisibility()).to.equal(false);
  });

  it('has the form of the page without JavaScript', async () => {
    const page = await openFrame(PAGE, { scripts: false });
    const form = page.document.querySelector<HTMLElement>('.plain-comment')!;
    expect(form.checkVisibility()).to.equal(true);
    expect(form.innerText).to.contain('Leave a Comment').and.to.contain('Post comment');
    page.remove();
  });

  it('takes a comment from that form, and says what becomes of it', async () => {
    const response = await sendForm('/comments-api/comments', {
      thread: 'https://paper.example/plain',
      name: 'Odile Brandt',
      text: `Written without a script, ${crypto.randomUUID()}`,
    });
    expect(response.status).to.equal(202);
    expect(response.headers.get('content-type')).to.match(/^text\/html/);
  });
});
