import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { until } from '../helpers/frame.js';
import { dismiss, inspect } from '../../src/article/inspector/inspect.js';
import type { NewsArticleInspector } from '../../src/article/inspector/inspector.js';
import { reportSections, sectionsText, type Row } from '../../src/article/inspector/report-rows.js';
import { REFUSAL_WORDS } from '../../src/article/inspector/reason-words.js';
import { sourceWords } from '../../src/article/inspector/report-words.js';
import { OPEN_GRAPH } from '../../src/article/metadata/tag-tables.js';
import {
  EMPTY_ARTICLE,
  PROBLEM_CODES,
  type Article,
  type ArticleField,
  type Problem,
} from '../../src/article/model.js';
import type { ArticleReport } from '../../src/article/report.js';
import { NewsLintEvent } from '../../src/core/lint-event.js';
import { axeViolations, axTree, axOutline } from '../helpers/a11y.js';
import { emulateMedia, need, press, resetMedia, setViewport } from '../helpers/browser.js';
import { articleElement, emptyReport, flawedReport, soundReport } from './inspector-reports.js';

const TAG = 'news-article-inspector';

const panel = (): NewsArticleInspector => document.querySelector(TAG)!;
const body = (): HTMLElement => panel().renderRoot.querySelector('#body')!;
const toggle = (): HTMLButtonElement => panel().renderRoot.querySelector('h2 button')!;
const frame = (): HTMLElement => panel().renderRoot.querySelector('i')!;

function button(label: string): HTMLButtonElement {
  const all = [...panel().renderRoot.querySelectorAll<HTMLButtonElement>('#body button')];
  const found = all.find((each) => (each.ariaLabel ?? each.textContent.trim()) === label);
  if (!found) throw new Error(`no button ${label} among ${all.map((each) => each.ariaLabel).join()}`);
  return found;
}

/** Rows of a section, as `name | text | note`. */
function rowsOf(report: ArticleReport, heading: string, findings = [] as never[]): string[] {
  const section = reportSections(report, { findings, debug: false }).find((each) => each.heading === heading);
  return section!.rows.map(({ name, text, note, severity }: Row) =>
    [severity, name, text, note].filter(Boolean).join(' | '),
  );
}

async function host(headline = 'The night ferry will sail all year'): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(html`<news-article debug></news-article>`);
  element.append(articleElement(headline));
  return element;
}

async function shown(element: HTMLElement, report: ArticleReport): Promise<NewsArticleInspector> {
  inspect(element, report);
  await panel().updateComplete;
  if (toggle().ariaExpanded === 'false') toggle().click();
  await panel().updateComplete;
  return panel();
}

afterEach(async () => {
  document.querySelector(TAG)?.remove();
  await resetMedia();
});

