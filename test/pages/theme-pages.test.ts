/** Whole demo pages in every theme, light and dark: what is legible, and that page and parts are of one look. */
import { expect } from '@open-wc/testing';
import { THEME_NAMES, type ThemeName } from '../../examples/host/demo-themes.js';
import { axeIn } from '../helpers/axe-in-frame.js';
import { composed, openFrame, until, type Frame } from '../helpers/frame.js';

const MODES = ['light', 'dark'] as const;

async function openThemed(theme: ThemeName, mode: string, width = 1280): Promise<Frame> {
  // the policy would refuse axe itself
  const url = `/articles/river-bends/?theme=${theme}&mode=${mode}&csp=off`;
  const frame = await openFrame(url, { width });
  await composed(frame);
  return frame;
}

/** A token's colour as this page computes it. */
function colorIn({ document, window }: Frame, token: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const { color } = window.getComputedStyle(probe);
  probe.remove();
  return color;
}

async function discussionOf({ document }: Frame): Promise<Element> {
  const discussion = document.querySelector('news-discussion')!;
  discussion.scrollIntoView();
  await until(
    'the comments',
    () => discussion.shadowRoot?.querySelector('news-comment-list')?.shadowRoot?.querySelector('li'),
    60_000, // what draws them is fetched from a server that may be busy
  );
  return discussion;
}

async function contrastFaults(frame: Frame, theme: ThemeName): Promise<readonly string[]> {
  const axe = await axeIn(frame.document);
  const rule = theme === 'contrast' ? 'color-contrast-enhanced' : 'color-contrast';
  const { violations } = await axe.run(frame.document, {
    runOnly: [rule],
    rules: { [rule]: { enabled: true } },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ nodes }) =>
    nodes.map(({ html, failureSummary }) => html + (failureSummary ?? '')),
  );
}

describe('themes on a whole page', function () {
  this.timeout(360_000);

  for (const theme of THEME_NAMES)
    for (const mode of MODES) {
      it(`are legible, and of one look: ${theme}, ${mode}`, async () => {
        const frame = await openThemed(theme, mode);
        const { document, window } = frame;
        const style = (element: Element): CSSStyleDeclaration => window.getComputedStyle(element);
        const discussion = await discussionOf(frame);

        const text = colorIn(frame, '--news-color-text');
        expect(style(document.body).color, 'the page').to.equal(text);
        expect(style(document.body).backgroundColor).to.equal(colorIn(frame, '--news-color-background'));
        const heading = discussion.shadowRoot!.querySelector('.heading')!;
        expect(style(heading).color, 'a part').to.equal(text);
        expect(style(heading).fontFamily).to.equal(style(document.querySelector('article h2')!).fontFamily);
        const [red] = /\d+/.exec(style(document.body).backgroundColor) ?? [];
        expect(Number(red) < 128, 'dark').to.equal(mode === 'dark');

        expect(await contrastFaults(frame, theme)).to.deep.equal([]);
        frame.remove();
      });
    }

  for (const theme of THEME_NAMES)
    it(`fit a small phone: ${theme}`, async () => {
      const frame = await openThemed(theme, 'light', 320);
      await discussionOf(frame);
      expect(frame.document.documentElement.scrollWidth).to.be.at.most(320);
      frame.remove();
    });

  it('are found out where they are not legible', async () => {
    const frame = await openThemed('paper', 'light');
    frame.document.documentElement.style.setProperty('--news-color-faint', '#c8c8c8');
    expect((await contrastFaults(frame, 'paper')).length).to.be.greaterThan(0);
    frame.remove();
  });
});
