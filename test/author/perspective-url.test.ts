import { aTimeout, expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/author/news-author-card.js';
import type { NewsAuthorCard } from '../../src/author/author-card.js';
import { fetchPerspectives, readPerspectives } from '../../src/author/fetch-perspectives.js';
import { axeViolations } from '../helpers/a11y.js';
import { until } from '../helpers/frame.js';
import { $, card, hasState, opened, settle, text, tool, withFetch } from './helpers.js';

const MARKUP =
  '<news-author-card name="Mara Winter" kind="ai" perspective-url="/prompts/mara"></news-author-card>';
const URL_GIVEN = new URL('/prompts/mara', location.href).href;
const BASE = 'https://paper.example/prompts/';

const answer = (body: BodyInit, type: string, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': type } });
const json = (value: unknown): Response => answer(JSON.stringify(value), 'application/json');
const quoted = (element: Element): string | undefined => $(element, 'blockquote')?.textContent;

/** Opens as a reader does, and waits until something has come of it. */
async function asked(element: NewsAuthorCard): Promise<void> {
  $(element, 'summary')!.click();
  await until(
    'an answer',
    () => $(element, '.quote:not(.wait):not([hidden])') && element.open && tool(element, 'Copy text'),
  );
}

describe('readPerspectives', () => {
  it('reads one or a list, in our names and schema.org’s, newest first', () => {
    expect(
      readPerspectives(
        [
          { '@type': 'CreativeWork', text: 'old', version: 2, dateModified: '2026-06-01' },
          {
            text: ' new\r\n',
            version: '3',
            dateModified: '2026-09-02',
            model: ' M ',
            provider: 'P',
            url: 'three.txt',
          },
        ],
        BASE,
      ),
    ).to.deep.equal([
      {
        text: ' new\r\n',
        version: '3',
        dateModified: '2026-09-02',
        model: 'M',
        provider: 'P',
        url: `${BASE}three.txt`,
      },
      { text: 'old', version: '2', dateModified: '2026-06-01' },
    ]);
    expect(readPerspectives('plain', BASE)).to.deep.equal([{ text: 'plain' }]);
    expect(
      readPerspectives([{ text: '1' }, { text: '2' }], BASE).map(({ text: given }) => given),
    ).to.deep.equal(['1', '2']);
  });

  it('takes nothing on trust', () => {
    const hostile = [
      null,
      7,
      [],
      {},
      { text: '  ' },
      { text: { toString: 'x' } },
      { text: 'a', version: { a: 1 }, model: ['x'], url: 'javascript:alert(1)', provider: 'p'.repeat(9999) },
      JSON.parse('{"text":"b","__proto__":{"version":"9"}}'),
    ];
    const read = readPerspectives(hostile, BASE);
    expect(read.map(({ text: given }) => given)).to.deep.equal(['a', 'b']);
    expect(read[0]).to.deep.equal({ text: 'a', provider: 'p'.repeat(200) });
    expect(read[1]).to.deep.equal({ text: 'b' });
    expect(
      readPerspectives(
        Array.from({ length: 500 }, () => ({ text: 'x' })),
        BASE,
      ),
    ).to.have.length(50);
  });

  it('reads any JSON without throwing', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => Array.isArray(readPerspectives(value, BASE))));
  });
});

describe('fetchPerspectives', () => {
  const signal = new AbortController().signal;
  const fails = async (response: () => Response | Promise<Response>, options = {}): Promise<void> =>
    withFetch(
      () => response(),
      async () => {
        let failed = false;
        await fetchPerspectives(URL_GIVEN, { signal, ...options }).catch(() => (failed = true));
        expect(failed).to.equal(true);
      },
    );

  it('takes JSON and plain text', async () => {
    for (const [response, expected] of [
      [() => json({ text: 'a' }), 'a'],
      [() => answer('[{"text":"a"}]', 'application/ld+json; charset=utf-8'), 'a'],
      [() => answer('  a <b>\r\n', 'text/plain; charset=utf-8'), '  a <b>\r\n'],
      [() => answer('# a', 'text/markdown'), '# a'],
    ] as const)
      await withFetch(
        () => response(),
        async () => {
          expect((await fetchPerspectives(URL_GIVEN, { signal }))[0]!.text).to.equal(expected);
        },
      );
  });

  it('takes nothing else', async () => {
    await fails(() => answer('<p>Log in</p>', 'text/html'));
    await fails(() => answer('{', 'application/json'));
    await fails(() => json({}));
    await fails(() => answer('', 'text/plain'));
    await fails(() => answer('gone', 'text/plain', 404));
    await fails(() => Promise.reject(new TypeError('offline')));
  });

  it('reads no more than 1 MB', async () => {
    let [sent, cancelled] = [0, false];
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(97));
      },
      cancel() {
        cancelled = true;
      },
    });
    await fails(() => answer(endless, 'text/plain'));
    expect(cancelled).to.equal(true);
    expect(sent).to.be.lessThan(2_000_000);
    await withFetch(
      () => answer('a'.repeat(999_999), 'text/plain'),
      async () => {
        expect((await fetchPerspectives(URL_GIVEN, { signal }))[0]!.text).to.have.length(999_999);
      },
    );
  });

  it('waits for so long and no longer', async () => {
    await withFetch(
      (_url, init) =>
        new Promise((_resolve, reject) =>
          init!.signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
        ),
      async () => {
        const start = performance.now();
        const asked = fetchPerspectives(URL_GIVEN, { signal, timeout: 50 }).catch(() => 'given up');
        // what is due later has not come: the limit was the one that was given
        const longer = new Promise((resolve) => setTimeout(resolve, 2000, 'longer'));
        expect(await Promise.race([asked, longer])).to.equal('given up');
        expect(performance.now() - start).to.be.greaterThan(40);
      },
    );
  });
});

