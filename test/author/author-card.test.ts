import { aTimeout, expect } from '@open-wc/testing';
import type { NewsLintEvent } from '../../src/core/lint-event.js';
import type { Author } from '../../src/article/model.js';
import '../../src/author/news-author-card.js';
import '../../src/locales/ar.js';
import { NewsAuthorCard } from '../../src/author/author-card.js';
import { axeViolations, axOutline, axTree } from '../helpers/a11y.js';
import { emulateForcedColors, need, resetMedia, setViewport } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import { $, card, cardOf, details, hasState, isShown, settle, text } from './helpers.js';

const FULL = `<news-author-card name="Mara Winter" kind="ai" role-name="Harbour correspondent" location="Port Elm"
  image-url="/test/fixtures/portrait.svg" url="https://paper.example/mara" bio="Covers harbours and ferries."
  perspective="You are Mara Winter." perspective-url="/prompts/mara.json" perspective-version="3" perspective-date="2026-09-02"
  model="Example-1" provider="Example Labs" policy-url="/ai" report-url="https://paper.example/errors"
  more-url="/by/mara" heading-level="3"></news-author-card>`;

const here = (path: string): string => new URL(path, location.href).href;
const hrefs = (element: Element, selector: string): (string | null)[] =>
  [...element.shadowRoot!.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'));

const facts = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('.facts .note, .facts a')].map((item) =>
    item.textContent.replace(/\s+/g, ' ').trim(),
  );

const LONG: Author = {
  name: 'Wilhelmina-Alexandrina van Oosterhout-Kampmann de la Fontaine-Wiśniewska',
  kind: 'ai',
  url: 'https://paper.example/w',
  jobTitle: 'Correspondent for harbours, ferries, breakwaters and the towns that live by them',
  location: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  description: 'Covers harbours, ferries and the towns that live by them. '.repeat(12),
  sameAs: ['https://social.example/@w'],
  perspectives: [{ text: 'You are Wilhelmina. '.repeat(200), version: '3' }],
};

describe('<news-author-card>: from attributes', () => {
  it('registers under its tag', () => {
    expect(document.createElement('news-author-card')).to.be.instanceOf(NewsAuthorCard);
  });

  it('shows every piece', async () => {
    const element = await card(FULL);
    expect(text(element, 'h3')).to.equal('AI Journalist: Mara Winter');
    expect($(element, 'h3 a')!.getAttribute('href')).to.equal('https://paper.example/mara');
    expect(text(element, '.role')).to.equal('Harbour correspondent · Port Elm');
    expect(($(element, '.avatar img') as HTMLImageElement).src).to.equal(here('/test/fixtures/portrait.svg'));
    expect(text(element, '.badge')).to.equal('AI');
    expect(text(element, '.bio')).to.equal('Covers harbours and ferries.');
    expect(text(element, 'summary')).to.equal("View Journalist's Editorial Perspective");
    expect($(element, 'blockquote')!.textContent).to.equal('You are Mara Winter.');
    expect(facts(element)).to.deep.equal([
      'Model: Example-1 · Provider: Example Labs · Version 3, 2 September 2026',
      'AI policy',
      'Report an error',
      here('/prompts/mara.json'),
    ]);
    expect(hrefs(element, '.facts')).to.deep.equal([
      here('/ai'),
      'https://paper.example/errors',
      here('/prompts/mara.json'),
    ]);
    expect(text(element, '.links')).to.equal('More by Mara Winter');
    expect(hrefs(element, '.links')).to.deep.equal([here('/by/mara')]);
    expect(hasState(element, 'ai')).to.equal(true);
  });

  it('has one heading, at the level asked for', async () => {
    for (const level of [1, 2, 3, 4, 5, 6]) {
      const element = await card(`<news-author-card name="Bo" heading-level="${level}"></news-author-card>`);
      const headings = [...element.shadowRoot!.querySelectorAll('h1,h2,h3,h4,h5,h6')];
      expect(headings.map(({ localName }) => localName)).to.deep.equal([`h${level}`]);
    }
    expect($(await card('<news-author-card name="Bo"></news-author-card>'), 'h2')).not.to.equal(null);
  });

  it('shows initials where there is no portrait, and where it cannot be loaded', async () => {
    const none = await card('<news-author-card name="James Thompson"></news-author-card>');
    expect(text(none, '.initials')).to.equal('JT');
    const broken = await card(
      '<news-author-card name="James Thompson" image-url="/missing/face.jpg"></news-author-card>',
    );
    await until('the initials', () => $(broken, '.initials'));
    expect(text(broken, '.initials')).to.equal('JT');
    expect(text(broken, '.badge')).to.equal(undefined);
  });

  it('follows attributes that change or go', async () => {
    const element = await card(FULL);
    element.name = 'Ada Stone';
    element.removeAttribute('bio');
    element.removeAttribute('perspective');
    element.removeAttribute('perspective-url');
    await settle(element);
    expect(text(element, 'h3')).to.equal('AI Journalist: Ada Stone');
    expect($(element, '.bio, details')).to.equal(null);
  });

  it('links nothing but http(s), and sets nothing as HTML', async () => {
    const element =
      await card(`<news-author-card name="&lt;b&gt;B&lt;/b&gt;" bio="&lt;img src=x&gt;" kind="ai"
      url="javascript:alert(1)" image-url="data:image/svg+xml,x" more-url="javascript:1" policy-url="data:,x"
      report-url="javascript:1" follow-url="javascript:1" perspective="&lt;script&gt;1&lt;/script&gt;"
      perspective-url="javascript:1"></news-author-card>`);
    expect($(element, 'a, img, b, script')).to.equal(null);
    expect(text(element, 'h2')).to.equal('AI Journalist: <b>B</b>');
  });

  it('opens with `open`, and tells nobody', async () => {
    let told = 0;
    const listener = () => told++;
    document.addEventListener('news-perspective-toggle', listener);
    const element = await card(FULL.replace('heading-level', 'open heading-level'));
    expect(details(element).open).to.equal(true);
    expect(hasState(element, 'open')).to.equal(true);
    element.open = false;
    await settle(element);
    expect(details(element).open).to.equal(false);
    await aTimeout(50);
    document.removeEventListener('news-perspective-toggle', listener);
    expect(told).to.equal(0);
  });
});

