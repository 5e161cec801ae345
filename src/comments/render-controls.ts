import { html, nothing, type TemplateResult } from 'lit';
import { headingLevel } from '../core/heading.js';
import type { Comment } from './comment.js';
import { commentAddress } from './comment-address.js';
import { isLong } from './comment-body.js';
import type { ListBody } from './list-body.js';
import { loadedOf } from './list-changes.js';
import { PAGE } from './list-store.js';
import { isGone, nameOf, type RowDrawing } from './render-comment.js';

const SORT_WORDS = { oldest: 'sortOldest', newest: 'sortNewest', top: 'sortTop' } as const;

type Piece = TemplateResult | typeof nothing;

const is = (condition: boolean, make: () => TemplateResult): Piece => (condition ? make() : nothing);

const button = (act: string, text: string, isBusy: boolean): TemplateResult =>
  html`<button class="button ${act}" part="button" data-act=${act} aria-disabled=${isBusy}>${text}</button>`;

/** How many are new, and the choice of orders. */
export function renderOrder({ discussion, loading, locale }: ListBody): TemplateResult {
  const { sorts } = discussion.capabilities;
  const { fresh, wanted } = loading.store;
  return html`${is(fresh > 0, () =>
    button('new', locale.plural('commentsNew', 'count', fresh), wanted === 'new'),
  )}
  ${is(
    sorts.length > 1,
    () =>
      html`<label class="small sort"
        >${locale.text('commentsSort')}
        <select part="sort">
          ${sorts.map(
            (sort) =>
              html`<option value=${sort} .selected=${sort === loading.sort}>
                ${locale.text(SORT_WORDS[sort])}
              </option>`,
          )}
        </select></label
      >`,
  )}`;
}

/** What leads to those before. */
export const renderPrev = ({ locale, loading }: ListBody): TemplateResult =>
  button('prev', locale.text('commentsEarlier'), loading.store.wanted === 'prev');

/** What leads to those after. */
export function renderMore({ locale, loading }: ListBody): Piece {
  const { wanted, total = 0, next } = loading.store;
  if (next === undefined) return nothing;
  const left = Math.max(1, Math.min(PAGE, total - loadedOf(loading.store)));
  return button('more', locale.plural('commentsMore', 'count', left), wanted === 'next');
}

/** That no more are taken, where no form says so. */
export const renderClosed = ({ locale, discussion }: ListBody): Piece =>
  is(
    discussion.isOwner && discussion.capabilities.closed,
    () => html`<p class="note" part="closed">${locale.text('commentsClosed')}</p>`,
  );

/** Whether its author may still change it. */
const isOpen = ({ own, editableUntil }: Comment): boolean =>
  !!own && !(editableUntil && Date.parse(editableUntil) < Date.now());

/** What can be done with a comment. */
export function renderTools(drawing: RowDrawing, list: ListBody): TemplateResult {
  const { node, state, serial, missing = 0 } = drawing;
  const { comment } = node;
  const { locale, controls } = list;
  const { capabilities, thread } = list.discussion;
  const isPublic = comment.status === 'visible';
  const tool = (act: string, text: string, isExpanded?: boolean): TemplateResult =>
    html`<button
      class="tool"
      part="tool"
      data-act=${act}
      aria-describedby="${serial}n"
      aria-expanded=${isExpanded ?? nothing}
    >
      ${text}
    </button>`;
  return html`${is(isLong(comment.body) && !state.isWhole && !isGone(comment), () =>
    tool('whole', locale.text('commentWhole')),
  )}
  ${isPublic ? controls?.votes?.(comment) : nothing}
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
  )} `;
}

/** What stands below a comment: what an act has put there, or a form for an answer. */
export function renderBelow({ node: { comment }, state }: RowDrawing, list: ListBody): Piece {
  if (!state.below && !state.isReplying) return nothing;
  const { headingLevel: level, localName } = list.host.element;
  return html`${state.below?.(state.error)}
  ${is(
    !!state.isReplying,
    () =>
      html`<news-comment-form
        class="reply"
        parent=${comment.id}
        heading-level=${headingLevel(level, 2, localName) + 1}
        .replyTo=${nameOf(comment, list)}
      ></news-comment-form>`,
  )}`;
}
