/**
 * What a discussion on a WordPress page has to know of its reader: that they are signed in, that they have to, or that
 * nobody is asked for a name. The page says it in attributes of the script's tag. Guests of a usual site get none of this.
 */
import { wordpressComments } from '../../../src/comments/adapters/wordpress.js';
import type { CommentCapabilities } from '../../../src/comments/comment.js';
import type { CommentService } from '../../../src/comments/comment-service.js';
import { SignedIn } from './signed-in.js';

/** Attributes of the script's tag. */
export interface ReaderFacts {
  /** Id of the post that the page shows. */
  readonly post?: string | undefined;
  /** Of whoever is signed in: what proves to the REST API that this page asks. */
  readonly nonce?: string | undefined;
  /** Where there is a new one. */
  readonly renew?: string | undefined;
  /** Where readers sign in who have to. */
  readonly signIn?: string | undefined;
  /** Nobody has to give a name; the attribute has no value. */
  readonly anonymous?: string | undefined;
}

/** A discussion, whose code comes later. */
type Discussion = HTMLElement & { service?: CommentService | string };

const HIDDEN = { name: 'hidden', email: 'hidden', url: 'hidden' } as const;
const OPTIONAL = { name: 'optional', email: 'optional', url: 'optional' } as const;

/** What differs from what any guest may do. */
function abilitiesOf({ nonce, signIn, anonymous }: ReaderFacts): Partial<CommentCapabilities> {
  if (nonce) return { fields: HIDDEN };
  if (signIn) return { post: false, signIn };
  return anonymous === undefined ? {} : { fields: OPTIONAL };
}

/** The site's comments, as they are for this reader. */
export function commentsFor(endpoint: string, page: Document, facts: ReaderFacts): CommentService {
  const usual = wordpressComments({ endpoint, page });
  const signedIn = facts.nonce
    ? new SignedIn(endpoint, Number(facts.post), facts.nonce, facts.renew)
    : undefined;
  return {
    ...usual,
    capabilities: async (thread, options) => ({
      ...(await usual.capabilities?.(thread, options)),
      ...abilitiesOf(facts),
    }),
    create: (thread, draft, options) =>
      signedIn ? signedIn.create(draft, options) : usual.create(thread, draft, options),
  };
}

const facts: ReaderFacts = (document.currentScript as HTMLScriptElement).dataset;

for (const discussion of document.querySelectorAll<Discussion>(
  'news-discussion[service=wordpress][endpoint]',
)) {
  discussion.service = commentsFor(discussion.getAttribute('endpoint')!, document, facts);
}
