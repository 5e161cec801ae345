import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../core/localize.js';
import type { CommentSort } from './comment.js';
import type { ListStore } from './list-store.js';
import { PAGE } from './list-store.js';
import type { ReaderActs } from './reader-acts.js';

/** What a list looks like around its comments. */
export interface ListFrame {
  readonly store: ListStore;
  readonly acts: ReaderActs;
  readonly locale: LocaleController;
  readonly sort: CommentSort;
  readonly sorts: readonly CommentSort[];
  readonly status: string;
  /** Whether that is for eyes too. */
  readonly isLoud: boolean;
  readonly isEmpty: boolean;
  readonly isClosed: boolean;
}

const SORT_WORDS = { oldest: 'sortOldest', newest: 'sortNewest', top: 'sortTop' } as const;

const button = (name: string, text: string, handle: () => void, isBusy = false): TemplateResult =>
  html`<button class="button ${name}" part="button" aria-disabled=${isBusy || nothing} @click=${handle}>
    ${text}
  </button>`;

/** What stands above the comments: order, what is new, what was said, what is before. */
export function renderTop(frame: ListFrame): TemplateResult {
  const { store, acts, locale, sort, sorts, status, isLoud } = frame;
  return html`<div class="top">
      ${
        store.fresh
          ? button(
              'fresh',
              locale.plural('commentsNew', 'count', store.fresh),
              acts.handleNew,
              !!store.wanted,
            )
          : nothing
      }
      ${
        sorts.length > 1
          ? html`<label class="sort"
              >${locale.text('commentsSort')}
              <select part="sort" @change=${acts.handleSort}>
                ${sorts.map(
                  (each) =>
                    html`<option value=${each} .selected=${each === sort}>
                      ${locale.text(SORT_WORDS[each])}
                    </option>`,
                )}
              </select></label
            >`
          : nothing
      }
    </div>
    <p class=${isLoud ? 'note' : 'hidden'} role="status" .textContent=${status}></p>
    ${
      store.prev === undefined
        ? nothing
        : button('earlier', locale.text('commentsEarlier'), acts.handleEarlier, store.wanted === 'prev')
    }`;
}

const SKELETON = html`<div class="skeleton" aria-hidden="true">
  ${[1, 2, 3].map(() => html`<div><i></i><i></i><i></i></div>`)}
</div>`;

/** What stands below them: that there are none, what failed, where more are. */
export function renderEnd(frame: ListFrame, isLoading: boolean): TemplateResult {
  const { store, acts, locale, isEmpty, isClosed } = frame;
  const { wanted, total = 0 } = store;
  const left = Math.min(PAGE, total - store.loaded) || PAGE;
  const more = locale.plural('commentsMore', 'count', Math.max(1, left));
  return html`${isLoading ? SKELETON : nothing}
    <div class=${isEmpty ? 'empty' : 'hidden'} part="empty">
      <slot name="empty">${locale.text('commentsEmpty')}</slot>
    </div>
    <div role="alert" class="failed">
      ${store.error ? html`<p>${locale.text('commentsFailed')}</p>` : nothing}
    </div>
    ${store.error ? button('retry', locale.text('tryAgain'), acts.handleRetry) : nothing}
    ${
      store.next !== undefined && !store.error
        ? button(
            'more',
            wanted === 'next' ? locale.text('commentsLoading') : more,
            acts.handleMore,
            wanted === 'next',
          )
        : nothing
    }
    ${isClosed ? html`<p class="note" part="closed">${locale.text('commentsClosed')}</p>` : nothing}`;
}
