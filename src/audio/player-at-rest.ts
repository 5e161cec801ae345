import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../core/localize.js';
import { cancelIcon } from './icons/cancel.js';
import { playIcon } from './icons/play.js';
import { listeningMinutes } from './listening-time.js';

/** What the main button does now, and what stands beside it. */
export interface PlayerFace {
  readonly icon: string;
  readonly label: string;
  readonly isDisabled?: boolean;
}

/** A press whose code is on its way, or could not be had. */
export type Waits = 'loading' | 'failed' | undefined;

/** The main button before there is code that plays. */
export const faceAtRest = (locale: LocaleController, waits: Waits): PlayerFace =>
  waits === 'loading'
    ? { icon: cancelIcon, label: locale.text('audioCancel') }
    : { icon: playIcon, label: locale.text(waits ? 'audioRetry' : 'audioPlay') };

/** What stands beside it. */
export function hintAtRest(locale: LocaleController, waits: Waits, isRecording: boolean): string {
  if (waits === 'loading') return locale.text('audioPreparing');
  if (waits) return locale.text(navigator.onLine ? 'audioFailed' : 'audioOffline');
  return isRecording ? '' : locale.text('listenHint');
}

/** How long it will be, of an article whose length is known. @param readingTime Minutes. */
export function renderAbout(
  locale: LocaleController,
  readingTime: number | undefined,
): TemplateResult | typeof nothing {
  if (!readingTime) return nothing;
  const about = locale.plural('listenAbout', 'minutes', listeningMinutes(readingTime));
  return html`<span class="small" part="time">${about}</span>`;
}
