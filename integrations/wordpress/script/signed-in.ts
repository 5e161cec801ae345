import { record } from '../../../src/comments/adapters/clean.js';
import { fetchReply, type Reply } from '../../../src/comments/adapters/fetch-reply.js';
import { restError } from '../../../src/comments/adapters/wordpress-errors.js';
import { commentOf, WordPressRest } from '../../../src/comments/adapters/wordpress-rest.js';
import type { Comment, CommentDraft } from '../../../src/comments/comment.js';
import { CommentError } from '../../../src/comments/comment-error.js';
import type { CreateOptions } from '../../../src/comments/comment-service.js';

/** Posts as whoever is signed in: the site knows them by a cookie, and that its own page asks by a nonce. */
export class SignedIn {
  readonly #rest: WordPressRest;
  readonly #post: number;
  readonly #renewal: string | undefined;
  #nonce: string;

  /**
   * @param root of the REST API
   * @param post id of what is discussed
   * @param renewal where there is a new nonce: one holds for half a day, and pages stay open for longer
   */
  constructor(root: string, post: number, nonce: string, renewal?: string) {
    this.#rest = new WordPressRest(root);
    this.#post = post;
    this.#nonce = nonce;
    this.#renewal = renewal;
  }

  /** @throws {CommentError} `auth` once they are no longer signed in */
  async create(draft: CommentDraft, options: CreateOptions): Promise<Comment> {
    let reply = await this.#send(draft, options);
    if (record(reply.value)['code'] === 'rest_cookie_invalid_nonce') {
      await this.#renew(options);
      reply = await this.#send(draft, options);
    }
    const comment = reply.ok ? commentOf(reply.value) : undefined;
    if (!comment) throw restError(reply, draft);
    return comment;
  }

  #send({ parent, text }: CommentDraft, { signal }: CreateOptions): Promise<Reply> {
    return this.#rest.ask(
      'comments',
      {},
      {
        json: { post: this.#post, parent: Number(parent) || 0, content: text },
        headers: { 'x-wp-nonce': this.#nonce },
        credentials: 'same-origin',
        signal,
      },
    );
  }

  async #renew({ signal }: CreateOptions): Promise<void> {
    const { ok, text } = this.#renewal
      ? await fetchReply(this.#renewal, signal, { credentials: 'same-origin' })
      : { ok: false, text: '' };
    if (!ok || !/^[0-9a-f]{6,}$/.test(text))
      throw new CommentError('auth', 'The reader is no longer signed in.');
    this.#nonce = text;
  }
}
