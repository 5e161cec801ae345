import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/disclosure/news-ai-disclosure.js';
import { attributes } from './attributes.js';
import { notes } from './news-ai-disclosure.notes.js';
import { styled } from './styled.js';

interface Arguments {
  level?: string;
  reviewedBy?: string;
  reviewedAt?: string;
  responsible?: string;
  policyUrl?: string;
  model?: string;
  provider?: string;
  promptUrl?: string;
}

const render = (args: Arguments, content: unknown = nothing, part?: string) =>
  html`<news-ai-disclosure ${attributes(args)} data-news-part=${part ?? nothing}
    >${content}</news-ai-disclosure
  >`;

const meta: Meta<Arguments> = {
  title: 'Elements/news-ai-disclosure',
  component: 'news-ai-disclosure',
  parameters: { notes },
  render: (args) => render(args),
  args: { level: 'ai-generated', policyUrl: 'https://paper.example/ai' },
  argTypes: {
    level: { control: 'select', options: ['none', 'ai-assisted', 'ai-generated', 'autonomous'] },
  },
  decorators: [(story) => html`<div ${styled('max-inline-size: 44rem')}>${story()}</div>`],
};
export default meta;

type Story = StoryObj<Arguments>;

const REVIEW = { reviewedBy: 'Ilse Kampmann', reviewedAt: '2026-11-03' };

export const WrittenByAi: Story = {};

export const WrittenByAiReviewed: Story = { args: { reviewedBy: REVIEW.reviewedBy } };

export const WrittenByAiReviewedOn: Story = { args: REVIEW };

export const PublishedByAi: Story = { args: { level: 'autonomous' } };

export const PublishedByAiReviewedOn: Story = { args: { level: 'autonomous', ...REVIEW } };

export const WrittenWithAi: Story = { args: { level: 'ai-assisted' } };

export const WrittenWithAiReviewedOn: Story = { args: { level: 'ai-assisted', ...REVIEW } };

/** Said only where the page declares it: what is not known is never called human. */
export const WrittenWithoutAi: Story = { render: () => render({ level: 'none' }) };

export const Responsible: Story = { args: { ...REVIEW, responsible: 'Paper Example' } };

export const ModelAndProvider: Story = {
  args: { model: 'Aster 2', provider: 'Example Models', promptUrl: 'https://paper.example/prompts/4' },
};

/** A date says nothing without a name: the label counts the review as none. */
export const DateWithoutReviewer: Story = { args: { reviewedAt: REVIEW.reviewedAt } };

/** The mark is the page's to choose. */
export const OwnIcon: Story = {
  render: (args) =>
    render(
      args,
      html`<svg slot="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" /></svg>`,
    ),
};

/** Readable without JavaScript, and shown as written. */
export const OwnWords: Story = {
  render: (args) => render(args, html`<p>A machine wrote this. <strong>Nobody</strong> has read it.</p>`),
};

/** As `<news-article>` composes it: of fixed height, whatever it says. */
export const Composed: Story = {
  render: (args) => html`
    ${render(args, nothing, 'label')}
    <p>The lamp on the east mole has been lit every night for a hundred and four years.</p>
    ${render({ ...args, ...REVIEW, responsible: 'Paper Example' }, nothing, 'label')}
    <p>“We are being given a lighthouse the way one is given a piano,” said a councillor.</p>
    ${render(
      {
        ...args,
        reviewedBy: 'Aleksandra Wiśniewska-Brzęczyszczykiewicz of the Harbour Desk and its Archive',
        reviewedAt: '2026-09-23',
        responsible: 'The Association of the Three Harbour Towns and of all their Papers',
      },
      nothing,
      'label',
    )}
  `,
};

export const Narrow: Story = {
  args: { ...REVIEW, responsible: 'Paper Example' },
  decorators: [(story) => html`<div ${styled('max-inline-size: 300px')}>${story()}</div>`],
};

export const RightToLeft: Story = {
  args: { ...REVIEW, responsible: 'جريدة المثال' },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

export const ComposedRightToLeft: Story = {
  args: { ...REVIEW, responsible: 'جريدة المثال' },
  render: (args) => html`
    ${render(args, nothing, 'label')}
    <p>أُضيء المصباح على الرصيف الشرقي كل ليلة منذ مئة وأربعة أعوام.</p>
  `,
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

export const Dark: Story = { args: REVIEW, globals: { scheme: 'dark' } };

/** Without a level there is no label, and no room taken. */
export const Unknown: Story = { render: () => render({}) };
