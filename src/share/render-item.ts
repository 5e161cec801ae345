import { html, nothing, type TemplateResult } from 'lit';
import { doneIcon } from './icons/done.js';
import type { ShareItem } from './share-item.js';

/** A stroked path in a box of 24 by 24. */
export const renderIcon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24"><path d=${path}></path></svg>`;

/** What links and buttons have in common. */
export interface ItemParts {
  readonly names: string;
  readonly id: string;
  readonly label: string | typeof nothing;
  readonly title: string | typeof nothing;
  readonly inner: TemplateResult;
  readonly handle: (event: MouseEvent) => void;
}

/**
 * A target: a link with its address, or a button where there is none to lead to.
 *
 * @param slotted Whether the slot for an icon of the page's own stands here: it can stand in one place only.
 * @param done Stands for a moment in place of the name of what was copied, which keeps its room.
 */
export function renderItem(
  item: ShareItem,
  slotted: boolean,
  done: string | undefined,
  onClick: (event: MouseEvent, item: ShareItem) => void,
): TemplateResult {
  const { id, icon, name, href, away } = item;
  const svg = renderIcon(done ? doneIcon : icon);
  const inner = html`<span class="icon" aria-hidden="true"
      >${slotted && !done ? html`<slot name="icon-${id}">${svg}</slot>` : svg}</span
    ><span class="name"
      ><span>${name}</span>${done ? html`<span aria-hidden="true">${done}</span>` : nothing}</span
    >`;
  const names = `target ${done ? 'done' : ''}`;
  const title = item.title ?? nothing;
  const label = item.label ?? title;
  const handle = (event: MouseEvent): void => onClick(event, item);
  return href
    ? html`<a
        class=${names}
        part="target"
        href=${href}
        data-id=${id}
        aria-label=${label}
        title=${title}
        target=${away ? '_blank' : nothing}
        @click=${handle}
        >${inner}</a
      >`
    : item.render!({ names, id, label, title, inner, handle });
}
