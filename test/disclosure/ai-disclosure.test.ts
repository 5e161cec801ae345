import { ContextProvider } from '@lit/context';
import { aTimeout, expect, fixture, html as testHtml } from '@open-wc/testing';
import { articleContext, type ArticleContextValue } from '../../src/core/article-context.js';
import { AI_DISCLOSURES, EMPTY_ARTICLE, type Article } from '../../src/article/model.js';
import type { NewsLintEvent } from '../../src/core/lint-event.js';
import { NewsAiDisclosure } from '../../src/disclosure/ai-disclosure.js';
import { disclosureLabel, wordsOf } from '../../src/disclosure/disclosure-label.js';
import type { Disclosure } from '../../src/disclosure/disclosure.js';
import '../../src/disclosure/news-ai-disclosure.js';
import { ar } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { axeViolations, axOutline, axTree } from '../helpers/a11y.js';
import {
  emulateForcedColors,
  emulateMedia,
  need,
  press,
  resetMedia,
  setViewport,
} from '../helpers/browser.js';
import { skip, supports } from '../helpers/engine.js';

const REVIEWED = 'reviewed-by="A. Editor" reviewed-at="2026-11-03"';

async function label(attributes: string, content = '', around = ''): Promise<NewsAiDisclosure> {
  const page = await fixture<HTMLElement>(testHtml`<div></div>`);
  page.innerHTML = `<div ${around}><news-ai-disclosure ${attributes}>${content}</news-ai-disclosure></div>`;
  const element = page.querySelector('news-ai-disclosure')!;
  await settle(element);
  return element;
}

/** What is slotted is told in a microtask after the first render. */
async function settle(element: NewsAiDisclosure): Promise<void> {
  await element.updateComplete;
  await Promise.resolve();
  await element.updateComplete;
}

const $ = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(selector);

/** What readers see of the line, without link and facts. */
function words(element: NewsAiDisclosure): string {
  const line = $(element, '.text');
  if (!line) return '';
  const read = (node: Node): string => {
    if (node instanceof HTMLSlotElement) {
      if (node.hidden) return '';
      const given = node.assignedNodes();
      return (given.length ? given : [...node.childNodes]).map(read).join('');
    }
    if (node instanceof Element && node.matches('a,.facts,.responsible')) return '';
    return node.nodeType === Node.TEXT_NODE
      ? (node.nodeValue ?? '')
      : [...node.childNodes].map(read).join('');
  };
  return read(line).replace(/\s+/g, ' ').trim();
}

const link = (element: Element): string | null => $(element, 'a')?.getAttribute('href') ?? null;

function provide(host: HTMLElement, article: Partial<Article>, more: Partial<ArticleContextValue> = {}) {
  const value = (fields: Partial<Article>): ArticleContextValue => ({
    state: 'ready',
    article: { ...EMPTY_ARTICLE, ...fields },
    provenance: {},
    problems: [],
    ...more,
  });
  const provider = new ContextProvider(host as never, {
    context: articleContext,
    initialValue: value(article),
  });
  provider.hostConnected();
  return { set: (fields: Partial<Article>) => provider.setValue(value(fields)) };
}

async function warnings(run: () => Promise<unknown>): Promise<string> {
  const { warn } = console;
  const told: string[] = [];
  console.warn = (...texts: string[]) => void told.push(texts.join(' '));
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return told.join('\n');
}

async function lints(attributes: string): Promise<string[]> {
  const told: string[] = [];
  const listen = ({ code, severity }: NewsLintEvent) => void told.push(`${severity} ${code}`);
  document.addEventListener('news-lint', listen);
  await label(attributes);
  document.removeEventListener('news-lint', listen);
  return told;
}

