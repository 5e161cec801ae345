import { aTimeout, expect, fixture, html as testHtml } from '@open-wc/testing';
import fc from 'fast-check';
import type { Perspective } from '../../src/article/model.js';
import '../../src/author/news-author-card.js';
import { NewsAuthorCard } from '../../src/author/author-card.js';
import { axeViolations, axFind, axOutline, axTree } from '../helpers/a11y.js';
import { press, printedText } from '../helpers/browser.js';
import { engine } from '../helpers/engine.js';
import { openFrame, until } from '../helpers/frame.js';
import { $, card, cardOf, details, hasState, isShown, opened, settle, text, tool } from './helpers.js';

const VERSIONS: readonly Perspective[] = [
  {
    text: 'You are Mara Winter. Explain what a decision costs and who was not asked.',
    version: '3',
    dateModified: '2026-09-02',
    model: 'Example-2',
  },
  {
    text: 'You are Mara Winter. Explain what a decision costs.',
    version: '2',
    dateModified: '2026-06-01',
    model: 'Example-1',
  },
  { text: 'You are Mara Winter. Explain what a decision costs.', dateModified: '2026-01-15' },
];

const mara = (perspectives: readonly Perspective[] = VERSIONS) =>
  ({ name: 'Mara Winter', kind: 'ai', perspectives }) as const;
const quote = (element: Element): HTMLElement => $(element, 'blockquote')!;
const select = (element: Element): HTMLSelectElement => $(element, 'select') as HTMLSelectElement;

/** A clipboard of our own: what was written, or a refusal. */
async function withClipboard(
  writeText: ((text: string) => Promise<void>) | undefined,
  run: () => Promise<void>,
): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: writeText && { writeText },
  });
  try {
    await run();
  } finally {
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else Reflect.deleteProperty(navigator, 'clipboard');
  }
}

