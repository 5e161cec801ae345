import { aTimeout, expect, fixture, html as testHtml, oneEvent } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsLintEvent } from '../../src/core/lint-event.js';
import { skip } from '../helpers/engine.js';
import { baseStyles } from '../../src/core/base.styles.js';
import { NewsElement } from '../../src/core/news-element.js';

class BaseProbe extends NewsElement {
  static override readonly tag = 'base-probe';
  releases = 0;

  override render() {
    return html`${this.settled ? 'settled' : 'server'}`;
  }

  find(code: string): void {
    this.lint({ code, severity: 'info', message: 'A finding.' });
  }

  protected override released(): void {
    this.releases += 1;
  }
}

class StyledProbe extends NewsElement {
  static override readonly tag = 'styled-probe';
  static override readonly styles = baseStyles;

  override render() {
    return html`<p>text</p>`;
  }
}

/** The same class from another copy of the library. */
class OtherCopy extends NewsElement {
  static override readonly tag = 'base-probe';
}

describe('define', () => {
  const warnings: string[] = [];
  const { warn } = console;
  before(() => (console.warn = (text: string) => void warnings.push(text)));
  after(() => (console.warn = warn));

  it('registers once; a second copy leaves the tag to the first and says so once', () => {
    BaseProbe.define();
    BaseProbe.define();
    expect(warnings).to.deep.equal([]);
    OtherCopy.define();
    OtherCopy.define();
    expect(customElements.get('base-probe')).to.equal(BaseProbe);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('two-copies');
  });
});

describe('NewsElement', () => {
  before(() => BaseProbe.define());

  it('tells each finding once, so that it bubbles out of shadow roots', async () => {
    const page = await fixture(testHtml`<div></div>`);
    const probe = page.attachShadow({ mode: 'open' }).appendChild(new BaseProbe());
    setTimeout(() => probe.find('a'));
    const event = await oneEvent<NewsLintEvent>(page, 'news-lint');
    expect(event).to.include({ code: 'a', severity: 'info', cancelable: false });
    const codes: string[] = [];
    page.addEventListener('news-lint', (given) => codes.push((given as NewsLintEvent).code));
    probe.find('a');
    probe.find('b');
    expect(codes).to.deep.equal(['b']);
  });

  it('is written as usual in a page that spaces, indents and shouts its own text', async () => {
    StyledProbe.define();
    const shouting = {
      letterSpacing: ['normal', '0.2em'],
      wordSpacing: ['0px', '0.4em'],
      textIndent: ['0px', '3em'],
      textTransform: ['none', 'uppercase'],
      textAlign: ['start', 'justify'],
      fontVariantCaps: ['normal', 'small-caps'],
    } as const;
    const page = await fixture<HTMLElement>(testHtml`<div><styled-probe></styled-probe></div>`);
    for (const [name, [, theirs]] of Object.entries(shouting)) page.style[name as 'textAlign'] = theirs;
    const style = getComputedStyle(page.querySelector('styled-probe')!.shadowRoot!.querySelector('p')!);
    for (const [name, [ours]] of Object.entries(shouting))
      expect(`${name} ${style[name as 'textAlign']}`).to.equal(`${name} ${ours}`);
  });

  it('takes a move for a move and a removal for a removal', async () => {
    const page = await fixture(testHtml`<div><base-probe></base-probe><p></p></div>`);
    const probe = page.querySelector<BaseProbe>('base-probe')!;
    page.querySelector('p')!.append(probe);
    await aTimeout(0);
    expect(probe.releases).to.equal(0);
    probe.remove();
    await aTimeout(0);
    expect(probe.releases).to.equal(1);
  });

  it('repeats what a server wrote before it looks at the reader’s surroundings', async function () {
    const host = document.createElement('div');
    host.setHTMLUnsafe?.('<base-probe><template shadowrootmode="open">server</template></base-probe>');
    const probe = host.querySelector<BaseProbe>('base-probe');
    if (!probe?.shadowRoot) skip(this, 'no declarative shadow DOM by setHTMLUnsafe()');
    document.body.append(host);
    await probe.updateComplete;
    await probe.updateComplete;
    expect(probe.shadowRoot.textContent).to.contain('settled');
    expect(probe.shadowRoot.adoptedStyleSheets).to.have.length(BaseProbe.elementStyles.length);
    host.remove();
  });
});
