import { randomUUID } from 'node:crypto';
import { hostPage } from '../../templates/host-page.js';
import { html, type Markup } from '../../templates/html.js';
import { THREAD_STATES } from '../thread-store.js';
import { VIEWS, type ModeratedComment, type ModeratedThread, type View } from './moderation-store.js';

/** Address of the page on which a thread is. */
export type PageOf = (key: string) => string | undefined;

export interface QueuePage {
  readonly view: View;
  readonly counts: Readonly<Record<View, number>>;
  readonly items: readonly ModeratedComment[];
  readonly next?: number | undefined;
  readonly token: string;
  readonly done?: string | undefined;
  readonly pageOf: PageOf;
}

const TITLES: Readonly<Record<View, string>> = {
  pending: 'Waiting',
  reported: 'Reported',
  visible: 'Published',
  rejected: 'Rejected',
};

/** Why a comment wants a close look. */
const FLAGS: Readonly<Record<string, string>> = {
  trap: 'Filled in a field that people do not see: likely a program.',
  links: 'Has many links.',
};

const HEAD = html`<link rel="stylesheet" href="/assets/moderation.css" />`;

/** Asks for the password. */
export function signInPage(problem?: string): string {
  return hostPage({
    title: 'Moderation',
    head: HEAD,
    body: html` <h1>Moderation</h1>
      ${problem !== undefined && html` <p class="moderation-problem" role="alert">${problem}</p> `}
      <form class="moderation-sign-in" method="post" action="/moderate/session">
        <label for="password">Password</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          autofocus
        />
        <button>Sign in</button>
      </form>
      <p>The terminal printed it when the host started, or it is <code>MODERATION_PASSWORD</code>.</p>`,
  });
}

export function queuePage({ view, counts, items, next, token, done, pageOf }: QueuePage): string {
  const hidden = html`<input type="hidden" name="token" value="${token}" /><input
      type="hidden"
      name="view"
      value="${view}"
    />`;
  return frame(
    TITLES[view],
    token,
    view,
    counts,
    html` ${done !== undefined && html` <p class="moderation-done" role="status">${done}</p> `}
      ${items.length === 0 && html` <p class="lead">Nothing here.</p> `}
      <ol class="moderation-queue">
        ${items.map((item) => row(item, hidden, pageOf))}
      </ol>
      ${next !== undefined && html` <p><a href="/moderate/?view=${view}&after=${next}">Next page</a></p> `}`,
  );
}

export function threadsPage(
  threads: readonly ModeratedThread[],
  token: string,
  counts: Readonly<Record<View, number>>,
  pageOf: PageOf,
): string {
  return frame(
    'Threads',
    token,
    'threads',
    counts,
    html` <ul class="moderation-threads">
      ${threads.map(
        ({ id, key, state, visible, pending }) => html`
          <li>
            <p>${threadLink(key, pageOf)}<br /><small>${visible} published, ${pending} waiting</small></p>
            <form method="post" action="/moderate/threads/${id}">
              <input type="hidden" name="token" value="${token}" />
              <label for="state-${id}">Comments are</label>
              <select id="state-${id}" name="state">
                ${THREAD_STATES.map(
                  (each) =>
                    html`<option value="${each}" ${each === state && html`selected`}>
                      ${STATES[each]}
                    </option>`,
                )}
              </select>
              <button>Set</button>
            </form>
          </li>
        `,
      )}
    </ul>`,
  );
}

const STATES = { open: 'open', closed: 'closed', readonly: 'closed, votes and changes too' } as const;

function frame(
  title: string,
  token: string,
  current: View | 'threads',
  counts: Readonly<Record<View, number>>,
  body: Markup,
): string {
  const link = (name: View | 'threads', href: string, text: string) =>
    html`<li><a href="${href}" ${name === current && html`aria-current="page"`}>${text}</a></li>`;
  return hostPage({
    title: `${title}: moderation`,
    head: HEAD,
    body: html` <h1>Moderation</h1>
      <nav class="moderation-views" aria-label="Views">
        <ul>
          ${VIEWS.map((view) => link(view, `/moderate/?view=${view}`, `${TITLES[view]} (${counts[view]})`))}
          ${link('threads', '/moderate/threads', 'Threads')}
        </ul>
        <form method="post" action="/moderate/session/end">
          <input type="hidden" name="token" value="${token}" />
          <button>Sign out</button>
        </form>
      </nav>
      <h2>${title}</h2>
      ${body}`,
  });
}

/** A comment as plain text: nothing that was written becomes markup. */
function row(item: ModeratedComment, hidden: Markup, pageOf: PageOf): Markup {
  const { id, name, badge, url, text, created, edited, flag, answers, reports, status } = item;
  const date = new Date(created).toISOString();
  const act = (value: string, label: string) =>
    html`<button name="act" value="${value}" aria-describedby="by-${id}">${label}</button>`;
  return html`
    <li id="comment-${id}">
      <p class="moderation-by" id="by-${id}">
        <bdi>${name}</bdi>${badge !== null && html` (${badge})`} ·
        <time datetime="${date}">${date.slice(0, 16).replace('T', ' ')} UTC</time
        >${edited !== null && ' · changed'} ${url !== null && html`<br /><small>${url}</small>`} <br /><small
          >on ${threadLink(item.threadKey, pageOf)}</small
        >
      </p>
      ${flag !== null && html` <p class="moderation-problem">${FLAGS[flag] ?? flag}</p> `}
      ${reports.map(
        (report) => html`
          <p class="moderation-problem">Reported: ${report.reason} <span dir="auto">${report.text}</span></p>
        `,
      )}
      ${answers && html` <blockquote dir="auto"><bdi>${answers.name}</bdi>: ${short(answers.text)}</blockquote> `}
      <p class="moderation-text" dir="auto">${text}</p>
      <form method="post" action="/moderate/comments/${id}">
        ${hidden}
        <p class="moderation-acts">
          ${status !== 'visible' && act('approve', 'Approve')}
          ${status === 'visible' && reports.length > 0 && act('approve', 'Keep')}
          ${status !== 'rejected' && act('reject', 'Reject')} ${act('delete', 'Delete for good')}
        </p>
      </form>
      <details>
        <summary>Reply</summary>
        <form method="post" action="/moderate/comments/${id}">
          ${hidden}
          <input type="hidden" name="key" value="${randomUUID()}" />
          <label for="reply-${id}">Reply as the site</label>
          <textarea id="reply-${id}" name="text" rows="4" required dir="auto"></textarea>
          ${act('reply', status === 'visible' ? 'Publish the reply' : 'Approve, and publish the reply')}
        </form>
      </details>
    </li>
  `;
}

function threadLink(key: string, pageOf: PageOf): Markup {
  const href = pageOf(key) ?? (/^https?:\/\//.test(key) ? key : undefined);
  return href === undefined ? html`<span>${key}</span>` : html`<a href="${href}" rel="noreferrer">${key}</a>`;
}

const short = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
