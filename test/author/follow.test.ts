import { aTimeout, expect } from '@open-wc/testing';
import '../../src/author/news-author-card.js';
import type { NewsAuthorCard } from '../../src/author/author-card.js';
import type { NewsAuthorFollowEvent } from '../../src/author/follow-control.js';
import { axeViolations, axFind, axTree } from '../helpers/a11y.js';
import { press } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import { $, card, settle, text } from './helpers.js';

const BUTTON = '<news-author-card name="Mara Winter" kind="ai" follow></news-author-card>';
const LINK = '<news-author-card name="Mara Winter" kind="ai" follow-url="#followed"></news-author-card>';

const control = (element: Element): HTMLElement => $(element, '.follow')!;

/** A card with its control, on a page that answers in some way. */
async function followable(
  markup: string,
  answer: (event: NewsAuthorFollowEvent) => void = () => undefined,
): Promise<NewsAuthorCard> {
  const element = await card(markup);
  element.parentElement!.addEventListener('news-author-follow', answer);
  await until('the control', () => $(element, '.follow'));
  return element;
}

describe('<news-author-card>: following', () => {
  it('offers it only where that is asked for', async () => {
    const element = await card('<news-author-card name="Mara Winter"></news-author-card>');
    await aTimeout(50);
    expect(control(element)).to.equal(null);
  });

  it('shows what the host answers, both ways, and asks once at a time', async () => {
    const asked: unknown[] = [];
    let answer: (following: boolean) => void = () => undefined;
    const element = await followable(BUTTON, (event) => {
      asked.push([event.author.name, event.author.kind, event.following]);
      event.respondWith(new Promise((resolve) => (answer = resolve)));
    });
    expect(control(element).getAttribute('aria-pressed')).to.equal('false');
    expect(control(element).ariaLabel).to.equal('Follow Mara Winter');
    control(element).focus();
    await press('Space');
    await until('the request', () => asked.length);
    control(element).click();
    expect(control(element).getAttribute('aria-pressed'), 'nothing is shown as done before').to.equal(
      'false',
    );
    expect(control(element).getAttribute('aria-busy')).to.equal('true');
    answer(true);
    await until('the answer', () => control(element).getAttribute('aria-pressed') === 'true');
    expect(text(element, '.follow')).to.equal('Follow');
    expect(control(element).ariaLabel, 'one name for both').to.equal('Follow Mara Winter');
    expect(text(element, '[role=status]'), 'the state is said already').to.equal('');
    expect(element.shadowRoot!.activeElement).to.equal(control(element));
    expect(await axeViolations(element)).to.deep.equal([]);
    control(element).click();
    answer(false);
    await until('the answer', () => control(element).getAttribute('aria-pressed') === 'false');
    expect(asked).to.deep.equal([
      ['Mara Winter', 'ai', false],
      ['Mara Winter', 'ai', true],
    ]);
  });

  it('says that it failed, and can be tried again', async () => {
    let count = 0;
    const element = await followable(BUTTON, (event) =>
      event.respondWith(count++ ? Promise.resolve(true) : Promise.reject(new Error('no'))),
    );
    control(element).click();
    await until('the failure', () => text(element, '.follow-row')?.includes('That did not work. Try again.'));
    expect(text(element, '[role=status]')).to.equal('That did not work. Try again.');
    control(element).click();
    await until('the answer', () => control(element).ariaPressed === 'true');
  });

  it('leaves it to a host that took over', async () => {
    const element = await followable(BUTTON, (event) => event.preventDefault());
    control(element).click();
    await settle(element);
    expect(control(element).getAttribute('aria-pressed')).to.equal('false');
  });

  it('tells the developer that nobody answers, and changes nothing', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (message: string) => void warnings.push(message);
    try {
      const element = await followable(BUTTON);
      control(element).click();
      await settle(element);
      expect(text(element, '.follow')).to.equal('Follow');
    } finally {
      console.warn = warn;
    }
    expect(warnings.join()).to.contain('follow-unanswered');
  });

  it('is a link where there is an address, which leads there if nobody answers', async () => {
    const element = await followable(LINK);
    expect(control(element).localName).to.equal('a');
    control(element).click();
    await until('the place', () => location.hash === '#followed');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is a switch once a host has answered, with the focus kept', async () => {
    const element = await followable(LINK, (event) => event.respondWith(true));
    control(element).focus();
    control(element).click();
    await until('the answer', () => control(element).localName === 'button');
    await aTimeout(50);
    expect(location.hash).to.equal('');
    expect(control(element).getAttribute('aria-pressed')).to.equal('true');
    expect(element.shadowRoot!.activeElement).to.equal(control(element));
  });

  it('leaves a new tab to the browser', async () => {
    let asked = 0;
    const element = await followable(LINK, () => asked++);
    const click = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true, composed: true });
    element.parentElement!.addEventListener('click', (event) => {
      expect(event.defaultPrevented).to.equal(false);
      event.preventDefault();
    });
    control(element).dispatchEvent(click);
    expect(asked).to.equal(0);
  });

  it('is a named switch to assistive technology', async function () {
    const element = await followable(BUTTON, (event) => event.respondWith(true));
    expect(axFind(await axTree(this, element), 'button', 'Follow Mara Winter')).to.have.length(1);
    control(element).click();
    await until('the answer', () => control(element).ariaPressed === 'true');
    const [pressed] = axFind(await axTree(this, element), 'button', 'Follow Mara Winter');
    expect(String(pressed?.pressed)).to.equal('true');
  });
});
