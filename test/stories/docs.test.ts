/** What Storybook's pages show of an element: where its parts are, which tokens it reads. */
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { cornersOf, partsOf } from '../../.storybook/docs/parts-of.js';
import { tokenNotes, tokensIn, tokensOf } from '../../.storybook/docs/tokens-of.js';
import type { ElementNotes } from '../../.storybook/docs/notes.js';
import '../../src/define.js';
import { storiesOf } from '../helpers/stories.js';
import { STORY_FILES } from './story-files.js';

describe('parts on a page of documentation', () => {
  it('are found where they are seen', async () => {
    const label = await fixture(
      html`<news-ai-disclosure level="ai-generated" policy-url="/ai"></news-ai-disclosure>`,
    );
    const frame = label.getBoundingClientRect();
    const [base, link, facts] = partsOf(label, ['base', 'link', 'facts'], frame);
    expect(base!.boxes).to.have.length(1);
    expect(base!.boxes[0]!.x).to.be.closeTo(0, 1);
    expect(link!.boxes[0]!.x).to.be.greaterThan(base!.boxes[0]!.x);
    expect(facts!.boxes, 'not in this state').to.be.empty;
  });

  it('have marks that do not lie upon each other', () => {
    const boxes = [new DOMRect(50, 10, 100, 20)];
    const places = cornersOf(['a', 'b', 'c'].map((name) => ({ name, boxes })));
    const [a, b, c] = [...places.values()];
    expect(b![0] - a![0]).to.be.at.least(20);
    expect(c![0] - b![0]).to.be.at.least(20);
    expect(cornersOf([{ name: 'none', boxes: [] }]).size).to.equal(0);
  });
});

describe('tokens on a page of documentation', () => {
  it('are those that are read, not those that are only named', () => {
    const css = `:host { --_rule: var(--news-color-rule, red); --_other: var(--news-color-faint); --_deep: calc(var(--news-space-2, 1em) * 2); }
      p { border-color: var(--_rule); gap: var(--news-card-gap, 1em); margin: var(--_deep) }`;
    expect(tokensIn(css)).to.deep.equal(['--news-card-gap', '--news-color-rule', '--news-space-2']);
  });

  it('are read of an element as it is', async () => {
    const label = await fixture(html`<news-ai-disclosure level="ai-generated"></news-ai-disclosure>`);
    expect(tokensOf(label)).to.include.members(['--news-ai-disclosure-background', '--news-text-size']);
  });

  it('are all told of in docs/theming.md', async () => {
    const notes = tokenNotes(await (await fetch('/docs/theming.md')).text());
    expect(notes.get('--news-color-focus')?.use).to.equal('focus ring');
    for (const tag of ['news-author-card', 'news-share-bar', 'news-figure', 'news-audio-player']) {
      const element = document.createElement(tag);
      document.body.append(element);
      await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
      for (const token of tokensOf(element)) expect(notes.has(token), token).to.be.true;
      element.remove();
    }
  });
});

describe('notes on an element', () => {
  /** A tool for whoever makes a page, with no page of its own. */
  const WITHOUT = 'news-article-inspector';

  const elements = Object.entries(STORY_FILES).filter(([name]) => /^news-/.test(name) && name !== WITHOUT);
  for (const [name, file] of elements)
    it(`of ${name} are complete`, () => {
      const [first] = storiesOf(file);
      const notes = first!.parameters['notes'] as ElementNotes;
      expect(notes.do).to.have.length.of.at.least(2);
      expect(notes.dont).to.have.length.of.at.least(2);
      expect(notes.accessibility.roles).not.to.be.empty;
      expect(notes.accessibility.announced).not.to.be.empty;
      const names = storiesOf(file).map((story) => story.name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
      expect(names, 'the story of its anatomy').to.include(notes.anatomy);
    });
});