describe('<news-ai-disclosure>: defaults', () => {
  it('warns developers, once, of a tag that has nothing to go by', async () => {
    const told = await warnings(async () => {
      await label('data-news-part="label"');
      await label('level="ai-generated"');
    });
    expect(told).to.equal('');
    const bare = await warnings(async () => {
      await label('policy-url="/ai"');
      await label('policy-url="/ai"');
    });
    expect(bare.match(/disclosure-level/g)).to.have.length(1);
  });

  it('shows nothing and takes no room where nothing is known', async () => {
    const element = await label('');
    expect(element.getBoundingClientRect().height).to.equal(0);
    expect(words(element)).to.equal('');
    expect($(element, '.mark')).to.equal(null);
  });

  it('shows nothing for a level that is none', async () => {
    const element = await label('level="human" reviewed-by="A. Editor"');
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  it('registers under its tag', () => {
    expect(document.createElement('news-ai-disclosure')).to.be.instanceOf(NewsAiDisclosure);
  });
});

describe('<news-ai-disclosure>: every level and review, in two languages', () => {
  const reviews: [string, Partial<Disclosure>][] = [
    ['', {}],
    ['reviewed-at="2026-11-03"', {}],
    ['reviewed-by="ليلى حداد"', { reviewedBy: 'ليلى حداد' }],
    ['reviewed-by="A. Editor" reviewed-at="soon"', { reviewedBy: 'A. Editor' }],
    ['reviewed-by="A. Editor" reviewed-at="2999-01-01"', { reviewedBy: 'A. Editor' }],
    [REVIEWED, { reviewedBy: 'A. Editor', reviewedAt: '2026-11-03' }],
    [
      `${REVIEWED} responsible="Paper Example"`,
      { reviewedBy: 'A. Editor', reviewedAt: '2026-11-03', responsible: 'Paper Example' },
    ],
  ];
  for (const level of AI_DISCLOSURES)
    for (const [language, messages] of [
      ['en', en],
      ['ar', ar],
    ] as const)
      it(`${level} in ${language}`, async () => {
        for (const [attributes, review] of reviews) {
          const element = await label(`level="${level}" ${attributes}`, '', `lang="${language}"`);
          const expected = disclosureLabel({ level, ...review }, wordsOf(messages, language));
          expect(words(element), attributes).to.equal(expected);
          const reviewed = level !== 'none' && !!review.reviewedBy;
          expect(element.matches(':state(reviewed)'), attributes).to.equal(reviewed);
          expect(element.matches(':state(none)')).to.equal(level === 'none');
          if (!reviewed && language === 'en') expect(words(element)).not.to.contain('reviewed by');
          element.remove();
        }
      });

  it('says the exact words', async () => {
    expect(words(await label('level="ai-generated"'))).to.equal('Written by AI. No human review recorded.');
    expect(words(await label(`level="ai-generated" ${REVIEWED}`))).to.equal(
      'Written by AI, reviewed by A. Editor on 3 November 2026.',
    );
    expect(words(await label('level="none"'))).to.equal('Written without AI.');
  });
});

describe('<news-ai-disclosure>: attributes and properties', () => {
  it('links to the policy, else to the prompt, else to nothing', async () => {
    const both = await label('level="ai-generated" policy-url="/ai" prompt-url="/prompt"');
    expect(link(both)).to.equal(new URL('/ai', location.href).href);
    expect($(both, 'a')!.textContent).to.equal('How this was made');
    const prompt = await label('level="ai-generated" prompt-url="/prompt"');
    expect(link(prompt)).to.equal(new URL('/prompt', location.href).href);
    expect(link(await label('level="ai-generated" policy-url="javascript:alert(1)"'))).to.equal(null);
  });

  it('shows model and provider where attributes give them', async () => {
    const facts = async (attributes: string) =>
      $(await label(attributes), '.facts')
        ?.textContent.replace(/\s+/g, ' ')
        .trim();
    expect(await facts('level="ai-generated" model="Aster 2" provider="Example Models"')).to.equal(
      'Model: Aster 2 · Provider: Example Models',
    );
    expect(await facts('level="ai-generated" provider="Example Models"')).to.equal(
      'Provider: Example Models',
    );
    expect(await facts('level="ai-generated"')).to.equal(undefined);
    expect(await facts('level="none" model="Aster 2"')).to.equal(undefined);
  });

  it('follows properties that change', async () => {
    const element = await label('level="ai-generated"');
    element.reviewedBy = 'A. Editor';
    await element.updateComplete;
    expect(words(element)).to.equal('Written by AI, reviewed by A. Editor.');
    expect(element.matches(':state(reviewed)')).to.equal(true);
    element.reviewedBy = undefined;
    element.level = 'ai-assisted';
    await element.updateComplete;
    expect(words(element)).to.equal('Written with the help of AI. No human review recorded.');
    expect(element.matches(':state(reviewed)')).to.equal(false);
    element.level = undefined;
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.equal(0);
  });

  it('takes names and addresses as text', async () => {
    const element = await label('level="ai-generated"');
    element.reviewedBy = '<img src=x onerror=alert(1)>';
    element.responsible = '${alert(1)}';
    await element.updateComplete;
    expect(words(element)).to.contain('<img src=x onerror=alert(1)>').and.to.contain('${alert(1)}');
    expect($(element, 'img')).to.equal(null);
  });

  it('takes the words of `strings`', async () => {
    const element = await label('level="ai-generated"');
    element.strings = { writtenByAi: 'A machine wrote this.' };
    await element.updateComplete;
    expect(words(element)).to.equal('A machine wrote this.');
  });

  it('reads the keywords of the report of 2026', async () => {
    expect(words(await label('level="human-only"'))).to.equal('Written without AI.');
    expect(words(await label('level="AI-autonomous"'))).to.equal(
      'Written and published by AI. No human review recorded.',
    );
  });
});

describe('<news-ai-disclosure>: slots', () => {
  it('shows its sentence although white space or a comment stands in the tag', async () => {
    for (const content of ['\n  ', '<!-- label -->', ' <!-- --> \n', '<svg slot="icon"></svg>\n']) {
      const element = await label('level="ai-generated"', content);
      expect(words(element), content).to.equal('Written by AI. No human review recorded.');
      expect($(element, '.text')!.getBoundingClientRect().height).to.be.above(10);
    }
  });

  it('shows the page’s own words as they are written, and gives the tag no child', async () => {
    const own = '<p>A machine wrote this. <b>Nobody</b> has read it.</p>';
    const element = await label('level="ai-generated" policy-url="/ai"', own);
    expect(words(element)).to.equal('A machine wrote this. Nobody has read it.');
    expect(element.innerHTML).to.equal(own);
    expect(link(element)).not.to.equal(null);
    const bare = await label('level="ai-generated"');
    expect(bare.childNodes).to.have.length(0);
  });

  it('follows words that come and go', async () => {
    const element = await label('level="ai-generated"');
    element.append('Own words.');
    await aTimeout(0);
    await element.updateComplete;
    expect(words(element)).to.equal('Own words.');
    element.textContent = '';
    await aTimeout(0);
    await element.updateComplete;
    expect(words(element)).to.equal('Written by AI. No human review recorded.');
  });

  it('does not lose the page’s own words where no level is known', async () => {
    const element = await label('', 'Own words.');
    expect(element.getBoundingClientRect().height).to.be.above(10);
  });

  it('keeps the page’s rules for paragraphs out', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'div p{margin:3em!important;font-size:40px;color:red!important;padding:2em;text-indent:4em;float:left}' +
        'div p::first-letter{font-size:80px}',
    );
    document.adoptedStyleSheets.push(sheet);
    const element = await label('level="ai-generated"', '<p>Own words.</p>');
    const plain = await label('level="ai-generated"', 'Own words.');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    const style = getComputedStyle(element.querySelector('p')!);
    expect(style.display).to.equal('inline');
    expect(style.fontSize).to.equal(getComputedStyle($(element, '.text')!).fontSize);
    expect(element.getBoundingClientRect().height).to.be.closeTo(plain.getBoundingClientRect().height, 0.1);
  });

  it('has a mark of its own, which the slot replaces', async () => {
    const own = await label('level="ai-generated"');
    expect($(own, '.mark')!.getAttribute('aria-hidden')).to.equal('true');
    expect($(own, '.mark')!.getBoundingClientRect().width).to.be.above(5);
    const other = await label(
      'level="ai-generated"',
      '<svg slot="icon" viewBox="0 0 9 9" aria-hidden="true"><circle r="4" /></svg>',
    );
    expect($(other, '.mark')!.getBoundingClientRect().width).to.equal(0);
    expect(other.querySelector('svg')!.getBoundingClientRect().width).to.be.above(5);
  });
});

