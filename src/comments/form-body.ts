import { html, type TemplateResult } from 'lit';
import type { NewsCommentForm } from './comment-form.js';
import { DiscussionController } from './discussion-controller.js';
import type { Body, BodyHost } from './late-body.js';

export class FormBody implements Body {
  readonly #discussion: DiscussionController;

  constructor(host: BodyHost<NewsCommentForm>) {
    this.#discussion = new DiscussionController(host);
  }

  hostUpdated(): void {
    // a controller has to have one of these
  }

  render(): TemplateResult {
    return html`<slot name=${this.#discussion.isOwner ? 'notice' : ''}></slot>`;
  }
}