describe('The perspective: its text', () => {
  const NASTY: Record<string, string> = {
    markup: '<script>alert(1)</script><img src=x onerror=alert(1)> &amp; &#x41; <!-- -->',
    'a code fence': '```js\nconst a = `b${c}`;\n\treturn a;\n```\n',
    'tabs, CRLF and spaces at the ends': '  \ta\r\n\r\nb\rc \u00a0 \n\n',
    'mixed directions': 'Write \u202eكلمة\u202c and עברית, then 日本語.\nاكتب هنا.',
    'signs that are not seen': '\ufeffa\u200b\u00adb\u200d\ufe0f\u{e0100}\u{e01ef}c\0d',
    'a placeholder': '{name} ${name} %s {{mustache}}',
    'a lone surrogate': 'a\ud800b',
  };
  for (const [what, prompt] of Object.entries(NASTY))
    it(`is shown exactly as given: ${what}`, async () => {
      const element = await cardOf({ author: [mara([{ text: prompt }])] });
      expect(quote(element).textContent).to.equal(prompt);
      expect(quote(element).querySelectorAll(':not(slot)')).to.have.length(0);
      const { whiteSpace, unicodeBidi, overflowWrap } = getComputedStyle(quote(element));
      expect([whiteSpace, unicodeBidi, overflowWrap]).to.deep.equal(['pre-wrap', 'plaintext', 'anywhere']);
    });

  it('is shown exactly as given: any text', async () => {
    const element = await card('<news-author-card name="Bo" kind="ai"></news-author-card>');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }), async (prompt) => {
        element.perspective = prompt;
        await element.updateComplete;
        expect(quote(element)?.textContent).to.equal(prompt.trim() ? prompt : undefined);
      }),
      { numRuns: 300 },
    );
  });

  it('is shown exactly as given: 100 kB, with its controls', async () => {
    const prompt = 'Prefer the record to the rumour. <b>\n'.repeat(2800);
    const element = await cardOf({
      author: [mara([{ text: prompt }, { text: prompt.replaceAll('record', 'rule') }])],
    });
    expect(quote(element).textContent).to.equal(prompt);
    await opened(element);
    tool(element, 'What changed')!.click();
    await until('the comparison', () => $(element, 'ins'));
  });

  it('sets each line in its own direction', async () => {
    const element = await cardOf({ author: [mara([{ text: 'English\nاكتب' }])] });
    await opened(element);
    const node = [...quote(element).childNodes].find(
      (child) => child.nodeType === Node.TEXT_NODE && child.nodeValue,
    )!;
    const boxOf = (from: number, to: number): DOMRect => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return range.getBoundingClientRect();
    };
    const box = quote(element).getBoundingClientRect();
    expect(boxOf(0, 7).left - box.left).to.be.lessThan(30);
    expect(box.right - boxOf(8, 12).right).to.be.lessThan(30);
  });

  it('says so where characters change the order of what is shown, and only there', async () => {
    const note = async (prompt: string): Promise<boolean> =>
      (await cardOf({ author: [mara([{ text: prompt }])] })).shadowRoot!.textContent.includes(
        'change the order of what is shown',
      );
    for (const sign of '\u202a\u202e\u2066\u2069') expect(await note(`a${sign}b`)).to.equal(true);
    for (const sign of '\u200e\u2029\u202f\u206aع') expect(await note(`a${sign}b`)).to.equal(false);
  });

  it('is in the document before anyone opens it, and marked as data', async () => {
    const element = await cardOf({ author: [mara()] });
    expect(details(element).open).to.equal(false);
    expect(quote(element).textContent).to.equal(VERSIONS[0]!.text);
    expect($(element, '[data-news-perspective]')!.contains(quote(element))).to.equal(true);
    expect(text(element, '.note')).to.equal(
      'The instructions that this AI journalist writes from, exactly as given.',
    );
  });

  it('says that it was changed after the article was published', async () => {
    const line = async (published: string, modified: string): Promise<string | undefined> =>
      text(
        await cardOf({ author: [mara([{ text: 'x', dateModified: modified }])], datePublished: published }),
        '.changed',
      );
    expect(await line('2026-08-30T10:00:00Z', '2026-09-02')).to.equal(
      'Changed on 2 September 2026, after this article was published.',
    );
    expect(await line('2026-09-02T10:00:00Z', '2026-09-02')).to.equal(undefined);
    expect(await line('2026-09-02T10:00:00+02:00', '2026-09-02T08:30:00Z')).to.contain('2 September');
    expect(await line('2026-09-02T10:00:00+02:00', '2026-09-02T07:30:00Z')).to.equal(undefined);
    expect(await line('soon', '2026-09-02')).to.equal(undefined);
  });
});

