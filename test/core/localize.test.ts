import { aTimeout, expect, fixture, html as testHtml } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { LocaleController, registerLocale, setLocaleLoader } from '../../src/core/localize.js';
import { directionOf, languageOf } from '../../src/core/language.js';
import { interpolate, type Messages } from '../../src/core/messages.js';
import { ar } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';

class LocaleProbe extends LitElement {
  readonly locale = new LocaleController(this);
  strings?: Partial<Messages>;
  renders = 0;

  override render() {
    this.renders += 1;
    return html`${this.locale.text('correction')}`;
  }
}
customElements.define('locale-probe', LocaleProbe);

const danish: Messages = { ...en, correction: 'Rettelse' };

describe('language of an element', () => {
  it('is the nearest lang, through shadow roots, else English', async () => {
    const outer = await fixture(testHtml`<div lang="de"><section><p></p></section></div>`);
    const root = outer.querySelector('section')!.attachShadow({ mode: 'open' });
    const inner = root.appendChild(document.createElement('i'));
    expect(languageOf(inner)).to.equal('de');
    inner.lang = 'PT_br';
    expect(languageOf(inner)).to.equal('pt-BR');
    inner.lang = '???';
    expect(languageOf(inner)).to.equal('en');
  });

  it('gives a direction: the nearest dir, else that of the language', async () => {
    const outer = await fixture(testHtml`<div lang="ar"><p></p></div>`);
    const inner = outer.querySelector('p')!;
    expect(directionOf(inner)).to.equal('rtl');
    outer.setAttribute('dir', 'ltr');
    expect(directionOf(inner)).to.equal('ltr');
    inner.lang = 'he';
    inner.dir = 'auto';
    expect(directionOf(inner)).to.equal('rtl');
  });
});

describe('LocaleController', () => {
  before(() => registerLocale('ar', ar));

  it('speaks three languages on one page', async () => {
    registerLocale('da', danish);
    const page = await fixture(testHtml`<div lang="en">
      <locale-probe></locale-probe>
      <div lang="ar"><locale-probe></locale-probe></div>
      <locale-probe lang="da-DK"></locale-probe>
    </div>`);
    const texts = [...page.querySelectorAll('locale-probe')].map((probe) => probe.shadowRoot!.textContent);
    expect(texts).to.deep.equal([en.correction, ar.correction, 'Rettelse']);
  });

  it('keeps the region for dates and takes the catalogue of the language', async () => {
    const probe = await fixture<LocaleProbe>(testHtml`<locale-probe lang="ar-EG"></locale-probe>`);
    expect(probe.locale.language).to.equal('ar-EG');
    expect(probe.locale.uiLanguage).to.equal('ar-EG');
    expect(probe.locale.direction).to.equal('rtl');
  });

  it('falls back to English words, and says so by uiLanguage', async () => {
    const probe = await fixture<LocaleProbe>(testHtml`<locale-probe lang="fa"></locale-probe>`);
    expect(probe.locale.language).to.equal('fa');
    expect(probe.locale.uiLanguage).to.equal('en');
    expect(probe.shadowRoot!.textContent).to.equal(en.correction);
  });

  it('asks for a missing catalogue once, and takes it up when it arrives late', async () => {
    const asked: string[] = [];
    let arrive!: () => void;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    setLocaleLoader((language) => {
      asked.push(language);
      return arrived.then(() => registerLocale(language, { ...en, correction: 'Leiðrétting' }));
    });
    try {
      const page = await fixture(
        testHtml`<div lang="is"><locale-probe></locale-probe><locale-probe></locale-probe></div>`,
      );
      const probe = page.querySelector<LocaleProbe>('locale-probe')!;
      expect(probe.shadowRoot!.textContent).to.equal(en.correction);
      expect(asked).to.deep.equal(['is']);
      arrive();
      await aTimeout(0);
      await probe.updateComplete;
      expect(probe.shadowRoot!.textContent).to.equal('Leiðrétting');
    } finally {
      setLocaleLoader(() => undefined);
    }
  });

  it('survives a catalogue that fails to load', async () => {
    setLocaleLoader(() => Promise.reject(new Error('offline')));
    try {
      const probe = await fixture<LocaleProbe>(testHtml`<locale-probe lang="fi"></locale-probe>`);
      await aTimeout(0);
      expect(probe.shadowRoot!.textContent).to.equal(en.correction);
    } finally {
      setLocaleLoader(() => undefined);
    }
  });

  it('follows a change of lang on an ancestor, also across a shadow root', async () => {
    const outer = await fixture(testHtml`<div lang="en"><section></section></div>`);
    const root = outer.querySelector('section')!.attachShadow({ mode: 'open' });
    const probe = root.appendChild(new LocaleProbe());
    await probe.updateComplete;
    outer.setAttribute('lang', 'ar');
    await aTimeout(0);
    await probe.updateComplete;
    expect(probe.shadowRoot!.textContent).to.equal(ar.correction);
    outer.removeAttribute('lang');
    await aTimeout(0);
    await probe.updateComplete;
    expect(probe.shadowRoot!.textContent).to.equal(en.correction);
  });

  it('reads the language anew where it is moved to', async () => {
    const page = await fixture(
      testHtml`<div><div lang="ar"></div><div lang="en"><locale-probe></locale-probe></div></div>`,
    );
    const probe = page.querySelector<LocaleProbe>('locale-probe')!;
    page.querySelector('[lang=ar]')!.append(probe);
    await probe.updateComplete;
    expect(probe.shadowRoot!.textContent).to.equal(ar.correction);
  });

  it('does not render again when nothing that matters changes', async () => {
    const page = await fixture(testHtml`<div lang="en"><locale-probe></locale-probe></div>`);
    const probe = page.querySelector<LocaleProbe>('locale-probe')!;
    page.setAttribute('lang', 'en');
    await aTimeout(0);
    await probe.updateComplete;
    expect(probe.renders).to.equal(1);
  });

  it("lets the host's strings stand before the catalogue", async () => {
    const probe = await fixture<LocaleProbe>(testHtml`<locale-probe></locale-probe>`);
    probe.strings = { correction: 'Amended', readingTime: { one: 'a minute', other: '{minutes} minutes' } };
    expect(probe.locale.text('correction')).to.equal('Amended');
    expect(probe.locale.plural('readingTime', 'minutes', 1)).to.equal('a minute');
    expect(probe.locale.plural('readingTime', 'minutes', 1200)).to.equal('1,200 minutes');
  });

  it("counts by the language's plural rules", async () => {
    const probe = await fixture<LocaleProbe>(testHtml`<locale-probe lang="ar"></locale-probe>`);
    const forms = new Set(
      [0, 1, 2, 3, 11, 100].map((count) => probe.locale.plural('moreAuthors', 'count', count)),
    );
    expect(forms.size).to.equal(6);
  });
});

describe('messages', () => {
  it('take values of any kind and leave unknown placeholders as written', () => {
    const value = { a: 1 };
    expect(interpolate('By {name}, {other}.', { name: value })).to.deep.equal([
      'By ',
      value,
      ', ',
      '{other}',
      '.',
    ]);
  });

  it('never take a value from the prototype', () => {
    expect(interpolate('{constructor}', {}).join('')).to.equal('{constructor}');
  });
});
