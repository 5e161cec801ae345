import { html, nothing, type TemplateResult } from 'lit';
import type { ListBody } from './list-body.js';
import { PAGE } from './list-store.js';

const SORT_WORDS = { oldest: 'sortOldest', newest: 'sortNewest', top: 'sortTop' } as const;

type Piece = TemplateResult | typeof nothing;

const button = (act: string, text: string, isBusy = false): TemplateResult =>
  html`<button class="button ${act}" part="button" data-act=${act} aria-disabled=${isBusy}>${text}</button>`;

function renderSort({ setting, loading, locale }: ListBody): Piece {
  const { sorts } = setting.capabilities;
  if (sorts.length < 2) return nothing;
  return html`<label class="small sort"
    >${locale.text('commentsSort')}
    <select part="sort">
      ${sorts.map(
        (sort) =>
          html`<option value=${sort} .selected=${sort === loading.sort}>
            ${locale.text(SORT_WORDS[sort])}
          </option>`,
      )}
    </select></label
  >`;
}

/** What stands above the comments: what is new, the order, what was said, what is before. */
export function renderTop(list: ListBody): TemplateResult {
  const { locale, status, isLoud, loading } = list;
  const { fresh, prev, wanted } = loading.store;
  return html`<div class="top">
      ${fresh ? button('new', locale.plural('commentsNew', 'count', fresh), wanted === 'new') : nothing}
      ${renderSort(list)}
    </div>
    <p class=${isLoud ? 'note' : 'hidden'} role="status" .textContent=${status}></p>
    ${prev === undefined ? nothing : button('prev', locale.text('commentsEarlier'), wanted === 'prev')}`;
}

/** What stands below them: that they are coming, that there are none, what failed, where more are. */
export function renderEnd(list: ListBody, isOwner: boolean): TemplateResult {
  const { locale, loading, setting, host } = list;
  const { store, isAlone } = loading;
  const { wanted, total = 0, loaded, error, state } = store;
  const hasNone = !store.comments.length;
  const isEmpty = hasNone && !error && wanted !== 'first' && (state === 'ready' || isAlone);
  const left = Math.max(1, Math.min(PAGE, total - loaded));
  const isComing = hasNone && !error && !isEmpty;
  // what readers without JavaScript have stands there until something else does
  const hasOwn = [...host.element.children].some((child) => !child.slot);
  return html`${hasNone && !isEmpty && hasOwn ? html`<slot></slot>` : nothing}
    ${
      isComing && !hasOwn
        ? html`<div class="skeleton" aria-hidden="true">
            ${[1, 2, 3].map(() => html`<div><i></i><i></i><i></i></div>`)}
          </div>`
        : nothing
    }
    ${isEmpty ? html`<div class="note" part="empty"><slot name="empty">${locale.text('commentsEmpty')}</slot></div>` : nothing}
    <div role="alert">${error ? html`<p class="note">${locale.text('commentsFailed')}</p>` : nothing}</div>
    ${error ? button('retry', locale.text('tryAgain')) : nothing}
    ${
      store.next !== undefined && !error
        ? button('more', locale.plural('commentsMore', 'count', left), wanted === 'next')
        : nothing
    }
    ${
      isOwner && setting.capabilities.closed
        ? html`<p class="note" part="closed">${locale.text('commentsClosed')}</p>`
        : nothing
    }`;
}
