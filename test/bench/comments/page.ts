/**
 * The page of the measurement: `?subject=ours|waline|whole&origin=…&thread=…&size=20`. Comments that have come are held
 * back until `window.release()`, so that what follows is the work of showing them alone.
 */
import '../../../src/comments/news-discussion.js';
import type { Comment } from '../../../src/comments/comment.js';
import type { CommentService } from '../../../src/comments/comment-service.js';

const {
  subject = '',
  origin = '',
  thread = '',
  size = '',
} = Object.fromEntries(new URLSearchParams(location.search));

declare global {
  interface Window {
    /** Resolves when the comments have come. */
    arrived: Promise<void>;
    release: () => void;
    /** How many comments are on the page. */
    shown: () => number;
    /** Milliseconds of the tasks that took 50 or more. */
    longTasks: number[];
  }
}

let arrive: () => void;
let release: () => void;
window.arrived = new Promise((resolve) => (arrive = resolve));
const released = new Promise<void>((resolve) => (release = resolve));
window.release = () => {
  window.longTasks.length = 0;
  release();
};
window.longTasks = [];
new PerformanceObserver((list) => {
  window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
}).observe({ type: 'longtask' });

const { fetch } = window;
window.fetch = async (input, init) => {
  const response = await fetch(input, init);
  const url = input instanceof Request ? input.url : String(input);
  if (!url.includes('/api/comment?') || url.includes('type=count')) return response;
  const text = await response.text();
  arrive();
  await released;
  return new Response(text, { status: response.status, headers: { 'content-type': 'application/json' } });
};

/** Answers with all at once, which is harder than any service makes it. */
function allAtOnce(count: number): CommentService {
  const items = Array.from({ length: count }, (_, at): Comment => ({
    id: `c${at}`,
    parent: at % 4 ? `c${at - (at % 4)}` : null,
    author: { name: `Reader ${at}` },
    body: { format: 'text', value: `Comment ${at} of many, which says a little more than nothing at all.` },
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString(),
    status: 'visible',
  }));
  return {
    list: async () => {
      arrive();
      await released;
      return { items, total: count };
    },
    create: () => Promise.reject(new Error('Nobody posts here.')),
  };
}

if (subject === 'waline') {
  // as its guide says
  const { init } = await import('@waline/client');
  // @ts-expect-error a style sheet has no types
  await import('@waline/client/style');
  init({ el: document.body, serverURL: origin, path: thread, pageSize: Number(size), lang: 'en' });
  window.shown = () => document.querySelectorAll('.wl-card-item').length;
} else {
  const discussion = document.createElement('news-discussion');
  Object.assign(
    discussion,
    subject === 'whole'
      ? { service: allAtOnce(Number(size)), thread }
      : { service: 'waline', endpoint: origin, thread },
  );
  document.body.append(discussion);
  window.shown = () =>
    discussion.shadowRoot?.querySelector('news-comment-list')?.shadowRoot?.querySelectorAll('article')
      .length ?? 0;
}