describe('<news-author-card>: what an author is', () => {
  const heading = async (attributes: string): Promise<string | undefined> =>
    text(await card(`<news-author-card name="Bo" ${attributes}></news-author-card>`), 'h2');

  it('says no word of AI of whoever is not AI', async () => {
    const element = await cardOf({
      aiModel: 'Example-1',
      publisher: { name: 'Paper', publishingPrinciples: 'https://paper.example/ai' },
      author: [
        { name: 'Bo', kind: 'human', description: 'Writes about music.', perspectives: [{ text: 'I ask.' }] },
      ],
    });
    expect(element.shadowRoot!.textContent).not.to.match(/\bAI\b|artificial|Example-1/i);
    expect($(element, 'blockquote')!.textContent).to.equal('I ask.');
    expect(await heading('kind="organisation"')).to.equal('Bo');
  });

  it('takes for AI what anything says of it, unless it is said to be human', async () => {
    expect(await heading('perspective="You are Bo."')).to.equal('AI Journalist: Bo');
    expect(await heading('model="Example-1"')).to.equal('AI Journalist: Bo');
    expect(await heading('kind="human" perspective="You are Bo."')).to.equal('Bo');
    const element = await cardOf(
      { digitalSourceType: 'TrainedAlgorithmicMediaDigitalSource' },
      '<news-author-card name="Bo"></news-author-card>',
    );
    expect(text(element, 'h2')).to.equal('AI Journalist: Bo');
  });

  it('warns of an unknown kind, and never takes it for human', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (message: string) => void warnings.push(message);
    try {
      expect(await heading('kind="columnist" bio="Writes."')).to.equal('Bo');
      expect(await heading('kind="bot" model="Example-1"')).to.equal('AI Journalist: Bo');
      const element = await cardOf(
        { author: [{ name: 'Bo', kind: 'ai' }] },
        '<news-author-card name="Bo" kind="persona"></news-author-card>',
      );
      expect(text(element, 'h2')).to.equal('AI Journalist: Bo');
    } finally {
      console.warn = warn;
    }
    expect(warnings.filter((message) => message.includes('author-kind'))).to.have.length(3);
  });
});

