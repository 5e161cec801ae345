/** What Storybook's pages show of an element: where its pieces are, which tokens it reads, what is said of it. */
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { calloutsOf } from '../../.storybook/docs/callouts.js';
import type { ElementNotes } from '../../.storybook/docs/notes.js';
import { piecesOf, type Piece } from '../../.storybook/docs/pieces.js';
import { placedPieces } from '../../.storybook/docs/placed-pieces.js';
import { tokenRows } from '../../.storybook/docs/token-rows.js';
import { tokensIn, tokensOf } from '../../.storybook/docs/tokens-of.js';
import { declarationOf, type Manifest } from '../../.storybook/manifest.js';
import { tokens } from '../../src/themes/tokens/index.js';
import '../../src/define.js';
import { allowSound } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import { storiesOf, type Story } from '../helpers/stories.js';
import { STORY_FILES } from './story-files.js';

const manifest = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;

/** The name that Storybook makes of an export's. */
const nameOf = ({ name }: Story): string =>
  name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ');

/** Names of the pieces that are seen in an element. */
const seenIn = (element: Element, pieces: readonly Piece[]): readonly string[] =>
  placedPieces(element, pieces, new DOMRect())
    .filter(({ boxes }) => boxes.length > 0)
    .map(({ name }) => name);

describe('numbers around a picture', () => {
  const SIZE = { width: 600, height: 300 };
  const callouts = (boxes: Readonly<Record<string, DOMRect>>) =>
    calloutsOf(
      Object.entries(boxes).map(([name, box]) => ({ name, boxes: [box] })),
      SIZE,
    );

  it('stand apart from each other, inside the frame, however many there are', () => {
    const names = Array.from({ length: 12 }, (_, at) => `piece-${at}`);
    const marks = callouts(Object.fromEntries(names.map((name) => [name, new DOMRect(50, 60, 500, 20)]))).map(
      ({ mark }) => mark,
    );
    expect(marks).to.have.length(12);
    for (const [at, [x, y]] of marks.entries()) {
      expect(x).to.be.within(10, SIZE.width - 10);
      expect(y).to.be.within(10, SIZE.height - 10);
      for (const [otherX, otherY] of marks.slice(at + 1))
        expect(Math.hypot(x - otherX, y - otherY)).to.be.at.least(20);
    }
  });

  it('have lines that end at what they number, around what is between', () => {
    const between = new DOMRect(60, 80, 100, 120);
    const [, behind] = callouts({ between, behind: new DOMRect(170, 130, 100, 20) });
    expect(behind!.name).to.equal('behind');
    const { mark, end } = behind!;
    expect(end[0]).to.be.within(170, 270);
    expect(end[1]).to.be.within(130, 150);
    expect(mark[0] < 60 && mark[1] > 80 && mark[1] < 200, 'from the left, through the other').to.be.false;
  });

  it('there are none for what is not seen', () => {
    expect(calloutsOf([{ name: 'none', boxes: [] }], SIZE)).to.be.empty;
  });
});

describe('pieces on a page of documentation', () => {
  it('are found where they are seen', async () => {
    const label = await fixture(
      html`<news-ai-disclosure level="ai-generated" policy-url="/ai"></news-ai-disclosure>`,
    );
    const pieces = piecesOf(manifest, 'news-ai-disclosure');
    const placed = placedPieces(label, pieces, label.getBoundingClientRect());
    const boxOf = (part: string): DOMRect | undefined => placed.find(({ name }) => name === part)?.boxes[0];
    expect(boxOf('base')!.x).to.be.closeTo(0, 1);
    expect(boxOf('link')!.x).to.be.greaterThan(boxOf('base')!.x);
    expect(boxOf('facts'), 'not in this state').to.be.undefined;
  });
});