describe('The perspective: opening', () => {
  it('tells of readers who open and close it', async () => {
    const element = await cardOf({ author: [mara()] });
    const told: unknown[] = [];
    element.addEventListener('news-perspective-toggle', ({ open, version, bubbles, composed, cancelable }) =>
      told.push([open, version, bubbles, composed, cancelable]),
    );
    await opened(element);
    $(element, 'summary')!.click();
    await until('it to close', () => !element.open);
    expect(told).to.deep.equal([
      [true, '3', true, true, false],
      [false, '3', true, true, false],
    ]);
    expect(hasState(element, 'open')).to.equal(!CSS.supports('selector(:state(x))'));
  });

  it('needs no pointer', async () => {
    const element = await cardOf({ author: [{ ...mara(), url: 'https://paper.example/mara' }] });
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    const focused = async (): Promise<string> => {
      await press('Tab');
      const active = element.shadowRoot!.activeElement;
      return active?.textContent.replace(/\s+/g, ' ').trim() ?? document.activeElement!.localName;
    };
    expect(await focused()).to.equal('Mara Winter');
    expect(await focused()).to.equal("View Journalist's Editorial Perspective");
    await press('Enter');
    await until('it to open', () => element.open);
    await until('its controls', () => $(element, '.tool'));
    await press('Tab');
    expect(element.shadowRoot!.activeElement).to.equal(select(element));
    await press('ArrowDown');
    await until('another version', () => text(element, '.facts')!.includes('Version 2'));
    expect(element.shadowRoot!.activeElement).to.equal(select(element));
    await press('Tab');
    expect(element.shadowRoot!.activeElement).to.equal(tool(element, 'What changed'));
    await press('Space');
    await until('the comparison', () => $(element, '[role=group]'));
    await press('Tab');
    const copied: string[] = [];
    await withClipboard(
      (written) => Promise.resolve(void copied.push(written)),
      async () => {
        await press('Enter');
        await until('the text to be copied', () => copied.length);
      },
    );
    expect(copied).to.deep.equal([VERSIONS[1]!.text]);
    await press('Shift+Tab');
    await press('Shift+Tab');
    await press('Shift+Tab');
    await press('Space');
    await until('it to close', () => !element.open);
  });

  it('fetches its controls when they are near, and again when that failed', async () => {
    const { loadTools } = NewsAuthorCard;
    let asked = 0;
    NewsAuthorCard.loadTools = () => {
      asked++;
      return asked === 1 ? Promise.reject(new TypeError('offline')) : loadTools();
    };
    try {
      const element = await cardOf({ author: [mara()] });
      expect(asked).to.equal(0);
      details(element).dispatchEvent(new PointerEvent('pointerenter'));
      await aTimeout(0);
      expect(asked).to.equal(1);
      expect($(element, '.tool')).to.equal(null);
      expect(quote(element).textContent).to.equal(VERSIONS[0]!.text);
      expect(text(element, '.facts')).to.contain('Version 3');
      $(element, 'summary')!.focus();
      await until('the controls', () => $(element, '.tool'));
      $(element, 'summary')!.click();
      await until('it to open', () => element.open);
      expect(asked).to.equal(2);
    } finally {
      NewsAuthorCard.loadTools = loadTools;
    }
  });

  it('moves nothing when its controls come', async () => {
    const { loadTools } = NewsAuthorCard;
    let arrive = (): void => undefined;
    NewsAuthorCard.loadTools = () =>
      new Promise((resolve) => {
        arrive = () => void loadTools().then(resolve);
      });
    try {
      const element = await cardOf({ author: [mara()] });
      element.open = true;
      await settle(element);
      const { top, bottom } = quote(element).getBoundingClientRect();
      const { height } = element.getBoundingClientRect();
      arrive();
      await until('the controls', () => $(element, '.tool'));
      expect(quote(element).getBoundingClientRect().top).to.be.closeTo(top, 0.5);
      expect(quote(element).getBoundingClientRect().bottom).to.be.closeTo(bottom, 0.5);
      expect(element.getBoundingClientRect().height).to.be.closeTo(height, 0.5);
    } finally {
      NewsAuthorCard.loadTools = loadTools;
    }
  });

  it('takes over what a reader has done with a card that was drawn before its code came', async () => {
    const told: boolean[] = [];
    const page = await fixture<HTMLElement>(testHtml`<div></div>`);
    page.addEventListener('news-perspective-toggle', (event) => told.push(event.open));
    // a document without a registry: nothing is upgraded in it
    const { body } = new DOMParser().parseFromString(
      '<news-author-card name="Mara Winter" perspective="You are Mara."></news-author-card>',
      'text/html',
    );
    const late = body.firstElementChild as NewsAuthorCard;
    const drawn = late.attachShadow({ mode: 'open' });
    drawn.innerHTML = '<div data-news-drawn><details open><summary>View</summary></details></div>';
    page.append(late);
    await settle(late);
    expect(late.open).to.equal(true);
    expect(details(late).open).to.equal(true);
    expect(late.shadowRoot!.querySelector('[data-news-drawn]')).to.equal(null);
    expect(told).to.deep.equal([true]);
  });
});

