import { html, type TemplateResult } from 'lit';
import type { ItemParts } from './render-item.js';

/** A target that leads nowhere. */
export const renderAct = ({ names, id, label, title, inner, handle }: ItemParts): TemplateResult =>
  html`<button class=${names} part="target" data-id=${id} aria-label=${label} title=${title} @click=${handle}>
    ${inner}
  </button>`;
