import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../core/avatar.js';
import { heading, headingLevel } from '../core/heading.js';
import type { LocaleController } from '../core/localize.js';
import { uiLanguageOf } from '../core/ui-language.js';
import type { CardData } from './card-data.js';
import { SHORT_BIO } from './short-bio.js';
import type { FollowControl } from './follow-control.js';
import type { PerspectiveTools } from './perspective-tools.js';
import { renderPerspective } from './render-perspective.js';

/** What a card's templates ask for; what is optional comes with the element. */
export interface CardView {
  readonly data: CardData;
  readonly locale: LocaleController;
  /** Of fixed height while closed. */
  readonly composed: boolean;
  readonly headingLevel: number | string | null | undefined;
  /** When the article was published. */
  readonly published: string | undefined;
  readonly onToggle: (event: Event) => void;
  readonly onIntent: () => void;
  readonly open?: boolean;
  /** Whether readers can follow the author. */
  readonly followable?: boolean;
  /** Whether the page brings the perspective's text. */
  readonly slotted?: boolean;
  /** Whether an attribute gives the biography: it stands before a slotted one. */
  readonly ownBio?: boolean;
  /** Portraits that could not be loaded. */
  readonly failed?: ReadonlySet<string>;
  readonly status?: string;
  readonly tools?: PerspectiveTools | undefined;
  readonly follow?: FollowControl | undefined;
  readonly onSlotChange?: () => void;
  readonly onImageError?: (event: Event) => void;
}

type Piece = TemplateResult | typeof nothing;

function renderAvatar({ data, locale, failed, onImageError }: CardView): Piece {
  const face = avatar(data.author, {
    language: locale.language,
    badge: locale.text('aiBadge'),
    failed,
    onError: onImageError,
  });
  return face === nothing
    ? nothing
    : html`<div aria-hidden="true" lang=${uiLanguageOf(locale).lang}>${face}</div>`;
}

function renderAuthor({ data, locale, ownBio, headingLevel: level }: CardView): TemplateResult {
  const { name, kind, url, jobTitle, location, description } = data.author;
  const text = html`<bdi>${name}</bdi>`;
  const linked = url ? html`<a href=${url} rel="author">${text}</a>` : text;
  const title =
    kind === 'ai'
      ? html`<span lang=${uiLanguageOf(locale).lang}
          >${locale.parts<unknown>('aiJournalistNamed', { name: linked })}</span
        >`
      : linked;
  const role = [jobTitle, location].filter(Boolean).map((piece) => html`<bdi>${piece}</bdi>`);
  const bio = description ? html`<p class="bio" part="bio" dir="auto">${description}</p>` : nothing;
  return html`${heading(headingLevel(level, 2, 'news-author-card'), 'name', '', title)}
  ${
    role.length
      ? html`<p class="role" part="role">${role[0]}${role[1] ? html` · ${role[1]}` : nothing}</p>`
      : nothing
  }
  ${ownBio ? html`${bio}<slot name="bio" hidden></slot>` : html`<slot name="bio">${bio}</slot>`}`;
}

/** The address of more by the author, unless the name leads there already. */
const moreOf = ({ more, author }: CardData): string | undefined => (more === author.url ? undefined : more);

function renderFollow({ followable, follow }: CardView): Piece {
  return followable ? html`<span class="follow-row">${follow?.render()}</span>` : nothing;
}

/** Links to the author's pages, with the page's own. */
function renderLinks({ data, locale }: CardView): TemplateResult {
  const { lang, dir } = uiLanguageOf(locale);
  const { name, sameAs = [] } = data.author;
  const more = moreOf(data);
  const words = locale.parts<unknown>('moreBy', { name: html`<bdi>${name}</bdi>` });
  return html`${more ? html`<a href=${more} lang=${lang} dir=${dir}><span>${words}</span></a>` : nothing}
    ${sameAs.map(
      (url) =>
        html`<a href=${url} rel="me noopener" dir="ltr">${new URL(url).host.replace(/^www\./, '')}</a>`,
    )} <slot name="links"></slot>`;
}

/** What opens, in a card that has something to open. */
function renderDetails(view: CardView): Piece {
  const { data, locale, composed, open, followable } = view;
  const { name, description = '', sameAs } = data.author;
  const perspective = data.versions.length;
  if (
    !perspective &&
    !(composed && (moreOf(data) || followable || sameAs?.length || description.length > SHORT_BIO))
  )
    return nothing;
  const { lang, dir } = uiLanguageOf(locale);
  const label = perspective ? locale.text('viewPerspective') : locale.text('moreAbout', { name });
  return html`<details
    ?open=${open}
    @toggle=${view.onToggle}
    @pointerenter=${view.onIntent}
    @focusin=${view.onIntent}
  >
    <summary part="summary" lang=${lang} dir=${dir}><span>${label}</span></summary>
    <div class="opened">
      ${
        perspective
          ? renderPerspective(view, composed ? renderLinks(view) : undefined)
          : html`<div class="row links" part="links">${renderLinks(view)}</div>`
      }
      ${composed ? renderFollow(view) : nothing}
    </div>
  </details>`;
}

/** A card. Slots stand in it once each, whatever is known. */
export function renderCard(view: CardView): TemplateResult {
  const { data, locale, composed, status } = view;
  const { lang, dir } = uiLanguageOf(locale);
  const details = renderDetails(view);
  return html`<div
    class="base ${composed ? 'fixed' : ''} ${details === nothing ? 'whole' : view.open ? 'open' : ''}"
    part="base"
    @slotchange=${view.onSlotChange}
  >
    <div class="who">
      ${renderAvatar(view)}
      <div class="text">
        ${renderAuthor(view)}
        ${
          composed
            ? nothing
            : html`<div class="row links" part="links">${renderFollow(view)} ${renderLinks(view)}</div>`
        }
      </div>
    </div>
    ${details} ${data.versions.length ? nothing : html`<slot name="perspective" hidden></slot>`}
    ${composed && details === nothing ? html`<slot name="links" hidden></slot>` : nothing}
    <p class="hidden" role="status" lang=${lang} dir=${dir}>${status}</p>
  </div>`;
}
