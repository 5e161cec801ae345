import { expect } from '@open-wc/testing';
import { isRequestEvent, request, RequestEvent } from '../../src/core/request-event.js';

describe('RequestEvent', () => {
  let outer: HTMLElement;
  let leaf: HTMLElement;

  beforeEach(() => {
    outer = document.createElement('div');
    leaf = outer.appendChild(document.createElement('span'));
  });

  const ask = () => request(leaf, new RequestEvent<string>('news-test'));
  const answerOf = async (outcome: ReturnType<typeof ask>): Promise<string> =>
    'response' in outcome ? outcome.response : `no answer: ${outcome.by}`;

  it('is answered by nobody when nobody listens', () => {
    expect(ask().by).to.equal('none');
  });

  it('takes the host’s answer, and that prevents the default', async () => {
    let event!: RequestEvent<string>;
    outer.addEventListener('news-test', (given) => {
      event = given as RequestEvent<string>;
      event.respondWith('host');
    });
    const outcome = ask();
    expect(outcome.by).to.equal('host');
    expect(event.defaultPrevented).to.equal(true);
    expect(await answerOf(outcome)).to.equal('host');
  });

  it('prefers the host to an owner, whoever hears first', async () => {
    outer.addEventListener('news-test', (event) => (event as RequestEvent<string>).setDefault(() => 'owner'));
    leaf.addEventListener('news-test', (event) => (event as RequestEvent<string>).respondWith('host'));
    expect(await answerOf(ask())).to.equal('host');
  });

  it('runs the owner’s default only after dispatch, and only the innermost', async () => {
    const ran: string[] = [];
    const offer = (name: string) => (event: Event) =>
      (event as RequestEvent<string>).setDefault(() => {
        ran.push(name);
        return name;
      });
    leaf.addEventListener('news-test', offer('inner'));
    outer.addEventListener('news-test', offer('outer'));
    outer.addEventListener('news-test', () => {
      expect(ran).to.deep.equal([]);
    });
    expect(await answerOf(ask())).to.equal('inner');
    expect(ran).to.deep.equal(['inner']);
  });

  it('is taken over by preventDefault() alone: no default runs', () => {
    let ran = false;
    outer.addEventListener('news-test', (event) => {
      (event as RequestEvent<string>).setDefault(() => ((ran = true), 'owner'));
      event.preventDefault();
    });
    expect(ask().by).to.equal('taken-over');
    expect(ran).to.equal(false);
  });

  it('throws InvalidStateError on a second answer and on one after dispatch', () => {
    const errors: string[] = [];
    const attempt = (event: RequestEvent<string>): void => {
      try {
        event.respondWith('again');
      } catch (error) {
        errors.push((error as DOMException).name);
      }
    };
    let kept!: RequestEvent<string>;
    outer.addEventListener('news-test', (event) => {
      kept = event as RequestEvent<string>;
      kept.respondWith('once');
      attempt(kept);
    });
    ask();
    attempt(kept);
    expect(errors).to.deep.equal(['InvalidStateError', 'InvalidStateError']);
  });

  it('hands a failure to the leaf, from host and from owner, and nowhere else', async () => {
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => void unhandled.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    outer.addEventListener('news-test', (event) =>
      (event as RequestEvent<string>).respondWith(Promise.reject(new Error('host'))),
    );
    const outcome = ask();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await answerOf(outcome).catch((error: unknown) => (error as Error).message)).to.equal('host');

    leaf.addEventListener('news-other', (event) =>
      (event as RequestEvent<string>).setDefault(() => {
        throw new Error('owner');
      }),
    );
    const other = request(leaf, new RequestEvent<string>('news-other'));
    expect(await answerOf(other).catch((error: unknown) => (error as Error).message)).to.equal('owner');
    window.removeEventListener('unhandledrejection', note);
    expect(unhandled).to.deep.equal([]);
  });

  it('is known by shape, so that another copy’s events count too', () => {
    const foreign = Object.assign(new Event('news-test'), { respondWith() {}, setDefault() {} });
    expect(isRequestEvent(new RequestEvent('news-test'))).to.equal(true);
    expect(isRequestEvent(foreign)).to.equal(true);
    expect(isRequestEvent(new Event('news-test'))).to.equal(false);
    expect(isRequestEvent(Object.assign(new Event('fetch'), { respondWith() {}, setDefault() {} }))).to.equal(
      false,
    );
  });

  it('crosses shadow roots', () => {
    const root = leaf.attachShadow({ mode: 'open' });
    const inner = root.appendChild(document.createElement('b'));
    let heard = 0;
    outer.addEventListener('news-test', () => (heard += 1));
    request(inner, new RequestEvent('news-test'));
    expect(heard).to.equal(1);
  });
});
