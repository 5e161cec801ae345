import { html, nothing, type TemplateResult } from 'lit';
import type { ListBody } from './list-body.js';

/** What stands above the comments: what was said, and room for what can be done. */
export function renderTop({ status, isLoud, loading, discussion, controls }: ListBody): TemplateResult {
  return html`<div class="top ${discussion.capabilities.sorts.length > 1 ? 'tall' : ''}">
      ${controls?.renderTop()}
    </div>
    <p class=${isLoud ? 'note' : 'hidden'} role="status" .textContent=${status}></p>
    ${loading.store.prev === undefined ? nothing : html`<div class="more tall">${controls?.renderPrev()}</div>`}`;
}

/** What stands below them: that they are coming, that there are none, what failed, where more are. */
export function renderEnd({ locale, loading, host, controls }: ListBody): TemplateResult {
  const { store, isAlone } = loading;
  const { wanted, error, state } = store;
  const hasNone = !store.comments.length;
  const isEmpty = hasNone && !error && wanted !== 'first' && (state === 'ready' || isAlone);
  // what readers without JavaScript have stands there until something else does
  const hasOwn = [...host.element.children].some((child) => !child.slot);
  const rest = hasNone && !isEmpty && hasOwn ? html`<slot></slot>` : nothing;
  const bars = [1, 2, 3].map(() => html`<div><i></i><i></i><i></i></div>`);
  return html`${rest}
    ${
      hasNone && !error && !isEmpty && !hasOwn
        ? html`<div class="skeleton" aria-hidden="true">${bars}</div>`
        : nothing
    }
    ${isEmpty ? html`<div class="note" part="empty"><slot name="empty">${locale.text('commentsEmpty')}</slot></div>` : nothing}
    <div role="alert">${error ? html`<p class="note">${locale.text('commentsFailed')}</p>` : nothing}</div>
    ${
      error
        ? html`<button
            class="button retry"
            part="button"
            data-act="retry"
            @click=${(): unknown => store.retry()}
          >
            ${locale.text('tryAgain')}
          </button>`
        : html`<div class="more ${store.next === undefined ? '' : 'tall'}">${controls?.renderMore()}</div>`
    }`;
}