describe('<news-author-card>: property, slots and the article around', () => {
  const AUTHORS: readonly Author[] = [
    { name: 'Ilse Kampmann', kind: 'human' },
    {
      name: 'Mara Winter',
      kind: 'ai',
      description: 'Covers harbours.',
      jobTitle: 'Correspondent',
      sameAs: ['https://social.example/@mara', 'javascript:1'],
      perspectives: [{ text: 'You are Mara.', version: '3' }],
    },
  ];

  it('takes the first author of whom more is known', async () => {
    const element = await cardOf({ author: AUTHORS, aiModel: 'Example-1', aiProvider: 'Example Labs' });
    expect(text(element, 'h2')).to.equal('AI Journalist: Mara Winter');
    expect(facts(element)).to.deep.equal(['Model: Example-1 · Provider: Example Labs · Version 3']);
    const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.links a')];
    expect(links.map(({ href, rel, textContent }) => [href, rel, textContent.trim()])).to.deep.equal([
      ['https://social.example/@mara', 'me noopener', 'social.example'],
    ]);
  });

  it('takes the author that is named', async () => {
    const element = await cardOf(
      { author: AUTHORS },
      '<news-author-card name="ilse  kampmann"></news-author-card>',
    );
    expect(text(element, 'h2')).to.equal('ilse kampmann');
    expect($(element, 'details, .bio')).to.equal(null);
  });

  it('prefers attribute to property to article', async () => {
    const element = await cardOf(
      { author: AUTHORS },
      '<news-author-card name="Mara Winter" role-name="Of the attribute"></news-author-card>',
    );
    element.author = {
      name: 'Mara Winter',
      kind: 'ai',
      description: 'Of the property',
      jobTitle: 'Of the property',
    };
    await settle(element);
    expect(text(element, '.role')).to.equal('Of the attribute');
    expect(text(element, '.bio')).to.equal('Of the property');
    expect($(element, 'blockquote')!.textContent).to.equal('You are Mara.');
  });

  it('takes addresses of policy and errors from article and publisher', async () => {
    const element = await cardOf({
      author: AUTHORS,
      publisher: {
        name: 'Paper',
        publishingPrinciples: 'https://paper.example/ai',
        correctionsPolicy: 'https://paper.example/errors',
      },
    });
    expect(hrefs(element, '.facts')).to.deep.equal([
      'https://paper.example/ai',
      'https://paper.example/errors',
    ]);
  });

  it('shows the page’s own texts and links, which stay where they are', async () => {
    const markup = `<news-author-card name="Mara Winter" kind="ai" perspective-version="3">
      <p slot="bio">Covers <em>harbours</em>.</p>
      <div slot="perspective" data-nosnippet><p>You are Mara.</p></div>
      <a slot="links" href="/letters">Letters</a></news-author-card>`;
    const element = await card(markup);
    const before = element.innerHTML;
    expect(element.querySelector('p')!.getClientRects()).to.have.length(1);
    expect(element.querySelector('a')!.getClientRects()).to.have.length(1);
    expect(isShown(element.querySelector('div')!)).to.equal(false);
    expect(text(element, '.facts')).to.equal('Version 3');
    element.open = true;
    await settle(element);
    expect(isShown(element.querySelector('div')!)).to.equal(true);
    expect(element.innerHTML).to.equal(before);
  });

  it('prefers attribute to slot to article', async () => {
    const element = await cardOf(
      { author: AUTHORS },
      `<news-author-card name="Mara Winter" open bio="Of the attribute"><p slot="bio">Of the slot</p>
        <p slot="perspective">Of the slot</p></news-author-card>`,
    );
    expect(text(element, '.bio')).to.equal('Of the attribute');
    expect(element.querySelector('[slot=bio]')!.getClientRects()).to.have.length(0);
    expect(element.querySelector('[slot=perspective]')!.getClientRects()).to.have.length(1);
    expect(text(element, 'blockquote')).to.equal('');
    element.perspective = 'Of the attribute';
    await settle(element);
    expect(element.querySelector('[slot=perspective]')!.getClientRects()).to.have.length(0);
    expect($(element, 'blockquote')!.textContent).to.equal('Of the attribute');
  });

  it('finds a perspective that is slotted later, and its going', async () => {
    const element = await card('<news-author-card name="Mara Winter" kind="ai"></news-author-card>');
    expect($(element, 'details')).to.equal(null);
    const late = document.createElement('p');
    late.slot = 'perspective';
    late.textContent = 'You are Mara.';
    element.append(late);
    await settle(element);
    expect(details(element).querySelector('slot')!.assignedElements()).to.deep.equal([late]);
    late.remove();
    await settle(element);
    expect($(element, 'details')).to.equal(null);
  });

  it('renders every slot once, whatever is known', async () => {
    for (const markup of [
      '<news-author-card></news-author-card>',
      '<news-author-card name="Bo"></news-author-card>',
      '<news-author-card name="Bo" data-news-part="card"></news-author-card>',
      FULL,
      FULL.replace('name', 'data-news-part="card" name'),
    ]) {
      const slots = [...(await card(markup)).shadowRoot!.querySelectorAll('slot')].map(({ name }) => name);
      expect(slots.sort(), markup).to.deep.equal(['bio', 'links', 'perspective']);
    }
  });
});

