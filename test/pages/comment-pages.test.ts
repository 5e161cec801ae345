import { expect } from '@open-wc/testing';
import type { NewsCommentList } from '../../src/comments/comment-list.js';
import type { Comment } from '../../src/comments/comment.js';
import { CORPUS, PAYLOADS } from '../comments/payloads.js';
import { supports } from '../helpers/engine.js';
import { openFrame, until, type Frame } from '../helpers/frame.js';

/** Every demo page is served with the strict policy, Trusted Types included. */
const PAGE = '/alone/?hostile'; // what is reported of it is nobody else's

async function listIn(frame: Frame, items: readonly Comment[]): Promise<NewsCommentList> {
  await until('the elements', () => frame.window.customElements.get('news-comment-list'));
  const list = frame.document.createElement('news-comment-list');
  list.service = {
    list: () => Promise.resolve({ items, total: items.length }),
    create: () => Promise.reject(new Error('not here')),
  };
  list.thread = 'hostile';
  frame.document.body.prepend(list);
  await until('the comments', () => list.shadowRoot?.querySelectorAll('.comment').length === items.length);
  return list;
}

const commentsOf = (format: 'text' | 'html'): Comment[] =>
  [...PAYLOADS, ...CORPUS].map((payload, index) => ({
    id: `${index}${payload.slice(0, 60)}`,
    parent: null,
    author: { name: payload, url: payload, badge: payload, avatar: payload },
    body: { format, value: payload },
    createdAt: payload.slice(0, 40),
    editedAt: payload,
    status: 'visible',
  }));

describe('hostile comments on a page with a strict policy', () => {
  for (const format of ['text', 'html'] as const)
    it(`do nothing, sent as ${format}`, async () => {
      const frame = await openFrame(PAGE);
      const violations: string[] = [];
      frame.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        violations.push(`${violatedDirective} ${blockedURI}`),
      );
      let ran = 0;
      frame.window.alert = () => ran++;
      const list = await listIn(frame, commentsOf(format));
      const root = list.shadowRoot!;
      const bodies = [...root.querySelectorAll('.body')];
      expect(
        bodies.some((body) => body.querySelector('strong')),
        'HTML is read as such',
      ).to.equal(format === 'html');
      expect(
        root.querySelector('.list :is(img, svg, script, iframe, form, input, math, object, style)'),
      ).to.equal(null);
      for (const link of root.querySelectorAll<HTMLAnchorElement>('.list a')) {
        expect(link.href).to.match(/^https?:/);
        if (!link.matches('[data-act]')) expect(link.rel).to.equal('ugc nofollow noopener noreferrer');
      }
      for (const link of root.querySelectorAll<HTMLElement>('.body a')) link.focus();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(ran).to.equal(0);
      // Chromium tells of what it would not run if it stood in the page, though it never does
      const told =
        format === 'html' && supports('chromium')
          ? /^(script-src-attr|style-src-(attr|elem)) inline$|^base-uri /
          : /^$/;
      expect(violations.filter((violation) => !told.test(violation))).to.deep.equal([]);
      frame.remove();
    });
});
