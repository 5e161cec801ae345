import { ContextProvider } from '@lit/context';
import { aTimeout, expect, fixture, html as testHtml } from '@open-wc/testing';
import { articleContext } from '../../src/core/article-context.js';
import { EMPTY_ARTICLE } from '../../src/article/model.js';
import type { NewsFigure } from '../../src/figure/figure.js';
import '../../src/figure/news-figure.js';
import '../../src/locales/ar.js';
import { axeViolations, axFind, axOutline, axTree } from '../helpers/a11y.js';
import { clickOn, emulateMedia, need, press, resetMedia } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';

const PICTURE = new URL('/test/fixtures/picture.svg', location.href).href;
const GOOD = `src="${PICTURE}" width="1600" height="900" alt="A short lighthouse." loading="eager"`;
const CAPTIONED = `<news-figure ${GOOD} caption="The east light at low water." credit="Photograph: A. Nonesuch"
  licence="CC BY 4.0" licence-url="https://creativecommons.org/licenses/by/4.0/" source-url="/archive"></news-figure>`;
const BROKEN = CAPTIONED.replace(PICTURE, '/missing/picture.jpg');

async function figure(markup: string, width = 600): Promise<NewsFigure> {
  const page = await fixture<HTMLElement>(testHtml`<div></div>`);
  page.style.inlineSize = `${width}px`;
  page.innerHTML = markup;
  const element = page.querySelector('news-figure')!;
  await element.updateComplete;
  return element;
}

const $ = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(selector);
const text = (element: Element, selector: string): string | undefined =>
  $(element, selector)?.textContent?.replace(/\s+/g, ' ').trim();
const enlargeable = (element: Element) =>
  until('the button', () => $(element, '.enlarge') as HTMLButtonElement);
const failed = (element: Element) => until('the failure', () => $(element, '.failed'));
const opened = (element: Element) =>
  until('the dialog', () => {
    const dialog = $(element, 'dialog') as HTMLDialogElement | null;
    return dialog?.open && dialog;
  });
const closed = (element: Element) => until('the dialog to go', () => !$(element, 'dialog'));

describe('<news-figure>: what it shows', () => {
  it('is a figure with picture, caption and credits', async () => {
    const element = await figure(CAPTIONED);
    const image = $(element, 'figure img') as HTMLImageElement;
    expect(image.alt).to.equal('A short lighthouse.');
    expect(text(element, 'figcaption')).to.equal(
      'The east light at low water. Photograph: A. Nonesuch · Licence: CC BY 4.0 · Source',
    );
    const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('figcaption a')];
    expect(links.map(({ href, rel }) => [href, rel])).to.deep.equal([
      ['https://creativecommons.org/licenses/by/4.0/', 'license'],
      [new URL('/archive', location.href).href, ''],
    ]);
  });

  it('sets what steers loading before the address', async () => {
    const element = await figure(
      `<news-figure src="${PICTURE}" alt="" srcset="${PICTURE} 1600w" sizes="50vw"></news-figure>`,
    );
    const image = $(element, 'img') as HTMLImageElement;
    expect([image.loading, image.decoding, image.sizes]).to.deep.equal(['lazy', 'async', '50vw']);
    const names = image.getAttributeNames();
    expect(names.indexOf('loading')).to.be.lessThan(names.indexOf('src'));
  });

  it('loads at once what has high priority', async () => {
    const element = await figure(`<news-figure src="${PICTURE}" alt="" fetchpriority="high"></news-figure>`);
    const image = $(element, 'img') as HTMLImageElement;
    expect(image.loading).to.equal('eager');
    expect(image.getAttribute('fetchpriority')).to.equal('high');
  });

  it('shows no picture whose address is not http(s)', async () => {
    const element = await figure(
      '<news-figure src="javascript:alert(1)" alt="" licence-url="data:text/html,x"></news-figure>',
    );
    expect($(element, 'img, a')).to.equal(null);
  });

  it('labels pictures made and edited with AI, in words', async () => {
    const made = await figure(
      `<news-figure ${GOOD} digital-source-type="trainedAlgorithmicMedia"></news-figure>`,
    );
    expect(text(made, '.badge')).to.equal('Picture made with AI');
    const edited = await figure(
      `<news-figure ${GOOD} digital-source-type="compositeSynthetic"></news-figure>`,
    );
    expect(text(edited, '.badge')).to.equal('Picture edited with AI');
    const camera = await figure(`<news-figure ${GOOD} digital-source-type="digitalCapture"></news-figure>`);
    expect($(camera, '.badge')).to.equal(null);
  });

  it('takes no room for a caption that is not there', async () => {
    const element = await figure(`<news-figure ${GOOD}></news-figure>`);
    expect($(element, 'figcaption')!.getBoundingClientRect().height).to.equal(0);
  });
});