describe('rows of the inspector', () => {
  const root = articleElement('The night ferry will sail all year');
  const header = document.createElement('news-article-header');
  root.querySelector('h1')!.after(header);

  it('say of each field where it comes from, in a site owner’s words', () => {
    expect(rowsOf(soundReport(root), 'What was found')).to.deep.equal([
      'Headline | The night ferry will sail all year | From: JSON-LD in the page',
      'Author | name: Ada Osei, kind: human | From: text of the page',
      'Image | url: https://harbour.example/ferry.jpg, width: 1200, height: 800 | From: og:image',
      'Date published | 2025-03-09T14:30:00+01:00 | From: JSON-LD in the page',
      'Language | en | From: <html lang="">',
      'Address | https://harbour.example/2025/ferry | From: <link rel="canonical">',
    ]);
  });

  it('say that the article shows no headline, though one is known', () => {
    const report = soundReport(root);
    const unseen = { ...report, shown: { ...report.shown, headline: false } };
    expect(rowsOf(unseen, 'To mend').join()).to.include('Known, but not shown by the page');
    expect(rowsOf(report, 'To mend').join()).not.to.include('not shown by the page');
  });

  it('say how the article was adopted, or why not', () => {
    expect(rowsOf(soundReport(root), 'Article').slice(0, 3)).to.deep.equal([
      'Adopted | <article#story> | The tag stands around it',
      'State | ready',
      'Shown by the page | headline, byline | Not added again',
    ]);
    const reason = REFUSAL_WORDS['no-headline'];
    expect(rowsOf(emptyReport(), 'Article')[0]).to.equal(`Adopted | None | ${reason}`);
    expect(rowsOf(emptyReport(), 'To mend')).to.deep.equal([
      `error | Article | ${reason} | Put the tag around the article, or name its id in for=""`,
    ]);
  });

  it('say of each part where it stands, or why it does not', () => {
    const [first, second] = rowsOf(flawedReport(root, header), 'Parts');
    expect(first).to.match(/^header \| Shown after <h1> \| Composed\./);
    expect(second).to.equal(
      'figure | Not shown | The page brings its own article; its pictures are the page’s choice.',
    );
  });

  it('say what to mend and how, the worst first', () => {
    expect(rowsOf(flawedReport(root, header), 'To mend')).to.deep.equal([
      'error | Metadata | Does not parse; skipped. {"@type": | In: JSON-LD in the page. Look for a missing comma, bracket or quotation mark',
      'warning | Date published | Not a date; dropped. last Sunday | In: JSON-LD in the page. Write dates like 2025-03-09T14:30:00+01:00',
      'info | Image | Not found | Add <meta property="og:image">',
      'info | Language | Not found | Set lang="" on <html>',
      'info | Metadata | Read after mending. | In: JSON-LD in the page. Search engines may not repair it',
    ]);
  });

  it('know advice for every code of a problem', () => {
    const problems = PROBLEM_CODES.map((code): Problem => ({
      code,
      source: 'citation',
      field: 'wordCount',
      message: 'Wrong.',
    }));
    const rows = rowsOf({ ...soundReport(root), problems }, 'To mend');
    expect(rows).to.have.length(PROBLEM_CODES.length);
    for (const row of rows)
      expect(row).to.match(/^(error|warning|info) \| Word count \| Wrong\. \| In: citation tag\. .+/);
  });

  it('ask for a look at src when it failed, and for nothing while it is being fetched', () => {
    expect(rowsOf({ ...emptyReport(), state: 'error' }, 'To mend')[0]).to.contain('src gave none');
    expect(rowsOf({ ...emptyReport(), state: 'loading' }, 'To mend')).to.deep.equal([]);
  });

  it('ask for what every article should have and no one says', () => {
    const sound = soundReport(root);
    const { image, inLanguage, url } = soundReport(root).article as Required<Article>;
    expect(
      rowsOf({ ...sound, article: { ...EMPTY_ARTICLE, image, inLanguage, url } }, 'To mend'),
    ).to.deep.equal([
      'warning | Headline | Not found | Put it into an <h1>, or set headline="" on the tag',
      'warning | Author | Not found | Give it in JSON-LD, or set author="" on the tag',
      'warning | Date published | Not found | Give it in JSON-LD, or set published="" on the tag',
    ]);
    const meta = { ...sound, provenance: { ...sound.provenance, author: 'meta' as const } };
    expect(rowsOf(meta, 'What was found')[1]).to.contain('From: <meta> tag');
  });

  it('name the tags that the reader of the page looks for', () => {
    for (const [field, names] of Object.entries(OPEN_GRAPH)) {
      const told = sourceWords('open-graph', field as ArticleField);
      if (told !== 'open-graph tag') expect(names.split(' ')).to.include(told);
    }
  });

  it('become a text with every section', () => {
    const sections = reportSections(flawedReport(root, header), { findings: [], debug: false });
    const text = sectionsText(sections, 'https://harbour.example/2025/ferry');
    expect(text).to.match(/^https:\/\/harbour\.example\/2025\/ferry\n\nArticle\n- Adopted: /);
    for (const { heading } of sections) expect(text).to.contain(`\n${heading}\n`);
    expect(text).to.contain('- error: Metadata: Does not parse; skipped.');
  });
});