describe('<news-author-card>: without a name', () => {
  async function codes(markup: string): Promise<string[]> {
    const found: string[] = [];
    const listener = (event: NewsLintEvent) => found.push(event.code);
    document.addEventListener('news-lint', listener);
    await card(markup);
    document.removeEventListener('news-lint', listener);
    return found;
  }

  it('shows nothing and takes no space', async () => {
    const element = await card('<news-author-card></news-author-card>');
    expect(element.getBoundingClientRect().height).to.equal(0);
    expect($(element, 'h2, .avatar, details')).to.equal(null);
  });

  it('loses nothing that the page wrote', async () => {
    const element = await card('<news-author-card><p slot="bio">Covers harbours.</p></news-author-card>');
    expect(element.querySelector('p')!.getClientRects()).to.have.length(1);
  });

  it('tells whoever mends the page, once nothing more is to be expected', async () => {
    expect(await codes('<news-author-card bio="Covers harbours."></news-author-card>')).to.deep.equal([
      'author-name-missing',
    ]);
    expect(await codes('<news-author-card></news-author-card>')).to.deep.equal([]);
    expect(await codes('<news-author-card data-news-part="card"></news-author-card>')).to.deep.equal([]);
    expect(await codes('<news-author-card for="not-yet" bio="x"></news-author-card>')).to.deep.equal([]);
    expect(await codes(FULL)).to.deep.equal([]);
  });
});

