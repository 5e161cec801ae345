/** Proves the toolchain itself: what every other test takes for granted, in each engine. */
import { expect, fixture, html as testHtml } from '@open-wc/testing';
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { axFind, axTree, axeViolations } from './helpers/a11y.js';
import { clickOn, emulateMedia, need, press, resetMedia, setViewport } from './helpers/browser.js';

class ToolchainCounter extends LitElement {
  static override styles = css`
    button {
      font: inherit;
    }
  `;

  @property({ type: Number }) count = 1;

  override render() {
    return html`<h2>Counter</h2>
      <button @click=${this.#handleClick}>Count is ${this.count}</button>`;
  }

  #handleClick() {
    this.count += 1;
  }
}
customElements.define('toolchain-counter', ToolchainCounter);

describe('the toolchain', () => {
  let counter: ToolchainCounter;
  let button: HTMLButtonElement;

  beforeEach(async () => {
    counter = await fixture(testHtml`<toolchain-counter count="4"></toolchain-counter>`);
    button = counter.renderRoot.querySelector('button')!;
  });

  it('compiles legacy decorators so that a property is reactive', async () => {
    expect(Object.hasOwn(counter, 'count')).to.equal(false);
    expect(button.textContent).to.equal('Count is 4');
    counter.count = 7;
    await counter.updateComplete;
    expect(button.textContent).to.equal('Count is 7');
  });

  it("uses Lit's development build", () => {
    expect('enabledWarnings' in ToolchainCounter).to.equal(true);
  });

  it('clicks and presses keys as a reader does', async () => {
    await clickOn(button);
    await counter.updateComplete;
    expect(counter.count).to.equal(5);
    button.focus();
    await press('Enter');
    expect(counter.count).to.equal(6);
    await press('Space');
    expect(counter.count).to.equal(7);
  });

  it('waits for the answer to a command longer than the runner does', async () => {
    const module = await (await fetch('/__web-dev-server__web-socket.js')).text();
    expect(module)
      .to.match(/, 95000\)/)
      .and.not.to.include('20000');
  });

  it('sizes the viewport', async function () {
    await need(this, setViewport(1280, 720));
    expect([innerWidth, innerHeight]).to.deep.equal([1280, 720]);
    await need(this, setViewport(390, 844));
    expect([innerWidth, innerHeight]).to.deep.equal([390, 844]);
  });

  it('emulates media features', async function () {
    await need(this, emulateMedia({ colorScheme: 'dark', forcedColors: 'active', media: 'print' }));
    const matches = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map(
      (query) => matchMedia(query).matches,
    );
    await resetMedia();
    expect(matches).to.deep.equal([true, true, true]);
    expect(matchMedia('print').matches).to.equal(false);
  });

  it('runs axe, which finds what is broken', async () => {
    expect(await axeViolations(counter)).to.deep.equal([]);
    // eslint-disable-next-line lit-a11y/alt-text -- what axe must find
    const broken = await fixture(testHtml`<div><img src="data:," /></div>`);
    expect((await axeViolations(broken)).join()).to.match(/^image-alt: /);
  });

  it('reads the accessibility tree', async function () {
    const tree = await axTree(this, counter);
    expect(axFind(tree, 'heading')).to.deep.equal([
      { role: 'heading', name: 'Counter', level: 2, children: [] },
    ]);
    expect(axFind(tree, 'button', 'Count is 4')).to.have.length(1);
  });
});