describe('<news-article-inspector>', () => {
  it('stands in the page once, as a part that our own reading skips', async () => {
    const one = await host();
    const article = one.querySelector('article')!;
    inspect(one, soundReport(article));
    inspect(one, soundReport(article));
    expect(document.querySelectorAll(TAG)).to.have.length(1);
    expect(panel().parentElement).to.equal(document.body);
    expect(panel().dataset['newsPart']).to.equal('inspector');
  });

  it('says when there is nothing to mend', async () => {
    const one = await host();
    await shown(one, soundReport(one.querySelector('article')!));
    expect(toggle().textContent).to.contain('nothing to mend');
    expect(body().textContent).to.contain('Nothing to mend');
  });

  it('tells the two ways in apart: debug shows it to readers too', async () => {
    const one = await host();
    await shown(one, soundReport(one.querySelector('article')!));
    expect(body().textContent).to.contain('Readers see it');
    one.removeAttribute('debug');
    await shown(one, soundReport(one.querySelector('article')!));
    expect(body().textContent).not.to.contain('Readers see it');
  });

  it('shows values as text, whatever they are', async () => {
    const one = await host();
    const hostile = '<img src=x onerror="globalThis.attacked = true"><b>\u202e</b>\u0000';
    const sound = soundReport(one.querySelector('article')!);
    await shown(one, {
      ...sound,
      article: { ...sound.article, headline: hostile, description: hostile.repeat(40) },
      problems: [{ code: 'failed', source: 'html', message: hostile, value: hostile }],
      placements: [{ part: hostile, reason: 'no-data' }],
    });
    one.dispatchEvent(new NewsLintEvent({ code: hostile, severity: 'info', message: hostile }));
    await panel().updateComplete;
    await nextFrame();
    expect(panel().renderRoot.querySelector('img, b b')).to.equal(null);
    expect(body().querySelector('[onerror]')).to.equal(null);
    expect(Object.hasOwn(globalThis, 'attacked')).to.equal(false);
    expect(body().textContent).to.contain('<img src=x onerror=');
    // what would turn the panel's words around is made visible
    expect(panel().text.includes('\u202e')).to.equal(false);
  });

  it('clips a long value and keeps the whole text at hand', async () => {
    const one = await host();
    const sound = soundReport(one.querySelector('article')!);
    const long = '👩‍🚀🚢'.repeat(200);
    await shown(one, { ...sound, article: { ...sound.article, backstory: long } });
    const details = body().querySelector('details')!;
    expect(details.open).to.equal(false);
    expect(details.querySelector('bdi')!.textContent).to.equal(long);
    const start = details.previousElementSibling!.textContent;
    expect(start.length).to.be.lessThan(350);
    expect(start, 'no half a character').not.to.match(/\p{Cs}/u);
  });

  it('hears findings: those told from now on, and those that parts keep from before', async () => {
    const one = await host();
    const figure = document.createElement('news-figure');
    Object.defineProperty(figure, 'findings', {
      value: [{ code: 'alt-repeats', severity: 'warning', message: 'The alt repeats the caption.' }],
    });
    one.append(figure);
    await shown(one, soundReport(one.querySelector('article')!));
    expect(body().textContent).to.contain('The alt repeats the caption.');
    expect(toggle().textContent).to.contain('1 to mend');

    figure.dispatchEvent(
      new NewsLintEvent({ code: 'no-size', severity: 'info', message: 'The picture has no size.' }),
    );
    await panel().updateComplete;
    expect(body().textContent).to.contain('The picture has no size.');
    expect(toggle().textContent).to.contain('2 to mend');

    figure.remove();
    inspect(one, soundReport(one.querySelector('article')!));
    await panel().updateComplete;
    expect(toggle().textContent).to.contain('nothing to mend');
  });

  it('offers a choice among several articles, each with its own findings', async () => {
    const [one, two] = [await host('First'), await host('Second')];
    for (const [element, headline] of [
      [one, 'First'],
      [two, 'Second'],
    ] as const) {
      const report = soundReport(element.querySelector('article')!);
      inspect(element, { ...report, article: { ...report.article, headline } });
    }
    await shown(one, soundReport(one.querySelector('article')!));
    two.dispatchEvent(new NewsLintEvent({ code: 'x', severity: 'error', message: 'Only of the second.' }));
    await panel().updateComplete;
    expect(body().textContent).not.to.contain('Only of the second.');
    const select = panel().renderRoot.querySelector('select')!;
    expect(select.options).to.have.length(2);
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    await panel().updateComplete;
    expect(body().textContent).to.contain('Only of the second.');

    two.remove();
    await until('the entry of a removed article goes', () => !panel().renderRoot.querySelector('select'));
    expect(body().textContent).not.to.contain('Only of the second.');
  });

  it('goes with the last article, and comes again with the next', async () => {
    const one = await host();
    const article = one.querySelector('article')!;
    await shown(one, soundReport(article));
    const parent = one.parentElement!;
    parent.append(one); // a move is no removal
    await nextFrame();
    expect(panel()).to.be.an.instanceOf(HTMLElement);
    one.remove();
    await until('the panel goes with its article', () => !panel());
    inspect(one, soundReport(article));
    expect(panel(), 'an article that is out of the page gets none').to.equal(null);
    parent.append(one);
    await shown(one, soundReport(article));
    expect(body().textContent).to.contain('Ada Osei');
    dismiss(one);
    expect(panel(), 'debug was taken off').to.equal(null);
    dismiss(one);
  });

  it('follows an article that lives in a shadow root', async () => {
    const shell = await fixture<HTMLElement>(html`<div></div>`);
    const inner = document.createElement('news-article');
    inner.append(articleElement('Inside'));
    shell.attachShadow({ mode: 'open' }).append(inner);
    await shown(inner, soundReport(inner.querySelector('article')!));
    inner.remove();
    await until('the panel goes with its article', () => !panel());
  });

  it('copies the report as text', async () => {
    const one = await host();
    await shown(one, soundReport(one.querySelector('article')!));
    let copied = '';
    const clipboard = { writeText: (text: string) => Promise.resolve(void (copied = text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      button('Copy as text').click();
      await until(
        '“Copied”',
        () => panel().renderRoot.querySelector('[role=status]')!.textContent === 'Copied',
      );
      expect(copied).to.equal(panel().text);
      expect(copied).to.contain('- Headline: The night ferry will sail all year');
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
    }
  });

  it('gives the text to be copied by hand where the browser refuses', async () => {
    const one = await host();
    await shown(one, soundReport(one.querySelector('article')!));
    const clipboard = { writeText: () => Promise.reject(new Error('not allowed')) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      button('Copy as text').click();
      await until('the field', () => panel().renderRoot.querySelector('textarea'));
      const field = panel().renderRoot.querySelector('textarea')!;
      await until('the field has the focus', () => panel().shadowRoot!.activeElement === field);
      expect(field.value).to.equal(panel().text);
      expect(field.selectionEnd - field.selectionStart).to.equal(field.value.length);
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
    }
  });

  it('frames a part without touching it, and unframes it', async () => {
    const one = await host();
    const article = one.querySelector('article')!;
    await shown(one, soundReport(article));
    const before = one.outerHTML;
    button('Show me: Adopted').click();
    expect(frame().hidden).to.equal(false);
    const [laid, meant] = [frame().getBoundingClientRect(), article.getBoundingClientRect()];
    expect(laid.top).to.be.closeTo(meant.top, 1);
    expect(laid.width).to.be.closeTo(meant.width, 1);
    expect(laid.height).to.be.closeTo(meant.height, 1);
    expect(one.outerHTML).to.equal(before);
    expect(getComputedStyle(frame()).pointerEvents).to.equal('none');
    await until('the frame goes by itself', () => frame().hidden);
  });

  it('says so when what it should show takes no room', async () => {
    const one = await host();
    const article = one.querySelector('article')!;
    article.hidden = true;
    await shown(one, soundReport(article));
    button('Show me: Adopted').click();
    await panel().updateComplete;
    expect(frame().hidden).to.equal(true);
    expect(panel().renderRoot.querySelector('[role=status]')!.textContent).to.contain('no room');
  });

  it('collapses and opens by keyboard; Escape collapses and keeps the focus', async function () {
    const one = await host();
    await shown(one, soundReport(one.querySelector('article')!));
    button('Copy as text').focus();
    await need(this, press('Escape'));
    await panel().updateComplete;
    expect(body().hidden).to.equal(true);
    expect(toggle().ariaExpanded).to.equal('false');
    expect(panel().shadowRoot!.activeElement).to.equal(toggle());
    await need(this, press('Enter'));
    await panel().updateComplete;
    expect(body().hidden).to.equal(false);
  });

  for (const [width, height] of [
    [320, 568],
    [1440, 900],
  ] as const)
    it(`leaves most of the page in sight at ${width} pixels, and moves nothing`, async function () {
      await need(this, setViewport(width, height));
      const one = await host();
      const article = one.querySelector('article')!;
      const boxes = () =>
        [...one.querySelectorAll('*')].map((each) => JSON.stringify(each.getBoundingClientRect()));
      const before = boxes();
      await shown(one, flawedReport(article, article));
      expect(boxes()).to.deep.equal(before);
      const box = panel().getBoundingClientRect();
      expect(box.left).to.be.at.least(0);
      expect(box.right).to.be.at.most(width);
      expect(box.bottom).to.be.at.most(height);
      expect(box.height).to.be.below(height * 0.7);
      expect(body().scrollWidth).to.equal(body().clientWidth);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      await setViewport(1280, 720);
    });

  it('starts folded on a phone', async function () {
    await need(this, setViewport(390, 844));
    const one = await host();
    inspect(one, soundReport(one.querySelector('article')!));
    await panel().updateComplete;
    expect(toggle().ariaExpanded).to.equal('false');
    await setViewport(1280, 720);
  });

  it('withstands the page’s styles', async () => {
    const one = await host();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body > * { position: static; display: none; color: red; inline-size: 10px }');
    document.adoptedStyleSheets.push(sheet);
    try {
      await shown(one, soundReport(one.querySelector('article')!));
      const style = getComputedStyle(panel());
      expect(style.position).to.equal('fixed');
      expect(style.color).to.equal('rgb(0, 0, 0)');
      expect(panel().offsetWidth).to.be.above(200);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('takes up the system’s dark colours', async function () {
    await need(this, emulateMedia({ colorScheme: 'dark' }));
    const one = await host();
    await shown(one, flawedReport(one.querySelector('article')!, one));
    expect(getComputedStyle(panel()).color).to.equal('rgb(255, 255, 255)');
    expect(await axeViolations(panel())).to.deep.equal([]);
  });

  it('is not printed', async function () {
    const one = await host();
    await shown(one, soundReport(one.querySelector('article')!));
    await need(this, emulateMedia({ media: 'print' }));
    expect(getComputedStyle(panel()).display).to.equal('none');
  });

  it('is clean for axe', async () => {
    const one = await host();
    const article = one.querySelector('article')!;
    await shown(one, flawedReport(article, article));
    await shown(await host('Second'), soundReport(article));
    expect(await axeViolations(panel())).to.deep.equal([]);
  });

  it('is a labelled region with a heading a section', async function () {
    const one = await host();
    await shown(one, soundReport(one.querySelector('article')!));
    const outline = axOutline(await axTree(this, panel())).map((line) => line.trim());
    expect(outline.some((line) => /^region "Article inspector"/.test(line))).to.equal(true);
    for (const heading of ['Article', 'To mend', 'Parts', 'What was found'])
      expect(outline).to.include(`heading 3 "${heading}"`);
    expect(
      outline.some((line) => /^button ".*Article inspector: nothing to mend" \[expanded=true\]/.test(line)),
    ).to.equal(true);
  });
});