describe('The perspective: versions', () => {
  it('shows the one that is chosen, with its facts', async () => {
    const element = await opened(await cardOf({ author: [mara()] }));
    expect([...select(element).options].map((option) => option.text.trim())).to.deep.equal([
      'Version 3, 2 September 2026',
      'Version 2, 1 June 2026',
      'Version of 15 January 2026',
    ]);
    expect(select(element).labels[0]!.textContent).to.contain('Version');
    select(element).selectedIndex = 1;
    select(element).dispatchEvent(new Event('change'));
    await settle(element);
    expect(quote(element).textContent).to.equal(VERSIONS[1]!.text);
    expect(text(element, '.facts')).to.contain('Version 2, 1 June 2026').and.to.contain('Model: Example-1');
    expect(isShown($(element, '.version')!), 'said by the choice').to.equal(false);
    const single = await opened(await cardOf({ author: [mara(VERSIONS.slice(0, 1))] }));
    expect(isShown($(single, '.version')!)).to.equal(true);
    expect($(single, 'select') ?? tool(single, 'What changed') ?? null).to.equal(null);
  });

  it('keeps its controls in one line, on phones the choice above the others, within the card', async () => {
    for (const width of [330, 390, 700]) {
      const element = await opened(
        await cardOf({ author: [mara()] }, '<news-author-card></news-author-card>', width),
      );
      const [choice, changes, copy] = [
        select(element),
        tool(element, 'What changed')!,
        tool(element, 'Copy text')!,
      ].map((control) => control.getBoundingClientRect());
      const { left, right } = element.getBoundingClientRect();
      const place = `${String(width)} px`;
      expect(copy!.top, place).to.be.closeTo(changes!.top, 1);
      if (width < 28 * 16) expect(choice!.bottom, place).to.be.at.most(copy!.top + 0.5);
      else expect(choice!.top, place).to.be.closeTo(copy!.top, 1);
      expect(choice!.left, place).to.be.closeTo(left, 0.5);
      expect(copy!.right, place).to.be.at.most(right + 0.5);
    }
  });

  it('shows what changed since the version before, in marks and words', async () => {
    const element = await opened(await cardOf({ author: [mara()] }));
    const toggle = tool(element, 'What changed')!;
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    toggle.focus();
    toggle.click();
    await settle(element);
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(element.shadowRoot!.activeElement).to.equal(toggle);
    expect(text(element, '[role=group] .note')).to.equal('Changes since version 2');
    expect(isShown(quote(element))).to.equal(false);
    expect($(element, 'ins')!.textContent).to.equal('Added:  and who was not asked');
    expect(getComputedStyle($(element, 'ins')!).textDecorationLine).to.equal('underline');
    expect($(element, 'del')).to.equal(null);
    toggle.click();
    await settle(element);
    expect(isShown(quote(element))).to.equal(true);
  });

  it('says so where nothing changed, and offers nothing for the oldest', async () => {
    const element = await opened(await cardOf({ author: [mara()] }));
    select(element).selectedIndex = 1;
    select(element).dispatchEvent(new Event('change'));
    await settle(element);
    tool(element, 'What changed')!.click();
    await settle(element);
    expect(text(element, '[role=group]')).to.equal('Changes since the version before The text is the same.');
    select(element).selectedIndex = 2;
    select(element).dispatchEvent(new Event('change'));
    await settle(element);
    expect(tool(element, 'What changed')).to.equal(undefined);
    expect(quote(element).textContent).to.equal(VERSIONS[2]!.text);
  });

  it('compares what the page shows itself with the version before', async () => {
    const element = await cardOf(
      { author: [mara()] },
      '<news-author-card name="Mara Winter"><p slot="perspective">You are Mara Winter. Explain it.</p></news-author-card>',
    );
    await opened(element);
    tool(element, 'What changed')!.click();
    await settle(element);
    expect($(element, 'del')!.textContent).to.contain('what a decision costs');
    const [one, other] = element.shadowRoot!.querySelectorAll('del, ins');
    const gap = other!.getBoundingClientRect().left - one!.getBoundingClientRect().right;
    expect(gap, 'between what went and what came').to.be.within(2, 8);
    select(element).selectedIndex = 1;
    select(element).dispatchEvent(new Event('change'));
    await settle(element);
    tool(element, 'What changed')!.click();
    await settle(element);
    expect(quote(element).textContent).to.equal(VERSIONS[1]!.text);
    expect(element.querySelector('p')!.getClientRects()).to.have.length(0);
  });
});

