import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../core/safe-url.js';
import type { Comment } from './comment.js';
import { commentAddress, commentHash } from './comment-address.js';
import { isLong } from './comment-body.js';
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
  readonly missing: number;
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

/** Whether its author may still change it. */
const isOpen = ({ own, editableUntil }: Comment): boolean =>
  !!own && !(editableUntil && Date.parse(editableUntil) < Date.now());

function renderHead({ node: { comment }, serial, time }: RowDrawing, host: RowHost): TemplateResult {
  const { locale } = host;
  const { status, own, author, editedAt } = comment;
  const url = safeUrl(author?.url);
  const name = html`<bdi>${isHeld(comment) ? locale.text('commentYou') : nameOf(comment, host)}</bdi>`;
  const badges = [tameName(author?.badge), own && !isHeld(comment) && locale.text('commentYou')];
  const held = isHeld(comment)
    ? locale.text(status === 'pending' ? 'commentPending' : 'commentRejected')
    : undefined;
  return html`<header class="head">
    <span class="name" part="name" id="${serial}n"
      >${url ? html`<a href=${url} rel=${LINK_REL}>${name}</a>` : name}</span
    >
    ${badges.map((badge) => (badge ? html`<bdi class="badge" part="badge">${badge}</bdi>` : nothing))}
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

function renderTools(drawing: RowDrawing, host: RowHost): TemplateResult {
  const { node, state, serial, missing } = drawing;
  const { comment } = node;
  const { locale, setting } = host;
  const { capabilities, thread, votes } = setting;
  const isPublic = comment.status === 'visible';
  const tool = (act: string, text: string, isExpanded?: boolean): TemplateResult =>
    html`<button
      class="tool ${act}"
      part="tool"
      data-act=${act}
      aria-describedby="${serial}n"
      aria-expanded=${isExpanded ?? nothing}
    >
      ${text}
    </button>`;
  const is = (condition: boolean, make: () => TemplateResult): Piece => (condition ? make() : nothing);
  return html`<footer class="tools">
    ${isPublic ? votes?.(comment) : nothing}
    ${is(isPublic && capabilities.post && !capabilities.closed && capabilities.maxDepth > 0, () =>
      tool('reply', locale.text('commentReply'), !!state.isReplying),
    )}
    ${is(
      isPublic,
      () =>
        html`<a
          class="tool"
          part="tool"
          data-act="link"
          aria-describedby="${serial}n"
          href=${commentAddress(thread, comment.id)}
          >${locale.text(state.isCopied ? 'copied' : 'shareCopy')}</a
        >`,
    )}
    ${is(isPublic && capabilities.report && !comment.own, () => tool('report', locale.text('commentReport')))}
    ${is(capabilities.edit && isOpen(comment), () => tool('edit', locale.text('commentEdit')))}
    ${is(capabilities.remove && isOpen(comment) && !isGone(comment), () =>
      tool('delete', locale.text('commentDelete')),
    )}
    ${is(node.size > 0, () =>
      tool('fold', locale.plural('commentAnswers', 'count', node.size), !state.isFolded),
    )}
    ${is(missing > 0 && !state.isFolded, () =>
      tool('answers', locale.plural('commentMoreAnswers', 'count', missing)),
    )}
  </footer>`;
}

/** A comment without its answers. */
export function renderComment(drawing: RowDrawing, host: RowHost): TemplateResult {
  const { node, state, serial, body } = drawing;
  const { comment } = node;
  const { locale, setting } = host;
  if (isGone(comment))
    return html`<p class="note" part="removed" id="${serial}n">${locale.text('commentRemoved')}</p>
      ${renderTools(drawing, host)}`;
  return html`${renderHead(drawing, host)} ${renderReplying(drawing, host)} ${body}
  ${
    isLong(comment.body) && !state.isWhole
      ? html`<button class="tool" part="tool" data-act="whole">${locale.text('commentWhole')}</button>`
      : nothing
  }
  ${renderTools(drawing, host)} ${state.below?.(state.error)}
  ${
    state.isReplying
      ? html`<news-comment-form
          class="reply"
          parent=${comment.id}
          heading-level=${setting.headingLevel}
          .replyTo=${nameOf(comment, host)}
        ></news-comment-form>`
      : nothing
  }`;
}
