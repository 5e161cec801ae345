import { expect } from '@open-wc/testing';
import * as lit from '@lit/reactive-element';
import type { ReactiveController } from 'lit';
import { takeFaults } from '../helpers/heard-faults.js';
import * as small from '../../src/core/reactive-element.js';

type Changed = Map<PropertyKey, unknown>;

/** What the files for `<script>` have below Lit's templates behaves as what npm users have. */
for (const [whose, { ReactiveElement, css }] of [
  ['Lit’s', lit],
  ['our', small as unknown as typeof lit],
] as const) {
  let tags = 0;

  /** A class of its own for each test, with its tag registered unless that comes later. */
  function probe({ register = true } = {}) {
    class Probe extends ReactiveElement {
      static override styles = [
        css`
          :host {
            --_a: ${css`1px`};
          }
        `,
        css`
          p {
            content: '\\201C';
          }
        `,
      ];
      declare text: string | null | undefined;
      declare count: number | null | undefined;
      declare on: boolean | undefined;
      declare data: unknown;
      log: string[] = [];
      seen: [PropertyKey, unknown][][] = [];

      constructor() {
        super();
        this.text = 'default';
      }

      protected override willUpdate(changed: Changed): void {
        super.willUpdate(changed);
        this.log.push('will');
        if (this.text === 'bad') throw new Error('bad');
        if (this.text === 'two') this.count = 2;
      }

      protected override update(changed: Changed): void {
        super.update(changed);
        this.log.push('update');
        if (this.text === 'during') this.text = 'after';
      }

      protected override firstUpdated(changed: Changed): void {
        super.firstUpdated(changed);
        this.log.push('first');
      }

      protected override updated(changed: Changed): void {
        super.updated(changed);
        this.log.push('updated');
        this.seen.push([...changed]);
      }
    }
    for (const [name, options] of Object.entries({
      text: { attribute: 'text', type: String },
      count: { attribute: 'how-many', type: Number },
      on: { attribute: 'on', type: Boolean },
      data: { attribute: false, type: String },
    }))
      Probe.createProperty(name, options);
    const tag = `reactive-probe-${whose.startsWith('L') ? 'a' : 'b'}-${String(++tags)}`;
    if (register) customElements.define(tag, Probe);
    return { Probe, tag };
  }

  const place = <T extends HTMLElement>(element: T): T => document.body.appendChild(element);

  describe(`${whose} reactive element`, () => {
    afterEach(() => {
      for (const element of [...document.body.children])
        if (element.localName.startsWith('reactive-probe')) element.remove();
    });

    it('updates once for many changes, first when it is on a page', async () => {
      const { Probe } = probe();
      const element = new Probe();
      element.count = 1;
      await Promise.resolve();
      expect(element).to.include({ hasUpdated: false, isUpdatePending: true });
      place(element);
      element.count = 3;
      expect(await element.updateComplete).to.equal(true);
      expect(element.log).to.deep.equal(['will', 'update', 'first', 'updated']);
      expect(Object.fromEntries(element.seen[0]!)).to.deep.equal({ text: undefined, count: undefined });
      element.on = true;
      element.on = false;
      element.text = 'default'; // as it was
      await element.updateComplete;
      expect(element.seen[1]).to.deep.equal([['on', undefined]]);
      expect(element.isUpdatePending).to.equal(false);
    });

    it('takes a value set to what it was for no change', async () => {
      const { Probe } = probe();
      const element = place(new Probe());
      await element.updateComplete;
      element.text = 'default';
      element.count = Number.NaN;
      await element.updateComplete;
      element.count = Number.NaN;
      expect(element.isUpdatePending).to.equal(false);
      expect(element.seen).to.have.length(2);
    });

    it('updates without a change when asked, and with the name that it is told', async () => {
      const { Probe } = probe();
      const element = place(new Probe());
      await element.updateComplete;
      element.requestUpdate();
      await element.updateComplete;
      element.requestUpdate('data', 'before');
      element.data = 'now';
      await element.updateComplete;
      expect(element.seen.slice(1)).to.deep.equal([[], [['data', 'before']]]);
    });

    it('reads attributes by their types, and nothing of those it does not have', () => {
      const { Probe, tag } = probe();
      expect(Probe.observedAttributes).to.deep.equal(['text', 'how-many', 'on']);
      const box = place(document.createElement('div'));
      box.innerHTML = `<${tag} text="" how-many="12" on data="x"></${tag}>`;
      const element = box.firstElementChild as InstanceType<typeof Probe>;
      expect(element).to.include({ text: '', count: 12, on: true, data: undefined });
      for (const name of ['text', 'how-many', 'on']) element.removeAttribute(name);
      expect(element).to.include({ text: null, count: null, on: false });
      element.setAttribute('how-many', 'many');
      expect(element.count).to.be.NaN;
      box.remove();
    });

    it('keeps what was set before the tag was registered, over what the constructor sets', async () => {
      const { Probe, tag } = probe({ register: false });
      const element = place(document.createElement(tag)) as InstanceType<typeof Probe>;
      Object.assign(element, { text: 'early', data: 1, other: 2 });
      customElements.define(tag, Probe);
      await element.updateComplete;
      expect(element).to.include({ text: 'early', data: 1, other: 2 });
      expect(Object.keys(element)).to.not.include('text');
      element.text = 'late';
      await element.updateComplete;
      expect(element.seen.at(-1)).to.deep.equal([['text', 'early']]);
    });

    it('counts a change in `willUpdate` to the update that runs, one after it to the next', async () => {
      const { Probe } = probe();
      const element = place(new Probe());
      await element.updateComplete;
      element.text = 'two';
      await element.updateComplete;
      expect(element.seen.slice(1)).to.deep.equal([
        [
          ['text', 'default'],
          ['count', undefined],
        ],
      ]);
      element.text = 'during';
      expect(await element.updateComplete).to.equal(false);
      await element.updateComplete;
      expect(element.seen.slice(2)).to.deep.equal([[['text', 'two']], [['text', 'during']]]);
    });

    it('tells of an error, and updates again after it', async () => {
      const { Probe } = probe();
      const element = place(new Probe());
      await element.updateComplete;
      element.text = 'bad';
      // what Lit's elements reject with, ours tell developers, as guarded-element.ts does above Lit's
      const rejected = await element.updateComplete.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect([rejected ?? takeFaults()[0]?.error].join()).to.equal('Error: bad');
      expect(element.isUpdatePending).to.equal(false);
      element.text = 'good';
      await element.updateComplete;
      expect(element.log.at(-1)).to.equal('updated');
    });

    it('updates with what changed before an update failed that was nearly over', async () => {
      const { Probe } = probe();
      const element = place(new Probe());
      await element.updateComplete;
      element.addController({
        hostUpdated: () => {
          if (element.text === 'late') element.text = 'later';
          else return;
          throw new Error('late');
        },
      });
      element.text = 'late';
      await element.updateComplete.catch(() => undefined);
      await element.updateComplete;
      expect(element.seen.at(-1)).to.deep.equal([['text', 'late']]);
      takeFaults();
    });

    it('has its controllers live with it', async () => {
      const { Probe } = probe();
      const element = new Probe();
      const steps = ['hostConnected', 'hostUpdate', 'hostUpdated', 'hostDisconnected'] as const;
      const controller: ReactiveController = Object.fromEntries(
        steps.map((step) => [step, () => void element.log.push(step)]),
      );
      element.addController(controller);
      expect(element.log).to.deep.equal([]);
      place(element);
      await element.updateComplete;
      element.remove();
      expect(element.log).to.deep.equal([
        'hostConnected',
        'will',
        'hostUpdate',
        'update',
        'hostUpdated',
        'first',
        'updated',
        'hostDisconnected',
      ]);
      element.removeController(controller);
      place(element);
      expect(element.log).to.have.length(8);
      element.addController(controller); // later than the page: told at once
      expect(element.log.at(-1)).to.equal('hostConnected');
    });

    it('has one open shadow root, with its rules in order, also after a move', async () => {
      const { Probe } = probe();
      const element = place(new Probe());
      expect(element.renderRoot).to.equal(element.shadowRoot);
      const [first, second] = element.shadowRoot!.adoptedStyleSheets;
      expect(first!.cssRules[0]!.cssText).to.match(/--_a: ?1px/);
      expect(second!.cssRules[0]!.cssText).to.contain('\u201c');
      place(element);
      await element.updateComplete;
      expect(element.shadowRoot!.adoptedStyleSheets).to.deep.equal([first, second]);
      expect(new Probe().attachShadow({ mode: 'open' }).adoptedStyleSheets).to.deep.equal([]);
    });

    it('gives a class what the class above it has, and not the other way', () => {
      const { Probe, tag } = probe();
      class Below extends Probe {}
      Below.createProperty('more', { attribute: 'more', type: String });
      customElements.define(`${tag}-below`, Below);
      expect(Below.observedAttributes).to.deep.equal(['text', 'how-many', 'on', 'more']);
      expect(Probe.observedAttributes).to.deep.equal(['text', 'how-many', 'on']);
      const element = place(new Below());
      element.setAttribute('text', 'a');
      element.setAttribute('more', 'b');
      expect(element).to.include({ text: 'a', more: 'b' });
    });
  });
}
