import { restAddress, type Parameters } from '../../core/wordpress-site.js';
import type { Comment } from '../comment.js';
import { cleanComment, list, record, type GivenComment } from './clean.js';
import { decodeOnce } from './decode-once.js';
import { exchange, type Request } from './exchange.js';
import type { Reply } from './fetch-reply.js';
import { replyError } from './reply-error.js';

/** WordPress's REST API, as far as comments need it. */

export const PER_PAGE = 100; // it gives no more at once

/** What is asked of each comment: a fifth of what it would tell, and no hash of an address of mail. */
export const FIELDS = 'id,parent,author_name,author_url,date_gmt,content,link,status';

/** One root of a REST API, or the address of a site. */
export class WordPressRest {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  address(route: string, parameters: Parameters): string {
    return restAddress(this.root, route, parameters);
  }

  ask(route: string, parameters: Parameters, request: Request): Promise<Reply> {
    return exchange(this.address(route, parameters), request);
  }

  /** What there is of something: the answer has to be a list. */
  async get(route: string, parameters: Parameters, { signal }: Request): Promise<Reply> {
    const reply = await this.ask(route, parameters, { signal });
    if (!reply.ok || !Array.isArray(reply.value)) throw replyError(reply);
    return reply;
  }
}

/** How many there are in all of what a request gave a part of. */
export const totalOf = ({ headers }: Reply): number => Number(headers.get('x-wp-total')) || 0;

/** A comment as the API has it. */
export function commentOf(given: unknown): Comment | undefined {
  const { id, parent, author_name: name, author_url: url, date_gmt, content, link, status } = record(given);
  const comment: GivenComment = {
    id,
    parent: parent || null,
    author: { name: decodeOnce(name), url },
    body: { format: 'html', value: record(content)['rendered'] },
    createdAt: `${String(date_gmt)}Z`,
    status: status === 'approved' ? 'visible' : 'pending',
    url: link,
  };
  return cleanComment(comment);
}

export const commentsOf = ({ value }: Reply): Comment[] =>
  list(value).flatMap((given) => commentOf(given) ?? []);