describe('The perspective: copying', () => {
  async function copied(element: NewsAuthorCard): Promise<string[]> {
    const written: string[] = [];
    await withClipboard(
      (given) => Promise.resolve(void written.push(given)),
      async () => {
        const { width } = tool(element, 'Copy text')!.getBoundingClientRect();
        tool(element, 'Copy text')!.click();
        await until('the button to say so', () => text(element, '.done [aria-hidden]') === 'Copied');
        expect(tool(element, 'Copy text')!.getBoundingClientRect().width, 'its name stays').to.equal(width);
      },
    );
    return written;
  }

  it('copies the text as it is, and says so for a while', async () => {
    const prompt = '  a\r\n\tb  \n';
    const element = await opened(await cardOf({ author: [mara([{ text: prompt }])] }));
    expect(await copied(element)).to.deep.equal([prompt]);
    expect(text(element, '[role=status]')).to.equal('Copied');
    await until('the label to return', () => !$(element, '.done'), 5000);
    expect(text(element, '[role=status]')).to.equal('');
  });

  it('copies the label of an article by AI along', async () => {
    const element = await opened(await cardOf({ author: [mara()], aiDisclosure: 'ai-generated' }));
    expect(await copied(element)).to.deep.equal([
      `${VERSIONS[0]!.text!}\n\nWritten by AI. No human review recorded.`,
    ]);
    const human = await opened(await cardOf({ author: [mara()], aiDisclosure: 'none' }));
    expect(await copied(human)).to.deep.equal([VERSIONS[0]!.text]);
  });

  for (const [what, refuse] of [
    ['refused', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
    ['impossible', undefined],
  ] as const)
    it(`selects the text where copying is ${what}`, async () => {
      const element = await opened(await cardOf({ author: [mara()] }));
      await withClipboard(refuse, async () => {
        tool(element, 'Copy text')!.click();
        await until('the words', () => text(element, '.denied'));
      });
      await settle(element);
      expect(text(element, '[role=status]')).to.contain('press Ctrl+C');
      const selection = element.shadowRoot as ShadowRoot & { getSelection?: () => Selection | null };
      const selected = (selection.getSelection?.() ?? getSelection())!;
      expect(selected.toString()).to.equal(VERSIONS[0]!.text);
      quote(element).dispatchEvent(new ClipboardEvent('copy', { bubbles: true, composed: true }));
      await settle(element);
      expect($(element, '.denied'), 'gone once it is copied by hand').to.equal(null);
      expect(text(element, '[role=status]')).to.equal('');
    });

  it('leaves no timer behind', async () => {
    const element = await opened(await cardOf({ author: [mara()] }));
    await copied(element);
    const parent = element.parentElement!;
    element.remove();
    await aTimeout(0);
    parent.append(element);
    await settle(element);
    expect($(element, '.done')).to.equal(null);
    expect(text(element, '[role=status]')).to.equal('');
  });
});

describe('The perspective: for everyone', () => {
  it('has no axe violations, whatever is shown', async () => {
    const element = await opened(await cardOf({ author: [mara()], datePublished: '2026-01-01' }));
    expect(await axeViolations(element), 'open').to.deep.equal([]);
    tool(element, 'What changed')!.click();
    await settle(element);
    expect(await axeViolations(element), 'compared').to.deep.equal([]);
  });

  it('is a quotation with its controls to assistive technology', async function () {
    const element = await opened(await cardOf({ author: [mara(VERSIONS.slice(0, 2))] }));
    const outline = axOutline(await axTree(this, details(element)));
    expect(outline.filter((line) => /^ {0,4}\S/.test(line) && !/^ +text/.test(line))).to.deep.equal([
      'group',
      '  DisclosureTriangle "View Journalist\'s Editorial Perspective" [expanded=true]',
      '  paragraph',
      '  LabelText',
      '    combobox "Version" [expanded=false]',
      '  button "What changed" [expanded=false]',
      '  button "Copy text"',
      '  blockquote "The instructions that this AI journalist writes from, exactly as given."',
      '  paragraph',
    ]);
    expect(outline).to.include(`    text "${VERSIONS[0]!.text!}"`);
    tool(element, 'What changed')!.click();
    await settle(element);
    const compared = await axTree(this, details(element));
    expect(axFind(compared, 'group', 'Changes since version 2')).to.have.length(1);
    expect(axFind(compared, 'insertion')).to.have.length(1);
    expect(axFind(compared, 'blockquote')).to.have.length(0);
  });
});

describe('The perspective: on paper, by address, without JavaScript', () => {
  const PAGE = '/test/fixtures/author-perspective.html';

  it('is printed open, with the address of what was not fetched', async function () {
    const paper = await printedText(this, PAGE);
    expect(paper).to.contain('Prefer the record to the rumour.');
    expect(paper).to.contain('Never guess the height of a tide.');
    // Firefox may write a portrait's initials between two lines of an address
    expect(paper.replace(/\s/g, '')).to.match(/perspective-never-(BBAI)?opened\.txt/);
    expect(paper).not.to.contain('Copy text');
  });

  it('is printed with the addresses of its links, each once', async function () {
    const paper = (await printedText(this, PAGE)).replace(/\s/g, '');
    expect(paper.split('(https://paper.example/ai-policy)')).to.have.length(2);
    expect(paper.split('perspective-never-opened.txt')).to.have.length(2);
  });

  it('opens for printing where that is asked of JavaScript, closes again, and tells nobody', async () => {
    const element = await cardOf({ author: [mara()] });
    let told = 0;
    element.addEventListener('news-perspective-toggle', () => told++);
    window.dispatchEvent(new Event('beforeprint'));
    expect(details(element).open).to.equal(true);
    await aTimeout(50);
    window.dispatchEvent(new Event('afterprint'));
    await aTimeout(50);
    expect(details(element).open).to.equal(false);
    expect(element.open).to.equal(false);
    element.open = true;
    await settle(element);
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('afterprint'));
    await aTimeout(50);
    expect(details(element).open).to.equal(true);
    expect(told).to.equal(0);
  });

  it('is readable without JavaScript where the page brings it', async function () {
    expect(await printedText(this, PAGE, { javaScript: false })).to.contain(
      'Never guess the height of a tide.',
    );
  });

  it('is readable before its code has come', async () => {
    const { element, document: page } = await openFrame('/test/fixtures/blank.html');
    page.body.innerHTML =
      '<news-author-card name="Ada"><p slot="perspective">Never guess.</p></news-author-card>';
    expect(isShown(page.querySelector('p')!)).to.equal(true);
    element.remove();
  });

  for (const [where, words, id] of [
    ['an attribute', 'Prefer%20the%20record', 'attribute'],
    ['a slot', 'guess%20the%20height', 'slotted'],
  ] as const)
    it(`is opened by a text fragment: ${where}`, async () => {
      const fragment = `#:~:text=${words}`;
      if (engine === 'webkit') {
        // follows them in a window's first address only
        const popup = window.open(`${PAGE}${fragment}`, '_blank')!;
        try {
          await until(
            'the perspective to open',
            () => popup.document.querySelector<NewsAuthorCard>(`#${id}`)?.open,
          );
          await until('the place', () => popup.scrollY > 1000);
        } finally {
          popup.close();
        }
        return;
      }
      const frame = await openFrame(PAGE, { width: 600, height: 400 });
      await until('the cards', () => frame.document.documentElement.dataset['ready'] !== undefined);
      frame.window.location.hash = fragment;
      const found = frame.document.querySelector<NewsAuthorCard>(`#${id}`)!;
      await until('the perspective to open', () => found.open);
      await until('the place', () => frame.window.scrollY > 1000);
      frame.remove();
    });

  it('is opened by the id of what is in it, before its code came and after', async () => {
    const frame = await openFrame(PAGE, { width: 600, height: 400 });
    const slotted = () => frame.document.querySelector<NewsAuthorCard>('#slotted')!;
    await until('the cards', () => frame.document.documentElement.dataset['ready'] !== undefined);
    expect(slotted().open).to.equal(false);
    frame.window.location.hash = '#rule';
    await until('the perspective to open', () => slotted().open);
    await until('the place', () => frame.window.scrollY > 1000);
    await aTimeout(100); // a frame that goes while it scrolls stops WebKit
    frame.remove();
    const led = await openFrame(`${PAGE}#rule`, { width: 600, height: 400 });
    await until(
      'the perspective to open',
      () => led.document.querySelector<NewsAuthorCard>('#slotted')?.open,
    );
    await aTimeout(500); // as above
    led.remove();
  });
});