describe('<news-author-card perspective-url>', () => {
  it('asks when it is opened, never before, and once', async () => {
    const urls: unknown[] = [];
    await withFetch(
      (url) => {
        urls.push(url);
        return json([{ text: 'You are Mara.', version: '4', dateModified: '2026-09-02' }, { text: 'Old.' }]);
      },
      async () => {
        const element = await card(MARKUP);
        $(element, 'summary')!.focus();
        await until('the controls', () => $(element, '.bar')!.childElementCount >= 0);
        await aTimeout(50);
        expect(urls).to.deep.equal([]);
        expect(quoted(element)).to.equal(URL_GIVEN);
        await asked(element);
        expect(quoted(element)).to.equal('You are Mara.');
        expect(text(element, '[role=status]')).to.equal('The editorial perspective is here.');
        expect(text(element, '.facts')).to.contain('Version 4, 2 September 2026');
        expect($(element, 'select')).not.to.equal(null);
        for (const open of [false, true]) {
          element.open = open;
          await settle(element);
        }
        expect(urls).to.deep.equal([URL_GIVEN]);
      },
    );
  });

  it('needs no fetching where the text is known', async () => {
    await withFetch(
      () => expect.fail('fetched'),
      async () => {
        const element = await opened(await card(MARKUP.replace('kind', 'perspective="You are Mara." kind')));
        expect(quoted(element)).to.equal('You are Mara.');
        expect(hasState(element, 'failed')).to.equal(!CSS.supports('selector(:state(x))'));
      },
    );
  });

  it('says that it is loading, that it failed, and tries again, with the focus kept', async () => {
    let release: (response: Response) => void = () => undefined;
    const next = async (response: Response): Promise<void> => {
      release(response);
      await aTimeout(20);
    };
    await withFetch(
      () => new Promise((resolve) => (release = resolve)),
      async () => {
        const element = await card(MARKUP);
        element.open = true;
        await until('the loading', () => $(element, '.wait'));
        expect(hasState(element, 'loading')).to.equal(true);
        expect(text(element, '.wait p')).to.equal('Loading the editorial perspective…');
        expect(text(element, '[role=status]')).to.equal('Loading the editorial perspective…');
        const { height } = element.getBoundingClientRect();
        await next(answer('', 'text/html', 500));
        await until('the failure', () => text(element, '.wait p')?.includes('could not'));
        expect(hasState(element, 'failed')).to.equal(true);
        expect($(element, '.bar'), 'nothing to control yet').to.equal(null);
        expect(text(element, '[role=status]')).to.equal('The editorial perspective could not be loaded.');
        expect(element.getBoundingClientRect().height).to.be.closeTo(height, 1);
        expect(await axeViolations(element)).to.deep.equal([]);
        const retry = tool(element, 'Try again')!;
        retry.focus();
        retry.click();
        await settle(element);
        expect(text(element, '.wait p')).to.equal('Loading the editorial perspective…');
        expect(element.shadowRoot!.activeElement).to.equal(retry);
        await next(answer('You are Mara.', 'text/plain'));
        await until('the text', () => quoted(element) === 'You are Mara.');
        await settle(element);
        expect(element.shadowRoot!.activeElement).to.equal($(element, 'blockquote'));
        expect(text(element, '[role=status]')).to.equal('');
      },
    );
  });

  it('asks a second time once only, however often it is pressed', async () => {
    let count = 0;
    await withFetch(
      () => {
        count++;
        return count === 1 ? Promise.reject(new TypeError('offline')) : new Promise(() => undefined);
      },
      async () => {
        const element = await card(MARKUP);
        element.open = true;
        await until('the failure', () => tool(element, 'Try again')?.checkVisibility());
        for (let n = 0; n < 3; n++) tool(element, 'Try again')!.click();
        await settle(element);
        expect(count).to.equal(2);
      },
    );
  });

  it('ends with the card, and goes on when that is back', async () => {
    const signals: AbortSignal[] = [];
    await withFetch(
      (_url, init) => {
        signals.push(init!.signal!);
        return new Promise((_resolve, reject) =>
          init!.signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
        );
      },
      async () => {
        const element = await card(MARKUP);
        element.open = true;
        await until('the request', () => signals.length);
        const parent = element.parentElement!;
        parent.append(element); // a move is no removal
        await aTimeout(0);
        expect(signals[0]!.aborted).to.equal(false);
        element.remove();
        await aTimeout(0);
        expect(signals[0]!.aborted).to.equal(true);
        parent.append(element);
        await until('another request', () => signals.length === 2);
        expect(hasState(element, 'loading')).to.equal(true);
      },
    );
  });

  it('follows another address', async () => {
    await withFetch(
      (url) => answer(String(url), 'text/plain'),
      async () => {
        const element = await card(MARKUP);
        await asked(element);
        element.perspectiveUrl = '/prompts/other';
        await until(
          'the other text',
          () =>
            quoted(element) === new URL('/prompts/other', location.href).href && tool(element, 'Copy text'),
        );
      },
    );
  });
});
