/** The made-up newspaper in which the whole pages stand: what a site has around an article. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Comment } from '../../src/comments/comment.js';
import { FakeComments } from '../fake-comments.js';

/** An edition of the paper. */
export interface Edition {
  readonly name: string;
  /** Names of the sections, and of the list of them. */
  readonly sections: readonly string[];
  readonly sectionsLabel: string;
  /** What stands at the foot of every page. */
  readonly imprint: string;
  /** Language and direction of the page, where these are not the toolbar's to choose. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

export const ENGLISH: Edition = {
  name: 'Paper Example',
  sections: ['Harbours', 'Towns', 'Land', 'Science', 'Opinion'],
  sectionsLabel: 'Sections',
  imprint: 'Paper Example is a made-up newspaper. Its towns and people do not exist.',
};

/** What its metadata say of the paper. */
export const PUBLISHER = {
  '@type': 'NewsMediaOrganization',
  name: 'Paper Example',
  url: 'https://paper.example/',
  publishingPrinciples: 'https://paper.example/about/ai',
  correctionsPolicy: 'https://paper.example/about/corrections',
} as const;

/** A whole page: the paper's head, what it has to say, its foot. */
export const paperPage = (
  { name, sections, sectionsLabel, imprint, lang, dir }: Edition,
  content: TemplateResult,
): TemplateResult => html`
  <div class="paper-page" lang=${lang ?? nothing} dir=${dir ?? nothing}>
    <header class="paper-head">
      <a class="paper-name" href="https://paper.example/">${name}</a>
      <nav aria-label=${sectionsLabel}>
        ${sections.map((section) => html`<a href="https://paper.example/sections">${section}</a> `)}
      </nav>
    </header>
    <main>${content}</main>
    <footer class="paper-foot"><p>${imprint}</p></footer>
  </div>
`;

/** A reader's comment: who, what, and whom it answers. */
export interface Said {
  readonly name: string;
  readonly text: string;
  /** Place in the list of the comment that it answers. */
  readonly answers?: number;
  readonly badge?: string;
}

/** A discussion in memory that has these comments, one every 23 minutes. */
export function discussionOf(said: readonly Said[], now = Date.now()): FakeComments {
  const comments = said.map(({ name, text, answers, badge }, at): Comment => ({
    id: String(at + 1),
    parent: answers === undefined ? null : String(answers + 1),
    author: { name, badge },
    body: { format: 'text', value: text },
    createdAt: new Date(now - (said.length - at) * 23 * 60_000).toISOString(),
    status: 'visible',
    score: (said.length - at) * 3,
  }));
  return new FakeComments({ comments, latency: 0, moderation: 'pre', vote: 'up', report: true });
}