describe('<news-author-card>: composed', () => {
  const AUTHORS: Record<string, Author> = {
    short: { name: 'Bo', kind: 'human' },
    bio: { name: 'Bo Berg', kind: 'human', description: 'Writes about music.' },
    long: LONG,
    'long human': { ...LONG, kind: 'human', perspectives: [] },
    'long without links': { name: LONG.name, kind: 'human', description: LONG.description! },
    'right to left': {
      name: 'مارا وينتر',
      kind: 'ai',
      jobTitle: 'مراسلة الموانئ',
      description: 'تكتب عن الموانئ والعبّارات والبلدات التي تعيش منها. '.repeat(6),
      perspectives: [{ text: 'أنتِ مارا.' }],
    },
    Japanese: { name: '冬野真良', kind: 'ai', description: '港と渡し船の町を取材する。'.repeat(12) },
    address: { name: 'Ada Stone', kind: 'ai', perspectives: [{ url: 'https://paper.example/p.txt' }] },
  };
  const MARKUP = '<news-author-card data-news-part="card"></news-author-card>';
  const named = (name: string, markup = MARKUP): string => markup.replace('data', `name="${name}" data`);

  for (const [what, author] of Object.entries(AUTHORS))
    it(`is of the same height, closed: ${what}`, async () => {
      for (const width of [200, 390, 700, 1280])
        for (const outer of ['ltr', 'rtl']) {
          const element = await cardOf({ author: [author] }, named(author.name), width);
          element.dir = outer;
          await settle(element);
          const expected = 16 * (width < 512 ? 11.8 : 9.3);
          const { height } = element.getBoundingClientRect();
          // nothing is cut where text is very large for the room
          if (width < 16 * 16) expect(height, `${width} px ${outer}`).to.be.at.least(expected - 0.5);
          else expect(height, `${width} px ${outer}`).to.be.closeTo(expected, 0.5);
          expect(element.scrollWidth, `${width} px ${outer}`).to.be.at.most(width);
        }
    });

  it('scales with its own font size', async () => {
    const element = await cardOf({ author: [LONG] }, named(LONG.name));
    element.style.setProperty('--news-text-size', '20px');
    expect(element.getBoundingClientRect().height).to.be.closeTo(20 * 9.3, 0.5);
  });

  it('opens in place, with nothing cut off', async () => {
    const element = await cardOf({ author: [LONG] }, named(LONG.name), 390);
    const top = $(element, '.name')!.getBoundingClientRect().top;
    const target = $(element, 'summary')!.getBoundingClientRect().height;
    expect(target).to.be.at.least(44);
    element.open = true;
    await settle(element);
    for (const selector of ['.name', '.role', '.bio']) {
      const box = $(element, selector)!;
      // a link's target reaches 2 px beyond its line
      expect(box.scrollHeight, selector).to.be.at.most(box.clientHeight + 2);
    }
    expect($(element, '.name')!.getBoundingClientRect().top).to.be.closeTo(top, 32);
    expect($(element, 'blockquote')!.checkVisibility()).to.equal(true);
    element.open = false;
    await settle(element);
    expect(element.getBoundingClientRect().height).to.be.closeTo(16 * 11.8, 0.5);
  });

  it('opens to the rest of a biography and to links where there is no perspective', async () => {
    const author = AUTHORS['long human']!;
    const element = await cardOf({ author: [author] }, named(author.name));
    expect(text(element, 'summary')).to.equal(`More about ${LONG.name}`);
    expect(hrefs(element, 'details')).to.deep.equal(['https://social.example/@w']);
    expect(text(element, '.links'), 'the name leads there').not.to.contain('More by');
    const none = await cardOf({ author: [AUTHORS['bio']!] }, named('Bo Berg'));
    expect($(none, 'details')).to.equal(null);
  });
});