describe('<news-figure>: space', () => {
  it('is kept before the picture is there, and after', async () => {
    const element = await figure(`<news-figure ${GOOD}></news-figure>`);
    const height = (): number => $(element, '.frame')!.getBoundingClientRect().height;
    expect(height()).to.be.closeTo(337.5, 1);
    await enlargeable(element);
    expect(height()).to.be.closeTo(337.5, 1);
  });

  it('is kept with the caption when the picture fails', async () => {
    const element = await figure(BROKEN);
    const before = element.getBoundingClientRect().height;
    const frame = await failed(element);
    expect(frame.getBoundingClientRect().height).to.be.closeTo(337.5, 1);
    expect(element.getBoundingClientRect().height).to.be.closeTo(before, 1);
    expect(text(element, '.failed')).to.equal('A short lighthouse. The picture could not be loaded.');
    expect(text(element, 'figcaption')).to.contain('The east light at low water.');
    expect($(element, '.enlarge')).to.equal(null);
    if (CSS.supports('selector(:state(x))')) expect(element.matches(':state(failed)')).to.equal(true);
  });

  it('is some for a failed picture of unknown size', async () => {
    const element = await figure(
      '<news-figure src="/missing/picture.jpg" alt="" loading="eager"></news-figure>',
    );
    expect((await failed(element)).getBoundingClientRect().height).to.be.greaterThan(100);
  });

  it('comes back when the address is mended', async () => {
    const element = await figure(BROKEN);
    await failed(element);
    element.src = PICTURE;
    await enlargeable(element);
    expect($(element, '.failed')).to.equal(null);
  });
});

