import { expect } from '@open-wc/testing';
import '../../src/locales/ar.js';
import type { NewsCommentForm } from '../../src/comments/comment-form.js';
import { axeViolations, axFind, axOutline, axTree } from '../helpers/a11y.js';
import { emulateForcedColors, need, press, resetMedia, typeText } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import {
  $,
  button,
  cleanUp,
  field,
  fill,
  focused,
  form,
  formIn,
  page,
  post,
  settle,
  status,
  text,
  type,
} from './form-helpers.js';

const failing = async (options: object): Promise<NewsCommentForm> => {
  const { element } = await form(options);
  await fill(element);
  await post(element);
  return element;
};

const closed = async (options: object): Promise<NewsCommentForm> => {
  const { element } = await form(options);
  await until('the words', () => $(element, '.note'));
  return element;
};

const sending = async (): Promise<NewsCommentForm> => {
  const { element } = await form();
  element.addEventListener('news-comment-submit', (event) =>
    event.respondWith(new Promise<never>(() => undefined)),
  );
  await fill(element);
  $(element, '.post')!.click();
  await until('the way', () => element.matches(':state(sending)'));
  return element;
};

const faulty = async (): Promise<NewsCommentForm> => {
  const { element } = await form({ fields: { url: 'optional', email: 'required' } });
  type(element, 'url', 'javascript:alert(1)');
  $(element, '.post')!.click();
  await until('the faults', () => $(element, '#text-fault'));
  return element;
};

const restored = async (): Promise<NewsCommentForm> => {
  const { element } = await form();
  await fill(element);
  element.remove();
  const { element: again } = await form();
  await until('the draft', () => $(again, '.restored'));
  return again;
};

const tooLong = async (): Promise<NewsCommentForm> => {
  const { element } = await form({ maxLength: { value: 20, unit: 'utf16' } });
  await fill(element);
  return element;
};

const arabic = async (): Promise<NewsCommentForm> => {
  const around = page('', 400);
  around.lang = 'ar';
  around.dir = 'rtl';
  const { element } = await form({ moderation: 'pre', markdown: true }, 'parent="7" reply-to="Ilse"', around);
  return element;
};

const made =
  (options = {}, attributes = '') =>
  async (): Promise<NewsCommentForm> =>
    (await form(options, attributes)).element;

const STATES: Readonly<Record<string, () => Promise<NewsCommentForm>>> = {
  'that is empty': made({ moderation: 'pre', markdown: true }),
  'that waits for its service': made({ latency: Infinity }),
  'that answers': made({}, 'parent="7" reply-to="Tomas"'),
  'that is closed': () => closed({ closed: true }),
  'that wants a reader who is signed in': () => closed({ post: false, signIn: '/in' }),
  'that cannot be written': () => closed({ post: false }),
  'without a service': () => closed({ capabilitiesFailure: 'unsupported' }),
  'whose service does not answer': () => closed({ capabilitiesFailure: 'network' }),
  'with faults': faulty,
  'that is too long': tooLong,
  'with a draft': restored,
  'that is on its way': sending,
  'that was posted': () => failing({ moderation: 'pre' }),
  'that was refused': () => failing({ failure: 'spam' }),
  'that was too fast': () => failing({ failure: 'rate_limited', retryAfter: 60 }),
  'that may have been posted': () => failing({ failure: 'network', ambiguous: true }),
  'in Arabic': arabic,
};

