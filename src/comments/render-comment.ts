import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../core/safe-url.js';
import type { Comment } from './comment.js';
import { commentHash } from './comment-hash.js';
import { LINK_REL } from './comment-link.js';
import type { CommentTime } from './comment-time.js';
import { DEEPEST, type CommentNode } from './comment-tree.js';
import type { RowHost, RowState } from './row-host.js';
import { tameName } from './tame-text.js';

/** What a row is drawn from, beside the comment itself. */
export interface RowDrawing {
  readonly node: CommentNode;
  readonly state: RowState;
  /** A name for the ids in it: those of comments come from services. */
  readonly serial: string;
  readonly time: CommentTime | undefined;
  /** How many answers could still be loaded. */
  readonly missing: number | undefined;
  readonly body: HTMLElement;
}

type Piece = TemplateResult | typeof nothing;

/** Nothing of it is shown but that it was there. */
export const isGone = ({ status, own }: Comment): boolean =>
  status === 'deleted' || (status === 'rejected' && !own);

/** Waits for approval, or did not get it: only its author sees it. */
export const isHeld = ({ status }: Comment): boolean => status === 'pending' || status === 'rejected';

export const nameOf = ({ author }: Comment, { locale }: Pick<RowHost, 'locale'>): string =>
  tameName(author?.name) || locale.text('commentAnonymous');

function renderHead({ node: { comment }, serial, time }: RowDrawing, host: RowHost): TemplateResult {
  const { locale } = host;
  const { status, own, author, editedAt } = comment;
  const url = safeUrl(author?.url);
  const name = isHeld(comment) ? locale.text('commentYou') : nameOf(comment, host);
  const badges = [tameName(author?.badge), own && !isHeld(comment) && locale.text('commentYou')].filter(
    Boolean,
  );
  const held = isHeld(comment)
    ? locale.text(status === 'pending' ? 'commentPending' : 'commentRejected')
    : undefined;
  return html`<header class="head">
    <span class="name" part="name" id="${serial}n"
      ><bdi>${url ? html`<a href=${url} rel=${LINK_REL}>${name}</a>` : name}</bdi></span
    >
    ${badges.map((badge) => html`<bdi class="badge" part="badge">${badge}</bdi>`)}
    ${held ? html`<span class="small" part="state">${held}</span>` : nothing}
    ${
      time && !held
        ? html`<time class="small" part="time" id="${serial}t" datetime=${time.iso} title=${time.title}
            >${time.text}</time
          >`
        : nothing
    }
    ${editedAt ? html`<span class="small">${locale.text('commentEdited')}</span>` : nothing}
  </header>`;
}

/** Where a comment does not stand in what it answers. */
function renderReplying({ node: { parent, depth } }: RowDrawing, host: RowHost): Piece {
  if (!parent || depth < DEEPEST) return nothing;
  const name = html`<bdi>${nameOf(parent.comment, host)}</bdi>`;
  return html`<a
    class="small to ${depth === DEEPEST ? 'narrow' : ''}"
    data-act="show"
    href=${commentHash(parent.comment.id)}
    >${host.locale.parts<unknown>('commentReplying', { name })}</a
  >`;
}

/** A comment without its answers. */
export function renderComment(drawing: RowDrawing, host: RowHost): TemplateResult {
  const { node, serial, body } = drawing;
  const { comment } = node;
  const { locale, controls } = host;
  const footer = `tools ${comment.status === 'visible' ? 'tall' : ''}`;
  const tools = controls?.renderTools(drawing);
  if (isGone(comment))
    return html`<p class="note" part="removed" id="${serial}n">${locale.text('commentRemoved')}</p>
      <footer class=${footer}>${tools}</footer>`;
  return html`${renderHead(drawing, host)} ${renderReplying(drawing, host)} ${body}
    <footer class=${footer}>${tools}</footer>
    ${controls?.renderBelow(drawing)}`;
}