describe('<news-figure>: a slotted picture', () => {
  const SLOTTED = `<news-figure><img src="${PICTURE}" width="1600" height="900" alt="A short lighthouse.">
    <p slot="caption">The <b>east</b> light.</p></news-figure>`;

  it('stays where and as it is', async () => {
    const element = await figure(SLOTTED);
    const before = element.innerHTML;
    const image = element.querySelector('img')!;
    await enlargeable(element);
    element.enlarge();
    await opened(element);
    ($(element, 'dialog') as HTMLDialogElement).close();
    await closed(element);
    expect(element.innerHTML).to.equal(before);
    expect(element.querySelector('img')).to.equal(image);
  });

  it('keeps space, caption and alternative when it fails, also before the upgrade', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div style="inline-size:600px"></div>`);
    const image = document.createElement('img');
    Object.assign(image, {
      width: 1600,
      height: 900,
      alt: 'A short lighthouse.',
      src: '/missing/slotted.jpg',
    });
    page.append(image);
    await new Promise((resolve) => image.addEventListener('error', resolve, { once: true }));
    const element = document.createElement('news-figure');
    element.append(image);
    page.append(element);
    const frame = await failed(element);
    expect(frame.getBoundingClientRect().height).to.be.closeTo(337.5, 1);
    expect(text(element, '.failed')).to.equal('A short lighthouse. The picture could not be loaded.');
  });

  it('may be a <picture>, and may be exchanged', async () => {
    const element = await figure(
      `<news-figure><picture><source srcset="${PICTURE}"><img src="/missing/x.jpg" alt="" width="1600" height="900"></picture></news-figure>`,
    );
    await enlargeable(element);
    const other = document.createElement('img');
    other.src = '/missing/exchanged.jpg';
    element.replaceChildren(other);
    await failed(element);
  });

  it('enlarges by a click, but not where it is a link of the page', async () => {
    const plain = await figure(SLOTTED);
    await enlargeable(plain);
    plain.querySelector('img')!.click();
    await opened(plain);
    plain.remove();
    const linked = await figure(SLOTTED.replace(/(<img[^>]*>)/, '<a href="#there">$1</a>'));
    await enlargeable(linked);
    linked.querySelector('img')!.click();
    await linked.updateComplete;
    expect($(linked, 'dialog')).to.equal(null);
  });
});

describe('<news-figure>: enlarging', () => {
  it('is offered only if there is more to see', async () => {
    const large = await figure(`<news-figure ${GOOD}></news-figure>`, 600);
    await enlargeable(large);
    large.parentElement!.style.inlineSize = '1500px';
    await until('the button to go', () => !$(large, '.enlarge'));
  });

  it('opens a modal dialog by the button, closes by Escape, and gives the focus back', async () => {
    const element = await figure(CAPTIONED);
    const toggles: boolean[] = [];
    document.addEventListener('news-figure-toggle', (event) => toggles.push(event.open), {
      once: false,
    });
    const button = await enlargeable(element);
    button.focus();
    await press('Enter');
    const dialog = await opened(element);
    expect(dialog.matches(':modal')).to.equal(true);
    expect(element.shadowRoot!.activeElement).to.equal($(element, '.close'));
    expect((dialog.querySelector('.large') as HTMLImageElement).currentSrc || PICTURE).to.equal(PICTURE);
    expect(text(element, '.large-caption')).to.equal('The east light at low water. Photograph: A. Nonesuch');
    await press('Escape');
    await closed(element);
    expect(element.shadowRoot!.activeElement).to.equal(button);
    expect(toggles).to.deep.equal([true, false]);
  });

  it('closes by its button and by a click on picture or backdrop, not on the caption', async () => {
    const element = await figure(CAPTIONED);
    await enlargeable(element);
    for (const selector of ['.close', '.large', 'dialog']) {
      element.enlarge();
      await opened(element);
      $(element, '.large-caption')!.click();
      expect(($(element, 'dialog') as HTMLDialogElement).open).to.equal(true);
      $(element, selector)!.click();
      await closed(element);
    }
  });

  it('works with a pointer', async () => {
    const element = await figure(CAPTIONED);
    await clickOn(await enlargeable(element));
    await opened(element);
    await clickOn($(element, '.close')!);
    await closed(element);
  });

  it('closes when the figure is removed, and can be opened again elsewhere', async () => {
    const element = await figure(CAPTIONED);
    await enlargeable(element);
    element.enlarge();
    await opened(element);
    const { parentElement } = element;
    element.remove();
    await aTimeout(0);
    parentElement!.append(element);
    await closed(element);
    element.enlarge();
    await opened(element);
  });

  it('does nothing for a picture that failed or is not there', async () => {
    const broken = await figure(BROKEN);
    await failed(broken);
    broken.enlarge();
    const none = await figure('<news-figure></news-figure>');
    none.enlarge();
    await aTimeout(0);
    expect($(broken, 'dialog') ?? $(none, 'dialog')).to.equal(null);
  });
});

describe('<news-figure>: findings', () => {
  async function codes(markup: string, headline?: string): Promise<string[]> {
    const page = await fixture<HTMLElement>(testHtml`<div></div>`);
    const found: string[] = [];
    page.addEventListener('news-lint', (event) => found.push(event.code));
    if (headline)
      new ContextProvider(page as never, {
        context: articleContext,
        initialValue: {
          state: 'ready',
          article: { ...EMPTY_ARTICLE, headline },
          provenance: {},
          problems: [],
        },
      }).hostConnected();
    page.innerHTML = markup;
    await page.querySelector('news-figure')!.updateComplete;
    await aTimeout(0);
    return found;
  }

  it('are none for a good picture, and none for no picture', async () => {
    expect(await codes(CAPTIONED)).to.deep.equal([]);
    expect(await codes('<news-figure></news-figure>')).to.deep.equal([]);
  });

  it('tell of a text alternative that is missing or repeats', async () => {
    expect(await codes(CAPTIONED.replace(/ alt="[^"]*"/, ''))).to.deep.equal(['alt-missing']);
    expect(
      await codes(CAPTIONED.replace('A short lighthouse.', 'The east light at low water.')),
    ).to.deep.equal(['alt-equals-caption']);
    expect(await codes(CAPTIONED, 'A short lighthouse.')).to.deep.equal(['alt-equals-headline']);
  });

  it('are made of slotted pictures too', async () => {
    expect(
      await codes(`<news-figure><img src="${PICTURE}"><p slot="caption">c</p></news-figure>`),
    ).to.deep.equal(['alt-missing', 'picture-size-missing']);
    expect(
      await codes(
        `<news-figure><img src="${PICTURE}" alt="c" width="1" height="1"><p slot="caption">c</p></news-figure>`,
      ),
    ).to.deep.equal(['alt-equals-caption']);
  });
});

describe('<news-figure>: accessibility', () => {
  it('has no violation: loaded, failed, enlarged, labelled, right to left', async () => {
    const loaded = await figure(CAPTIONED);
    await enlargeable(loaded);
    expect(await axeViolations(loaded)).to.deep.equal([]);
    loaded.enlarge();
    await opened(loaded);
    await Promise.all(loaded.shadowRoot!.getAnimations?.().map(({ finished }) => finished) ?? []);
    expect(await axeViolations(loaded)).to.deep.equal([]);
    loaded.remove();
    const broken = await figure(BROKEN);
    await failed(broken);
    expect(await axeViolations(broken)).to.deep.equal([]);
    const labelled = await figure(
      `<div dir="rtl" lang="ar"><news-figure ${GOOD} caption="نور" digital-source-type="compositeSynthetic"></news-figure></div>`,
    );
    await enlargeable(labelled);
    expect(await axeViolations(labelled)).to.deep.equal([]);
  });

  it('has no violation in forced colours', async function () {
    const element = await figure(CAPTIONED);
    await enlargeable(element);
    await need(this, emulateMedia({ forcedColors: 'active' }));
    try {
      expect(await axeViolations(element)).to.deep.equal([]);
    } finally {
      await resetMedia();
    }
  });

  it('reads as a figure with its picture and a button', async function () {
    const element = await figure(CAPTIONED);
    await enlargeable(element);
    const outline = axOutline(await axTree(this, element)).join('\n');
    expect(outline).to.match(/figure/i);
    expect(outline).to.contain('img "A short lighthouse."');
    expect(outline).to.contain('button "Enlarge picture"');
    expect(outline).to.contain('link "CC BY 4.0"');
  });

  it('says the alternative and the failure when the picture fails', async function () {
    const element = await figure(BROKEN);
    await failed(element);
    const outline = axOutline(await axTree(this, element)).join('\n');
    expect(outline).to.contain('A short lighthouse.');
    expect(outline).to.contain('The picture could not be loaded.');
    expect(outline).not.to.contain('button');
  });

  it('is a named modal dialog when enlarged', async function () {
    const element = await figure(CAPTIONED);
    await enlargeable(element);
    element.enlarge();
    await opened(element);
    const [dialog] = axFind(await axTree(this, element), 'dialog');
    expect(dialog).to.include({ name: 'A short lighthouse.', modal: true });
    expect(axFind(dialog!, 'button', 'Close picture')).to.have.length(1);
  });

  it('has targets of 44 pixels and speaks the language around', async () => {
    const element = await figure(`<div lang="ar">${CAPTIONED}</div>`);
    const button = await enlargeable(element);
    expect(button.getBoundingClientRect().width).to.be.at.least(44);
    expect(button.getBoundingClientRect().height).to.be.at.least(44);
    expect(button.getAttribute('aria-label')).to.equal('تكبير الصورة');
  });

  it('does not spill when narrow and its text is twice as large', async () => {
    for (const markup of [CAPTIONED, BROKEN]) {
      const element = await figure(`<div style="--news-text-size:32px">${markup}</div>`, 300);
      await aTimeout(50);
      expect(element.scrollWidth).to.be.at.most(300);
    }
  });

  it('prints without buttons', async function () {
    const element = await figure(CAPTIONED);
    const button = await enlargeable(element);
    await need(this, emulateMedia({ media: 'print' }));
    try {
      expect(getComputedStyle(button).display).to.equal('none');
    } finally {
      await resetMedia();
    }
  });
});