describe('<news-ai-disclosure>: from an article', () => {
  async function inArticle(attributes: string, article: Partial<Article>) {
    const page = await fixture<HTMLElement>(testHtml`<div></div>`);
    const provider = provide(page, article);
    page.innerHTML = `<news-ai-disclosure ${attributes}></news-ai-disclosure>`;
    const element = page.querySelector('news-ai-disclosure')!;
    await settle(element);
    return { element, provider };
  }

  it('says what the article declares', async () => {
    const { element } = await inArticle('', {
      digitalSourceType: 'TrainedAlgorithmicMediaDigitalSource',
      reviewedBy: 'A. Editor',
      lastReviewed: '2026-11-03',
      accountablePerson: 'Paper Example',
      publishingPrinciples: 'https://paper.example/ai',
    });
    expect(words(element)).to.equal(
      'Written by AI, reviewed by A. Editor on 3 November 2026. Editorial responsibility: Paper Example.',
    );
    expect(link(element)).to.equal('https://paper.example/ai');
  });

  it('says nothing where the article says nothing, and never that it is human', async () => {
    const { element, provider } = await inArticle('', {
      headline: 'Tide',
      digitalSourceType: 'digitalCapture',
    });
    expect(element.getBoundingClientRect().height).to.equal(0);
    provider.set({ aiDisclosure: 'none' });
    await element.updateComplete;
    expect(words(element)).to.equal('Written without AI.');
    provider.set({ aiDisclosure: 'none', digitalSourceType: 'trainedAlgorithmicMedia' });
    await element.updateComplete;
    expect(words(element)).to.equal('Written by AI. No human review recorded.');
  });

  it('puts its own attributes first, and mixes no review', async () => {
    const { element } = await inArticle('level="ai-assisted" reviewed-by="A. Editor"', {
      aiDisclosure: 'autonomous',
      reviewedBy: 'B. Other',
      lastReviewed: '2026-10-01',
    });
    expect(words(element)).to.equal('Written with the help of AI, reviewed by A. Editor.');
  });

  it('shows no facts that are the article’s alone', async () => {
    const { element } = await inArticle('', { aiDisclosure: 'ai-generated', aiModel: 'Aster 2' });
    expect($(element, '.facts')).to.equal(null);
  });
});