describe('<news-author-card>: for everyone', () => {
  it('has no axe violations, closed', async () => {
    for (const markup of [
      FULL,
      FULL.replace('name', 'follow name'),
      FULL.replace('name', 'data-news-part="card" name'),
    ])
      expect(await axeViolations(await card(markup))).to.deep.equal([]);
  });

  it('is one heading, links and one disclosure to assistive technology', async function () {
    expect(axOutline(await axTree(this, await card(FULL)))).to.deep.equal([
      'generic',
      '  heading 3 "AI Journalist: Mara Winter"',
      '    text "AI Journalist: "',
      '    link "Mara Winter"',
      '  paragraph',
      '    text "Harbour correspondent"',
      '    text " · "',
      '    text "Port Elm"',
      '  paragraph',
      '    text "Covers harbours and ferries."',
      '  link "More by Mara Winter"',
      '    text "More by "',
      '    text "Mara Winter"',
      '  group',
      '    DisclosureTriangle "View Journalist\'s Editorial Perspective" [expanded=false]',
      '  status',
    ]);
  });

  it('is Arabic in an Arabic page', async () => {
    const element = await card(`<div lang="ar" dir="rtl">${FULL}</div>`);
    expect(text(element, 'h3')).to.equal('صحفي بالذكاء الاصطناعي: Mara Winter');
    expect(text(element, 'summary')).to.equal('عرض المنظور التحريري للصحفي');
    const name = $(element, 'h3')!.getBoundingClientRect();
    expect($(element, '.avatar')!.getBoundingClientRect().left).to.be.greaterThan(name.left);
  });

  it('marks its English words as such in a page without a catalogue', async () => {
    const element = await card(`<div lang="fa" dir="rtl">${FULL}</div>`);
    expect([$(element, 'summary')!.lang, $(element, 'summary')!.dir]).to.deep.equal(['en', 'ltr']);
    expect($(element, 'blockquote')!.lang).to.equal('');
  });

  it('needs no sideways scrolling at 400 % of 1280 px', async function () {
    await need(this, setViewport(320, 480));
    try {
      const element = await card(FULL.replace('name', 'open name'), 300);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const part of element.shadowRoot!.querySelectorAll<HTMLElement>(
        'h3, .bio, summary, blockquote, a',
      ))
        expect(part.getBoundingClientRect().right, part.className).to.be.at.most(321);
    } finally {
      await setViewport(800, 600);
    }
  });

  it('has its own words and links in ink, and only what is known in a fainter one', async () => {
    const element = await card(FULL.replace('name', 'open name'));
    const color = (selector: string): string => getComputedStyle($(element, selector)!).color;
    const ink = getComputedStyle(element).color;
    expect(color('.facts a')).to.equal(ink);
    expect(color('.links a')).to.equal(ink);
    expect(color('.facts .note')).not.to.equal(ink);
  });

  it('has links of 24 px and more', async () => {
    for (const part of ['', 'data-news-part="card"']) {
      const element = await card(FULL.replace('name', `open ${part} name`));
      for (const link of element.shadowRoot!.querySelectorAll('a')) {
        link.scrollIntoView({ block: 'center' });
        const box = link.getBoundingClientRect();
        expect(box.height, link.textContent).to.be.at.least(24);
        for (const y of [-11, 11].map((away) => box.top + box.height / 2 + away))
          expect(
            element.shadowRoot!.elementFromPoint(box.left + 4, y)?.closest('a') === link,
            `${part} ${link.textContent}`,
          ).to.equal(true);
      }
    }
  });

  it('sets slotted text in its own direction', async () => {
    const element = await card(
      '<div dir="rtl"><news-author-card name="Bo" open><p slot="bio">Writes (of music).</p><p slot="perspective">You are Bo.</p></news-author-card></div>',
    );
    const [bio, perspective] = [...element.querySelectorAll('p')].map((slotted) => {
      expect(getComputedStyle(slotted).unicodeBidi).to.equal('plaintext');
      const range = document.createRange();
      range.selectNodeContents(slotted);
      const [box, line] = [slotted.getBoundingClientRect(), range.getBoundingClientRect()];
      return { left: line.left - box.left, right: box.right - line.right };
    });
    expect(bio!.right, 'below the name').to.be.lessThan(2);
    expect(perspective!.left).to.be.lessThan(2);
  });

  it('keeps face and badge in forced colours', async function () {
    const element = await card(FULL.replace('image-url', 'data-x'));
    await need(this, emulateForcedColors(true));
    try {
      for (const selector of ['.face', '.badge']) {
        const { borderTopWidth, borderTopStyle, color, backgroundColor } = getComputedStyle(
          $(element, selector)!,
        );
        expect([borderTopWidth, borderTopStyle]).to.deep.equal(['1px', 'solid']);
        expect(color).not.to.equal(backgroundColor);
      }
      element.open = true;
      await settle(element);
      expect(getComputedStyle($(element, '.quote')!).outlineStyle).to.equal('solid');
      expect(await axeViolations(element)).to.deep.equal([]);
    } finally {
      await resetMedia();
    }
  });

  it('leaves nothing behind after a thousand mounts', async () => {
    const counts = { listeners: 0, timers: 0 };
    const { addEventListener: add, removeEventListener: remove, setTimeout: start } = window;
    window.addEventListener = function (this: Window, ...given: Parameters<typeof add>) {
      counts.listeners++;
      add.apply(window, given);
    } as typeof add;
    window.removeEventListener = function (this: Window, ...given: Parameters<typeof remove>) {
      counts.listeners--;
      remove.apply(window, given);
    } as typeof remove;
    window.setTimeout = ((...given: Parameters<typeof start>) => {
      counts.timers++;
      return start(...given);
    }) as typeof start;
    const page = document.createElement('div');
    document.body.append(page);
    try {
      for (let n = 0; n < 1000; n++) {
        page.innerHTML =
          '<news-author-card name="Bo" kind="ai" perspective="You are Bo."></news-author-card>';
        if (n % 100 === 0) await page.querySelector('news-author-card')!.updateComplete;
      }
      page.remove();
      await Promise.resolve();
    } finally {
      Object.assign(window, { addEventListener: add, removeEventListener: remove, setTimeout: start });
    }
    expect(counts).to.deep.equal({ listeners: 0, timers: 0 });
  });
});
