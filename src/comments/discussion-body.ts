import { html, type TemplateResult } from 'lit';
import type { NewsDiscussion } from './discussion.js';
import { DiscussionController } from './discussion-controller.js';
import type { Body, BodyHost } from './late-body.js';

export class DiscussionBody implements Body {
  readonly #discussion: DiscussionController;

  constructor(host: BodyHost<NewsDiscussion>) {
    this.#discussion = new DiscussionController(host);
  }

  hostUpdated(): void {
    // a controller has to have one of these
  }

  render(): TemplateResult {
    return html`<slot name=${this.#discussion.isOwner ? 'notice' : ''}></slot>`;
  }
}