describe('<news-ai-disclosure>: findings', () => {
  it('tells of a level that is none', async () => {
    expect(await lints('level="human"')).to.deep.equal(['error disclosure-level']);
    expect(await lints('level="constructor"')).to.deep.equal(['error disclosure-level']);
  });

  it('tells of a review without a reviewer', async () => {
    expect(await lints('level="ai-generated" reviewed-at="2026-11-03"')).to.deep.equal([
      'error review-without-reviewer',
    ]);
  });

  it('tells of nothing where all is well', async () => {
    for (const level of AI_DISCLOSURES) expect(await lints(`level="${level}" ${REVIEWED}`)).to.deep.equal([]);
    expect(await lints('level=""')).to.deep.equal([]);
  });
});

describe('<news-ai-disclosure>: for everyone', () => {
  const states: Record<string, [string, string?]> = {
    'without review': ['level="ai-generated" policy-url="/ai"'],
    reviewed: [`level="autonomous" ${REVIEWED} responsible="Paper Example" policy-url="/ai"`],
    'with facts': ['level="ai-assisted" model="Aster 2" provider="Example Models" prompt-url="/p"'],
    'without AI': ['level="none"'],
    'own words': ['level="ai-generated"', '<p>Own words.</p>'],
    unknown: [''],
    composed: [`data-news-part="label" level="ai-generated" ${REVIEWED} policy-url="/ai"`],
  };
  for (const [name, [attributes, content]] of Object.entries(states))
    it(`axe finds nothing: ${name}`, async () => {
      for (const scheme of ['light', 'dark'] as const) {
        const colours =
          scheme === 'dark' ? 'background:#131417;color:#eceae4' : 'background:#fff;color:#16181d';
        const element = await label(attributes, content, `style="${colours}"`);
        expect(await axeViolations(element)).to.deep.equal([]);
      }
    });

  it('is a note with a name, a sentence and a link', async function () {
    const element = await label('level="ai-generated" policy-url="/ai"');
    const outline = axOutline(await axTree(this, element));
    expect(outline.map((line) => line.trim())).to.include.members([
      'note "AI disclosure"',
      'link "How this was made"',
    ]);
    expect(outline.join('\n')).to.contain('Written by AI. No human review recorded.');
    expect(outline.join('\n')).not.to.match(/image|img|graphic/i);
  });

  it('has one stop for the keyboard: the link', async function () {
    const element = await label('level="ai-generated" policy-url="/ai"');
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    await need(this, press('Tab'));
    if (!supports('chromium', 'firefox'))
      skip(this, 'Tab passes links by here unless a setting says otherwise');
    expect(element.shadowRoot!.activeElement).to.equal($(element, 'a'));
  });

  it('has an edge in forced colours', async function () {
    await need(this, emulateForcedColors(true));
    const element = await label('level="ai-generated"');
    const { borderBlockStartWidth, borderInlineStartWidth } = getComputedStyle($(element, '.label')!);
    await resetMedia();
    expect([borderBlockStartWidth, borderInlineStartWidth]).to.deep.equal(['1px', '3px']);
  });

  it('stays in print, with the address of its link', async function () {
    await need(this, emulateMedia({ media: 'print' }));
    const element = await label('level="ai-generated" policy-url="https://paper.example/ai"');
    const after = getComputedStyle($(element, 'a')!, '::after').content;
    const { height } = element.getBoundingClientRect();
    await resetMedia();
    expect(height).to.be.above(20);
    expect(after).to.match(/attr\(href\)|https:\/\/paper\.example\/ai/); // as written, or as it stands
  });

  it('fits 320 pixels: nothing is cut, nothing scrolls', async function () {
    await need(this, setViewport(320, 640));
    for (const attributes of [
      `level="autonomous" ${REVIEWED} responsible="The Association of the Three Harbour Towns" model="Aster 2" provider="Example Models" policy-url="/ai"`,
      `level="ai-generated" reviewed-by="Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren"`,
      `level="ai-generated" data-news-part="label" policy-url="/ai" ${REVIEWED}`,
    ]) {
      const element = await label(attributes);
      const box = $(element, '.text')!;
      expect(document.documentElement.scrollWidth, attributes).to.be.at.most(320);
      expect(box.scrollWidth, attributes).to.be.at.most(box.clientWidth + 1);
      expect(box.scrollHeight, attributes).to.be.at.most(box.clientHeight + 1);
      element.remove();
    }
    await setViewport(800, 600);
  });

  it('begins where the page’s lines begin, from either side', async () => {
    for (const [around, side] of [
      ['', 'left'],
      ['dir="rtl" lang="ar"', 'right'],
      ['dir="rtl" lang="fa"', 'right'], // our words are English here, and still begin at the edge
    ] as const) {
      const element = await label('level="ai-generated"', '', around);
      const box = element.getBoundingClientRect();
      const mark = $(element, '.mark')!.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents($(element, '.text')!);
      const line = range.getBoundingClientRect();
      expect(Math.abs(mark[side] - box[side]), around).to.be.below(30);
      expect(Math.abs(line[side] - mark[side]), around).to.be.below(40);
    }
  });

  it('marks its words where they are not the page’s language', async () => {
    const element = await label('level="ai-generated"', '', 'lang="fa" dir="rtl"');
    expect($(element, '.label')!.lang).to.equal('en');
    expect($(element, '.text')!.dir).to.equal('ltr');
    const own = await label('level="ai-generated"', 'متن', 'lang="fa" dir="rtl"');
    expect($(own, '.text')!.dir).to.equal('');
  });
});
