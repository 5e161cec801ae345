/** What becomes of an update that fails: nothing for the page and its readers, a warning for developers, a failed test. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { GuardedElement } from '../../src/core/guarded-element.js';
import { NewsElement } from '../../src/core/news-element.js';
import { openFrame } from '../helpers/frame.js';
import { expectNoFaults, takeFaults } from '../helpers/heard-faults.js';

class FaultyProbe extends NewsElement {
  static override readonly tag = 'faulty-probe';
  @property() text: unknown = 'first';

  override render() {
    return html`<p>${this.text}</p>`;
  }
}
FaultyProbe.define();

class FaultyPlainProbe extends GuardedElement {
  @property() text: unknown = 'first';

  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(): void {
    this.textContent = (this.text as string).concat();
  }
}
customElements.define('faulty-plain-probe', FaultyPlainProbe);

for (const [whose, Probe] of [
  ['a part', FaultyProbe],
  ['an element without templates', FaultyPlainProbe],
] as const)
  describe(`a failed update of ${whose}`, () => {
    let probe: FaultyProbe | FaultyPlainProbe;
    const shown = (): string | undefined => (probe.shadowRoot ?? probe).textContent.trim();

    beforeEach(async () => {
      probe = document.body.appendChild(new Probe());
      await probe.updateComplete;
    });
    afterEach(() => probe.remove());

    it('leaves what was drawn, says so to developers, and the next good value is drawn', async () => {
      probe.text = Symbol('none');
      expect(await probe.updateComplete).to.equal(true);
      expect(shown()).to.equal('first');
      const [fault, ...more] = takeFaults();
      expect(more).to.deep.equal([]);
      expect(fault!.element).to.equal(probe);
      expect(fault!.error).to.be.instanceOf(TypeError);
      probe.text = 'second';
      expect(await probe.updateComplete).to.equal(true);
      expect(shown()).to.equal('second');
    });

    it('may be the first', async () => {
      const late = new Probe();
      late.text = Symbol('none');
      document.body.append(late);
      await late.updateComplete;
      expect(takeFaults()).to.have.length(1);
      late.text = 'good';
      await late.updateComplete;
      expect((late.shadowRoot ?? late).textContent.trim()).to.equal('good');
      late.remove();
    });

    it('fails a test that did not ask for it, whatever that does with the console', async () => {
      const { warn } = console;
      const told: unknown[][] = [];
      console.warn = (...words: unknown[]) => void told.push(words);
      probe.text = Symbol('none');
      await probe.updateComplete;
      console.warn = warn;
      expect(told).to.deep.equal([['[news-article] update-failed:', probe, told[0]?.[2]]]);
      expect(expectNoFaults).to.throw(`update-failed: <${probe.localName}> `);
      expect(expectNoFaults).to.not.throw();
    });
  });

describe('every test file', () => {
  it('hears of what failed after each of its tests', function () {
    interface Hooked {
      readonly parent?: Hooked;
      readonly _afterEach: readonly { readonly fn: () => void }[];
    }
    let suite = this.test!.parent as unknown as Hooked;
    while (suite.parent) suite = suite.parent;
    // by web-test-runner.config.mjs: importing the helper here would not be enough for others
    expect(suite._afterEach.filter(({ fn }) => fn === expectNoFaults)).to.have.length(1);
  });

  it('hears of what failed in the frames of its page', async () => {
    const frame = await openFrame('/test/fixtures/blank.html');
    const { console } = frame.window as unknown as { console: Console };
    console.warn('[news-article] update-failed:', frame.document.body, new Error('in a frame'));
    frame.remove();
    expect(expectNoFaults).to.throw('update-failed: <body> Error: in a frame');
  });
});
