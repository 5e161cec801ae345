/**
 * Registers a share bar that takes the place of one that was drawn (draw-share.ts). Only where parts are drawn, with
 * the head script, is there anything to take over.
 */
import type { PropertyValues } from 'lit';
import { endPress } from '../core/press.js';
import { PRESSED } from './press.js';
import { NewsShareBar } from './share-bar.js';

const idOf = (element: Element | null | undefined): string | undefined =>
  (element as HTMLElement | null | undefined)?.dataset['id'];

class DrawnShareBar extends NewsShareBar {
  /** What a reader had done with the bar before its code was here. */
  #focused: string | undefined;
  #pressed: string | undefined;

  protected override takeOver(drawn: HTMLElement | ShadowRoot): void {
    this.#focused = idOf(this.shadowRoot?.activeElement);
    this.#pressed = idOf(drawn.querySelector(`[${PRESSED}]`));
    const active = idOf(drawn.querySelector('.target:active'));
    if (active) endPress(this, () => this.#find(active)?.click());
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    if (this.#focused) this.#find(this.#focused)?.focus({ preventScroll: true });
    if (this.#pressed) this.#find(this.#pressed)?.click();
  }

  #find(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-id=${id}]`);
  }
}

DrawnShareBar.define();
