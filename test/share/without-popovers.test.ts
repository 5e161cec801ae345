import { expect } from '@open-wc/testing';
import '../../src/share/news-share-bar.js';
import type { NewsShareBar } from '../../src/share/news-share-bar.js';
import { until } from '../helpers/frame.js';
import {
  $,
  bar,
  focused,
  follows,
  inMenu,
  isOpen,
  openMenu,
  removeProperty,
  restore,
  stub,
  stubClipboard,
  target,
} from './helpers.js';

const more = (element: Element): HTMLButtonElement => $(element, '.more') as HTMLButtonElement;
const idOf = (element: Element | null): string | undefined => (element as HTMLElement | null)?.dataset['id'];

describe('<news-share-bar>: without popovers', () => {
  /** As an engine that knows none: no names for it, and no rule that hides them. */
  async function withoutPopovers(): Promise<NewsShareBar> {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
      removeProperty(HTMLElement.prototype, name);
    for (const name of ['popoverTargetElement', 'popoverTargetAction'])
      removeProperty(HTMLButtonElement.prototype, name);
    const element = await bar();
    const { matches } = Element.prototype;
    stub(Element.prototype, 'matches', function (this: Element, selector: string) {
      if (selector.includes(':popover-open')) throw new SyntaxError('No such selector');
      return matches.call(this, selector);
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[popover]:not(.closed) { display: block }');
    element.shadowRoot!.adoptedStyleSheets.unshift(sheet);
    return element;
  }

  afterEach(restore);

  it('opens and closes by its button, and by Escape', async () => {
    const element = await withoutPopovers();
    const escape = (): unknown =>
      $(element, '.menu a')!.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      );
    await openMenu(element);
    expect(inMenu(element, 'facebook').getClientRects()).to.have.length(1);
    inMenu(element, 'facebook').focus();
    escape();
    await until('it to close', () => !isOpen(element));
    expect(idOf(focused(element))).to.equal('more');
    more(element).click();
    await until('it again', () => isOpen(element));
    more(element).click();
    await until('it to close', () => !isOpen(element));
    more(element).click();
    await until('it once more', () => isOpen(element));
    follows(inMenu(element, 'facebook'));
    await until('it to close', () => !isOpen(element));
  });

  it('gives the link to copy by hand', async () => {
    stubClipboard(false);
    const element = await withoutPopovers();
    target(element, 'copy').click();
    await until('the field', () => focused(element)?.localName === 'textarea');
    expect(isOpen(element)).to.equal(true);
  });
});
