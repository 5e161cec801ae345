/** The files of a new element, by path; see the conventions in docs/decisions. */

const element = ({ name, tag, className, title }) => `import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { ArticleController } from '../core/article-controller.js';
import { baseStyles } from '../core/base.styles.js';
import { NewsElement } from '../core/news-element.js';
import { styles } from './${name}.styles.js';

/**
 * ${title}: what it shows, where that comes from, and what it leaves out when nothing is known.
 *
 * @element ${tag}
 * @summary ${title}, in one line.
 * @slot - The content.
 * @csspart base - The whole element.
 * @cssprop [--${tag}-gap=0.5em] - Space between its pieces.
 */
export class ${className} extends NewsElement {
  static override readonly tag = '${tag}';
  static override styles = [...baseStyles, styles];

  readonly #article = new ArticleController(this);

  /** The heading. Default: the article's headline. */
  @property() heading?: string;

  override render() {
    const heading = this.heading ?? this.#article.value?.article.headline;
    return html\`<div part="base">
      <p>\${heading}</p>
      <slot></slot>
    </div>\`;
  }
}
`;

const styles = ({ tag }) => `import { css } from 'lit';

export const styles = css\`
  [part='base'] {
    display: grid;
    gap: var(--${tag}-gap, var(--_space-2));
  }
\`;
`;

const registration = ({ name, tag, className }) => `import { ${className} } from './${name}.js';

${className}.define();

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}

export { ${className} };
`;

const test = ({ room, tag, className }) => `import { expect, fixture, html } from '@open-wc/testing';
import '../../src/${room}/${tag}.js';
import type { ${className} } from '../../src/${room}/${tag}.js';
import { axeViolations } from '../helpers/a11y.js';

describe('<${tag}>', () => {
  it('shows its heading, alone from an attribute', async () => {
    const element = await fixture<${className}>(html\`<${tag} heading="A heading"></${tag}>\`);
    expect(element.shadowRoot!.querySelector('p')!.textContent).to.equal('A heading');
    expect(await axeViolations(element)).to.deep.equal([]);
  });
});
`;

const story = ({ room, tag }) => `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/${room}/${tag}.js';
import { attributes } from './attributes.js';
import { notes } from './${tag}.notes.js';

interface Arguments {
  heading?: string;
}

const meta: Meta<Arguments> = {
  title: 'Elements/${tag}',
  component: '${tag}',
  parameters: { notes },
  render: (args) => html\`<${tag} \${attributes(args)}></${tag}>\`,
  args: { heading: 'A heading' },
};
export default meta;

type Story = StoryObj<Arguments>;

export const Default: Story = {};
`;

const notes = () => `import type { ElementNotes } from '../.storybook/docs/notes.js';

export const notes: ElementNotes = {
  anatomy: ['Default'],
  do: ['Where it belongs, and what it needs from the page.', 'What makes it better for readers.'],
  dont: ['What it is often mistaken for.', 'What takes it away from some readers.'],
  accessibility: {
    keys: [],
    roles: ['What it is to assistive technology, and how it is named.'],
    announced: ['What is said without being asked for; “Nothing.” if nothing is.'],
  },
};
`;

/** @returns {Record<string, string>} contents by path from the repository's folder */
export function elementFiles(names) {
  const { room, name, tag } = names;
  return {
    [`src/${room}/${name}.ts`]: element(names),
    [`src/${room}/${name}.styles.ts`]: styles(names),
    [`src/${room}/${tag}.ts`]: registration(names),
    [`test/${room}/${name}.test.ts`]: test(names),
    [`stories/${tag}.stories.ts`]: story(names),
    [`stories/${tag}.notes.ts`]: notes(),
  };
}
