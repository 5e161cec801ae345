/**
 * Every story of the built Storybook opens, plays and breaks nothing, in every engine. In Chromium it also passes
 * axe, keeps to its theme and fits: from 200 to 1600 px, at 400 %, with large text and in the pseudo-locales.
 */
import { expect } from '@open-wc/testing';
import { violationLines } from '../helpers/a11y.js';
import { allowSound, failedRequests } from '../helpers/browser.js';
import { calm } from '../helpers/calm.js';
import { skip, supports } from '../helpers/engine.js';
import { until } from '../helpers/frame.js';
import { overflowAt, WIDTHS, type Look } from '../helpers/looks.js';
import { unstyledControls } from '../helpers/unstyled.js';
import { unexpected } from './expected.js';
import { storiesByTitle, type StoryEntry } from './story-index.js';
import { StorybookFrame } from './storybook-frame.js';
import { watchErrors } from './watch.js';

/** Widths, axe and colours are the same stylesheets everywhere; one engine looks at them. */
const LOOKS_TOO = supports('chromium');

/** Long words, and the other direction: made of English (src/locales/pseudo.ts). */
const PSEUDO_LOCALES = ['en-XA', 'ar-XB'];

const LOOKS: readonly Look[] = [
  ...WIDTHS,
  ...[820, 320].flatMap((width): Look[] => [
    { name: `en-XA at ${width} px`, width, lang: 'en-XA' },
    { name: `ar-XB at ${width} px`, width, lang: 'ar-XB', dir: 'rtl' },
  ]),
];

const titles = await storiesByTitle();

describe('stories', function () {
  this.timeout(180_000);

  const counts = { stories: 0, looks: 0 };
  const started = performance.now();

  before(allowSound);

  after(() => {
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(
      `${counts.stories} stories opened and played, ${counts.looks} looks measured in ${seconds} s`,
    );
  });

  if (typeof titles === 'string') {
    it('are in the built Storybook', function () {
      skip(this, titles);
    });
    return;
  }

  it('are in the built Storybook', () => {
    expect(titles.size).to.be.greaterThan(0);
  });

  for (const [title, stories] of titles)
    describe(title, () => {
      const errors: string[] = [];
      let opened: StorybookFrame | undefined;

      before(() => watchErrors(errors));
      afterEach(() => localStorage.clear());
      after(() => opened?.remove());

      /** A story that fails may leave anything behind: the next one starts with a frame of its own. */
      async function show(story: StoryEntry): Promise<StorybookFrame> {
        const frame = (opened ??= await StorybookFrame.open({ 'a11y.manual': '!true' }));
        frame.element.width = '820';
        try {
          await frame.show(story);
        } catch (error) {
          frame.remove();
          opened = undefined;
          throw error;
        }
        counts.stories++;
        return frame;
      }

      async function faultsOfLooks(frame: StorybookFrame, story: StoryEntry): Promise<readonly string[]> {
        await calm(frame.document);
        counts.looks += LOOKS.length;
        return [
          ...violationLines(await frame.accessibility(story)),
          ...unstyledControls(frame.document.body),
          ...(await overflowAt(frame, LOOKS)),
          ...(await failedRequests()).map((request) => `request: ${request}`),
        ];
      }

      for (const story of stories)
        it(story.name, async () => {
          await failedRequests();
          const frame = await show(story);
          const looks = LOOKS_TOO ? await faultsOfLooks(frame, story) : [];
          const faults = [...looks, ...errors.splice(0)];
          const { expected } = frame.parametersOf(story);
          expect(unexpected(faults, expected).join('\n')).to.equal('');
        });
    });

  it('are under the strict policy, and what is against it is noticed', async () => {
    const errors: string[] = [];
    watchErrors(errors);
    const frame = await StorybookFrame.open({});
    const element = frame.document.createElement('p');
    frame.document.body.append(element);
    element.setAttribute('style', 'color: red');
    await until('the violation', () => errors.some((error) => /^against the policy: style-src/.test(error)));
    expect(element.style.color).to.equal('');
    if ('trustedTypes' in globalThis) {
      expect(() => (element.innerHTML = '<b>bold</b>')).to.throw();
      expect(element.childElementCount).to.equal(0);
      await until('the report', () => errors.some((error) => error.includes('require-trusted-types-for')));
    }
    frame.remove();
  });

  it('can be read in the pseudo-locales', async () => {
    watchErrors([]);
    const frame = await StorybookFrame.open({});
    expect(frame.choices('lang')).to.include.members([...PSEUDO_LOCALES]);
    frame.remove();
  });
});
