import { html, type TemplateResult } from 'lit';
import type { NewsCommentList } from './comment-list.js';
import { DiscussionController } from './discussion-controller.js';
import type { Body, BodyHost } from './late-body.js';

export class ListBody implements Body {
  readonly #discussion: DiscussionController;

  constructor(host: BodyHost<NewsCommentList>) {
    this.#discussion = new DiscussionController(host);
  }

  hostUpdated(): void {
    // a controller has to have one of these
  }

  render(): TemplateResult {
    return html`<slot name=${this.#discussion.isOwner ? 'notice' : ''}></slot>`;
  }
}
