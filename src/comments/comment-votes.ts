import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { provideEnglish } from '../core/localize.js';
import { request } from '../core/request-event.js';
import type { Comment } from './comment.js';
import { NewsCommentVoteEvent } from './comment-act.events.js';
import { commentVotesEnglish } from './comment-votes.en.js';
import { styles } from './comment-votes.styles.js';
import { findNode } from './find-node.js';
import type { ListBody } from './list-body.js';
import { putComment } from './list-changes.js';

provideEnglish(commentVotesEnglish);

/** Votes for comments and against them. None is shown before it is counted. */
export class CommentVotes {
  static readonly styles: CSSResult = styles;

  readonly #list: ListBody;
  /** On their way, by the id of the comment. */
  readonly #sent = new Set<string>();

  constructor(list: ListBody) {
    this.#list = list;
  }

  render = (comment: Comment): TemplateResult => {
    const { locale, discussion } = this.#list;
    const { score = 0, myVote = 0, own } = comment;
    const written = locale.number(score);
    const vote = (value: 1 | -1) => (): unknown => !own && this.#vote(comment, myVote === value ? 0 : value);
    // written out twice: of these there is one for each comment, and a template in a template costs time
    const down =
      discussion.capabilities.vote === 'updown'
        ? html`<button
            class="tool vote"
            part="tool"
            aria-label=${locale.text('voteDown')}
            aria-pressed=${myVote === -1}
            aria-disabled=${!!own}
            @click=${vote(-1)}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 20L4 9h16z" /></svg>
          </button>`
        : nothing;
    return html`<span class="votes"
      ><button
        class="tool vote"
        part="tool"
        aria-label=${locale.text('voteUp')}
        aria-pressed=${myVote === 1}
        aria-disabled=${!!own}
        @click=${vote(1)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 4l8 11H4z" /></svg></button
      ><span aria-hidden="true">${written}</span
      ><span class="hidden">${locale.text('voteScore', { score: written })}</span>${down}</span
    >`;
  };

  async #vote(comment: Comment, value: -1 | 0 | 1): Promise<void> {
    const { id, score = 0, myVote = 0 } = comment;
    if (this.#sent.has(id)) return;
    this.#sent.add(id);
    const { host, discussion, loading, locale } = this.#list;
    const { signal } = new AbortController();
    const outcome = request(
      host.element,
      new NewsCommentVoteEvent(discussion.thread, signal, comment, value),
    );
    try {
      if (!('response' in outcome)) return;
      const answer = await outcome.response;
      const now = findNode(this.#list, id)?.comment ?? comment;
      const after = answer?.score ?? score + value - myVote;
      putComment(loading.store, { ...now, myVote: value, score: after });
      const written = locale.number(after);
      void this.#list.use((use) => use.say(locale.text('voteScore', { score: written })));
    } catch {
      void this.#list.use((use) => use.say(locale.text('voteFailed'), true));
    } finally {
      this.#sent.delete(id);
    }
  }
}
