import { html, nothing, type TemplateResult } from 'lit';
import { doneIcon } from './icons/done.js';
import type { ShareItem } from './share-item.js';

/** How a target stands in the bar or in its menu. */
export interface ItemView {
  /** Whether the slot for an icon of the page's own stands here: it can stand in one place only. */
  readonly slotted: boolean;
  /** Whether something was done with it a moment ago. */
  readonly isDone: boolean;
  /** Stands in place of the name of what was copied, which keeps its room. */
  readonly copied: string;
  /** Whether no word is shown. */
  readonly isIcon: boolean;
  readonly onClick: (event: MouseEvent, item: ShareItem) => void;
}

/** A stroked path in a box of 24 by 24. */
export const renderIcon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24"><path d=${path}></path></svg>`;

/** A target: a link with its address, or a button where there is none to lead to. */
export function renderItem(item: ShareItem, view: ItemView): TemplateResult {
  const { id, icon, name, href, away, label } = item;
  const { slotted, isDone, copied, isIcon, onClick } = view;
  const svg = renderIcon(isDone ? doneIcon : icon);
  const inner = html`<span class="icon" aria-hidden="true"
      >${slotted && !isDone ? html`<slot name="icon-${id}">${svg}</slot>` : svg}</span
    ><span class="name"
      ><span>${name}</span>${isDone ? html`<span aria-hidden="true">${copied}</span>` : nothing}</span
    >`;
  const names = `target ${isDone ? 'done' : ''}`;
  const title = isIcon ? name : nothing;
  const full = label ?? title;
  const handle = (event: MouseEvent): void => onClick(event, item);
  return href
    ? html`<a
        class=${names}
        part="target"
        href=${href}
        data-id=${id}
        aria-label=${full}
        title=${title}
        target=${away ? '_blank' : nothing}
        rel=${away ? 'noopener' : nothing}
        @click=${handle}
        >${inner}</a
      >`
    : html`<button
        class=${names}
        part="target"
        data-id=${id}
        aria-label=${full}
        title=${title}
        @click=${handle}
      >
        ${inner}
      </button>`;
}
