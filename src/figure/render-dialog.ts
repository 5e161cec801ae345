import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LocaleController } from '../core/localize.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { candidatesOf } from './picture-facts.js';

const ENLARGE = svg`<path d="M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7" />`;
const CLOSE = svg`<path d="M6 6l12 12M18 6L6 18" />`;

/** The button on a picture that enlarges it. */
export function renderEnlargeButton(locale: LocaleController, onClick: () => void): TemplateResult {
  return html`<button
    class="enlarge"
    part="enlarge"
    type="button"
    aria-haspopup="dialog"
    aria-label=${locale.text('enlargePicture')}
    lang=${uiLanguageOf(locale).lang}
    @click=${onClick}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">${ENLARGE}</svg>
  </button>`;
}

/** What the dialog of an enlarged picture shows and does. */
export interface EnlargedPicture {
  /** The picture in the page; the dialog shows a second one with its addresses. */
  readonly image: HTMLImageElement | null;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly onClose: () => void;
}

/** The enlarged picture. Its first control, the one that closes, has the focus; Escape closes natively. */
export function renderDialog(picture: EnlargedPicture, locale: LocaleController): TemplateResult {
  const { image, alt, caption, credit, onClose } = picture;
  return html`<dialog
    part="dialog"
    aria-label=${alt || caption || locale.text('enlargePicture')}
    @close=${onClose}
  >
    <button
      class="close"
      type="button"
      aria-label=${locale.text('closePicture')}
      lang=${uiLanguageOf(locale).lang}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">${CLOSE}</svg>
    </button>
    <img
      class="large"
      alt=${alt}
      sizes="100vw"
      srcset=${(image && candidatesOf(image)) || nothing}
      src=${image?.currentSrc || image?.src || nothing}
    />
    <p class="large-caption" ?hidden=${!caption && !credit}>
      <bdi>${caption}</bdi>
      <bdi class="large-credit">${credit}</bdi>
    </p>
  </dialog>`;
}
