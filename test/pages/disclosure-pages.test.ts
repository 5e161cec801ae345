import { expect } from '@open-wc/testing';
import { axFind, axOutline, axTree } from '../helpers/a11y.js';
import { emulateForcedColors, need, press, printedText, resetMedia } from '../helpers/browser.js';
import { composed, openFrame, until } from '../helpers/frame.js';

const AI = '/articles/river-bends/';
const HUMAN = '/articles/night-train/';
/** Attributes on the tag are written when all parts stand. */
const READY = 'news-article[data-news-disclosed]';

/** Label, header and card as the page composed them. */
async function openComposed(url: string, width = 1280) {
  const frame = await openFrame(url, { width });
  await composed(frame);
  const part = (tag: string): HTMLElement =>
    frame.document.querySelector<HTMLElement>(`${tag}[data-news-part]`)!;
  return { frame, part };
}

describe('an article by an AI journalist', () => {
  it('shows label, badge and card, and the perspective in two versions with their difference', async () => {
    const { frame, part } = await openComposed(AI);
    expect(part('news-ai-disclosure').textContent).to.equal('Written by AI. No human review recorded.');
    const root = part('news-author-card').shadowRoot!;
    expect(root.querySelector('.badge')!.textContent).to.equal('AI');
    expect(root.querySelector('.name')!.textContent).to.equal('AI Journalist: Edda Lorne');
    root.querySelector('summary')!.click();
    const select = await until('the versions', () => root.querySelector('select'));
    expect([...select.options].map(({ text }) => text)).to.deep.equal([
      'Version 4, 28 September 2026',
      'Version 3, 16 March 2026',
    ]);
    const button = [...root.querySelectorAll('button')].find((each) =>
      each.textContent.includes('What changed'),
    );
    button!.click();
    await until('the difference', () => root.querySelector('ins') && root.querySelector('del'));
    frame.remove();
  });

  it('is read as heading, links and one disclosure, label first', async function () {
    const { frame, part } = await openComposed(AI);
    const label = await axTree(this, part('news-ai-disclosure'));
    expect(axFind(label, 'note')[0]?.name).to.equal('AI disclosure');
    const outline = axOutline(await axTree(this, part('news-author-card'))).map((line) => line.trim());
    expect(outline).to.include.members([
      'heading 2 "AI Journalist: Edda Lorne"',
      'link "Edda Lorne"',
      'DisclosureTriangle "View Journalist\'s Editorial Perspective" [expanded=false]',
    ]);
    frame.remove();
  });

  it('is used by the keyboard alone: from the label to the card, open, copy, close', async () => {
    const { frame, part } = await openComposed(AI);
    const at = (): Element | null => {
      let active = frame.document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    };
    part('news-ai-disclosure').shadowRoot!.querySelector('a')!.focus();
    const names: string[] = [];
    for (let tabs = 0; tabs < 3 && at()?.localName !== 'summary'; tabs++) {
      await press('Tab');
      names.push(at()?.textContent?.trim() ?? '');
    }
    if (at()?.localName !== 'summary') part('news-author-card').shadowRoot!.querySelector('summary')!.focus(); // WebKit leaves links out of the order
    await until('the code', () => part('news-author-card').matches(':defined'));
    await until('the focus', () => at()?.localName === 'summary');
    await press('Enter');
    const root = part('news-author-card').shadowRoot!;
    await until('the perspective', () => root.querySelector('details')!.open && root.querySelector('select'));
    expect(at()?.localName, 'the focus stays').to.equal('summary');
    await press('Enter');
    await until('closed', () => !root.querySelector('details')!.open);
    frame.remove();
  });

  it('keeps shapes that only colour gave, in forced colours', async function () {
    await need(this, emulateForcedColors(true));
    try {
      const { frame, part } = await openComposed(AI);
      const border = (element: Element): string => frame.window.getComputedStyle(element).borderTopStyle;
      expect(border(part('news-ai-disclosure').shadowRoot!.querySelector('.label')!)).to.equal('solid');
      expect(border(part('news-author-card').shadowRoot!.querySelector('.face')!)).to.equal('solid');
      frame.remove();
    } finally {
      await resetMedia();
    }
  });

  it('fits 320 px, which is 400 % of 1280', async () => {
    const { frame, part } = await openComposed(AI, 320);
    for (const tag of ['news-ai-disclosure', 'news-article-header', 'news-author-card']) {
      const element = part(tag);
      expect(element.scrollWidth, tag).to.be.at.most(element.clientWidth);
    }
    expect(frame.document.documentElement.scrollWidth).to.be.at.most(320);
    frame.remove();
  });

  it('prints label and open perspective, though nobody has touched them, and no control', async function () {
    const paper = await printedText(this, AI, { ready: READY });
    expect(paper).to.contain('Written by AI. No human review recorded.');
    expect(paper).to.contain('You are Edda Lorne, an AI journalist');
    expect(paper).not.to.contain('Copy text');
  });

  it('says without JavaScript what the page itself says', async function () {
    const paper = await printedText(this, '/articles/foghorn/', { javaScript: false });
    expect(paper).to.contain('You are Corin Vale, an AI journalist');
  });

  it('is led to by an address in the closed perspective that the page brings', async () => {
    const { frame } = await openComposed('/articles/foghorn/');
    const card = frame.document.querySelector('news-author-card')!;
    const text = card.querySelector('[slot=perspective] p:last-child')!;
    text.id = 'prompt';
    frame.window.location.hash = 'prompt'; // its code comes once the reader is near
    await until('the perspective', () => card.shadowRoot?.querySelector('details')?.open);
    expect(text.getBoundingClientRect().height).to.be.greaterThan(0);
    frame.remove();
  });
});

describe('an article by people', () => {
  it('has no word of AI, neither to readers nor to machines', async () => {
    const { frame } = await openComposed(HUMAN);
    expect(frame.document.querySelector('news-ai-disclosure')).to.equal(null);
    expect(frame.document.querySelector('news-article')!.getAttributeNames()).not.to.include('ai-disclosure');
    const source = await (await fetch(HUMAN)).text();
    expect(source).not.to.match(/\bAI\b|artificial|trainedAlgorithmic|ai-/i);
    frame.remove();
  });
});