describe('tokens on a page of documentation', () => {
  it('are those that are read, not those that are only named', () => {
    const css = `:host { --_rule: var(--news-color-rule, red); --_other: var(--news-color-faint); --_deep: calc(var(--news-space-2, 1em) * 2); }
      p { border-color: var(--_rule); gap: var(--news-card-gap, 1em); margin: var(--_deep) }`;
    expect(tokensIn(css)).to.deep.equal(['--news-card-gap', '--news-color-rule', '--news-space-2']);
  });

  it('are those of an element first, then those of the theme by group', async () => {
    const label = await fixture(html`<news-ai-disclosure level="ai-generated"></news-ai-disclosure>`);
    const own = declarationOf(manifest, 'news-ai-disclosure')!.cssProperties!;
    const [first, ...others] = tokenRows(own, tokensOf(label));
    expect(first!.tokens.map(({ name }) => name)).to.include('--news-ai-disclosure-edge');
    const colours = others.find(({ title }) => title === 'Colour')!;
    const [focus] = colours.tokens.filter(({ name }) => name === '--news-color-focus');
    expect(focus).to.include({ description: 'focus ring', standard: '`currentcolor`' });
    const names = others.flatMap((rows) => rows.tokens.map(({ name }) => name));
    expect(names).to.include('--news-text-size').and.not.include('--news-ai-disclosure-edge');
  });
});

describe('notes on an element', function () {
  this.timeout(180_000);

  /** A tool for whoever makes a page, with no page of its own. */
  const WITHOUT = 'news-article-inspector';

  const ways: (() => void)[] = [];

  /** Shows and plays a story below what is there already. */
  async function play(story: Story): Promise<HTMLElement> {
    ways.push(await story.prepare());
    const canvas = await fixture<HTMLElement>(html`<div>${story.show()}</div>`);
    canvas.scrollIntoView();
    await story.play?.(canvas);
    return canvas;
  }

  before(allowSound);

  afterEach(() => {
    for (const leave of ways.splice(0)) leave();
    localStorage.clear();
  });

  const elements = Object.entries(STORY_FILES).filter(
    ([name]) => name.startsWith('news-') && name !== WITHOUT,
  );

  for (const [tag, file] of elements)
    describe(tag, () => {
      const stories = storiesOf(file);
      const notes = stories[0]!.parameters['notes'] as ElementNotes;
      const pieces = piecesOf(manifest, tag);
      const { cssProperties: own = [] } = declarationOf(manifest, tag)!;
      const known = new Set<string>([...tokens.keys(), ...own.map(({ name }) => name)]);
      const storyNamed = (name: string): Story => {
        const story = stories.find((one) => nameOf(one) === name);
        expect(story, `a story named ${name}`).to.exist;
        return story!;
      };

      it('say what to do, what not, and what it is to those who do not see it', () => {
        expect(notes.do).to.have.length.of.at.least(2);
        expect(notes.dont).to.have.length.of.at.least(2);
        expect(notes.accessibility.roles).not.to.be.empty;
        expect(notes.accessibility.announced).not.to.be.empty;
      });

      it('show every part in a living element, and read no token that nobody knows', async () => {
        const found: Element[] = [];
        for (const name of notes.anatomy) found.push((await play(storyNamed(name))).querySelector(tag)!);
        const elsewhere = Object.keys(notes.elsewhere ?? {});
        const missing = (): readonly string[] => {
          const seen = [...elsewhere, ...found.flatMap((element) => seenIn(element, pieces))];
          return pieces.map(({ name }) => name).filter((name) => !seen.includes(name));
        };
        await until('every part', () => missing().length === 0, 5000).catch(() => undefined);
        expect(missing()).to.deep.equal([]);
        for (const element of found) {
          const seen = seenIn(element, pieces);
          expect(
            elsewhere.filter((name) => seen.includes(name)),
            'needs no other story',
          ).to.be.empty;
          expect(tokensOf(element).filter((token) => !known.has(token))).to.be.empty;
        }
      });

      for (const [part, name] of Object.entries(notes.elsewhere ?? {}))
        it(`name a story that has the part ${part}`, async () => {
          const canvas = await play(storyNamed(name));
          await until(part, () => seenIn(canvas.querySelector(tag)!, pieces).includes(part), 5000);
        });
    });
});