describe('<news-comment-form>: accessible', () => {
  const dark = new CSSStyleSheet();
  dark.replaceSync(':root { color-scheme: dark } body { color: CanvasText; background: Canvas }');

  afterEach(async () => {
    cleanUp();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== dark);
    await resetMedia();
  });

  for (const [what, make] of Object.entries(STATES)) {
    it(`has no fault that axe finds, in the light and in the dark, and room for a finger: a form ${what}`, async () => {
      const element = await make();
      expect(await axeViolations(element)).to.deep.equal([]);
      const controls = [...element.shadowRoot!.querySelectorAll<HTMLElement>('a, button, input, textarea')];
      for (const control of controls.filter((each) => !each.closest('[aria-hidden]'))) {
        const { height } = (control.closest('.check') ?? control).getBoundingClientRect();
        expect(height, control.outerHTML.slice(0, 90)).to.be.at.least(43.9);
      }
      expect(element.shadowRoot!.querySelectorAll('[role=status]')).to.have.length(1);
      expect(element.shadowRoot!.querySelectorAll('[role=alert]')).to.have.length(1);
      expect(element.shadowRoot!.querySelector('[style]'), 'no style that a CSP would block').to.equal(null);
      document.adoptedStyleSheets.push(dark);
      expect(await axeViolations(element)).to.deep.equal([]);
    });

    it(`fits into 320 px and 400 %: a form ${what}`, async () => {
      const element = await make();
      element.parentElement!.style.inlineSize = '320px';
      await settle(element);
      const base = $(element, '.base')!;
      expect(base.scrollWidth).to.be.at.most(320);
      for (const each of base.querySelectorAll<HTMLElement>('button, input, textarea, p, label')) {
        if (each.closest('.unseen')) continue;
        const { left, right } = each.getBoundingClientRect();
        const box = base.getBoundingClientRect();
        expect(left, each.outerHTML.slice(0, 60)).to.be.at.least(box.left - 1);
        expect(right, each.outerHTML.slice(0, 60)).to.be.at.most(box.right + 1);
      }
    });
  }

  it('is a form with labels, descriptions and regions', async function () {
    const { element } = await form({ moderation: 'pre' });
    const tree = await axTree(this, element);
    expect(axFind(tree, 'heading').map(({ name, level }) => [name, level])).to.deep.equal([
      ['Leave a Comment', 3],
    ]);
    expect(
      axFind(tree, 'textbox').map(({ name, required, description }) => [name, !!required, description ?? '']),
    ).to.deep.equal([
      ['Name', true, ''],
      ['Email never shown · optional', false, ''],
      ['Comment', true, '0/5000 characters Comments are moderated and will appear after approval.'],
    ]);
    expect(axFind(tree, 'button').map(({ name }) => name)).to.deep.equal(['Post comment']);
    expect(axOutline(tree).filter((line) => /^\s+(status|alert)/.test(line))).to.have.length(2);
  });

  it('says what is wrong as the description of a field', async function () {
    const tree = await axTree(this, await faulty());
    const found = axFind(tree, 'textbox').map(({ invalid, description = '' }) => [invalid, description]);
    expect(found).to.deep.equal([
      ['true', 'Enter your name.'],
      ['true', 'Enter your email address. It is never shown.'],
      ['true', 'This is no web address.'],
      ['true', 'Write your comment first. 0/5000 characters'],
    ]);
  });

  it('keeps the button where the keys are while it is on its way', async function () {
    const tree = await axTree(this, await sending());
    const [found] = axFind(tree, 'button', 'Posting…');
    expect(found?.disabled).to.equal(true);
  });

  it('is written and posted by keys alone', async function () {
    const { element, service } = await form();
    field(element, 'name').focus();
    await need(this, typeText('Ilse'));
    for (const key of ['Tab', 'Tab']) await need(this, press(key));
    expect(focused(element), 'what is for robots is passed over').to.equal('text');
    await need(this, typeText('By keys.'));
    await need(this, press('Tab'));
    expect(element.shadowRoot!.activeElement).to.equal($(element, '.post'));
    await need(this, press('Enter'));
    await until('the comment', () => service.sent.length === 1);
    expect(service.sent[0]!.draft.text).to.equal('By keys.');
  });

  it('is posted by Ctrl+Enter and Cmd+Enter', async () => {
    for (const keys of [{ ctrlKey: true }, { metaKey: true }]) {
      const { element, service } = await form();
      await fill(element);
      text(element).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, ...keys }),
      );
      await until('the comment', () => service.sent.length === 1);
      element.remove();
    }
  });

  it('is not posted by the Enter that ends a composition', async () => {
    const { element, service } = await form();
    await fill(element);
    const name = field(element, 'name');
    name.focus();
    name.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    for (const composing of [
      { isComposing: true, ctrlKey: true },
      { isComposing: true },
      { keyCode: 229 }, // what WebKit says
    ]) {
      name.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, ...composing }),
      );
      name.form!.requestSubmit(); // as a browser may
      await settle(element);
      expect(service.sent).to.have.length(0);
    }
    name.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    name.form!.requestSubmit();
    await until('the comment', () => service.sent.length === 1);
  });

  it('does not disturb a composition in the text', async () => {
    const { element } = await form();
    const area = text(element);
    area.focus();
    area.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    let writes = 0;
    const { set, get } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
    const read = (): unknown => get!.call(area);
    for (const words of ['か', 'かん', '漢']) {
      set!.call(area, words);
      Object.defineProperty(area, 'value', { get: read, set: () => writes++, configurable: true });
      area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
      await settle(element);
      Reflect.deleteProperty(area, 'value');
    }
    expect(writes).to.equal(0);
  });

  it('reads from the right, with the text in its own direction', async () => {
    const element = await arabic();
    expect($(element, '.heading')!.textContent).to.equal('الرد على Ilse');
    expect(getComputedStyle($(element, '.base')!).direction).to.equal('rtl');
    const post = $(element, '.post')!.getBoundingClientRect();
    const area = text(element).getBoundingClientRect();
    expect(Math.abs(field(element, 'name').getBoundingClientRect().right - area.right)).to.be.below(2);
    expect(post.right).to.be.at.most(area.right + 1);
    type(element, 'text', 'English in an Arabic page');
    await settle(element);
    expect(text(element).dir).to.equal('auto');
    expect(getComputedStyle(text(element)).direction).to.equal('ltr');
  });

  it('is seen in forced colours', async function () {
    await need(this, emulateForcedColors(true));
    const element = await faulty();
    const { borderTopWidth, borderTopStyle } = getComputedStyle($(element, '.post')!);
    expect([borderTopWidth, borderTopStyle]).to.deep.equal(['1px', 'solid']);
    expect(getComputedStyle($(element, '#name-fault')!, '::before').content).to.contain('⚠');
  });

  it('says first what came of it, and keeps the focus', async () => {
    const { element } = await form({ moderation: 'pre' });
    await fill(element);
    $(element, '.post')!.focus();
    await post(element);
    expect(status(element)).to.contain('Thank you');
    expect(element.shadowRoot!.activeElement).to.equal($(element, '.post'));
    expect(button(element, 'Cancel')).to.equal(undefined);
  });

  it('is drawn in an element without a service, too', async () => {
    const element = await formIn(page('<news-comment-form></news-comment-form>'));
    expect(await axeViolations(element)).to.deep.equal([]);
  });
});
