import type { CommentCapabilities } from '../../../src/comments/comment.js';
import type { CommentSettings } from './settings.js';
import type { Thread } from './thread-store.js';

/** What readers may do in a thread. */
export function capabilitiesOf(
  { state }: Pick<Thread, 'state'>,
  settings: CommentSettings,
): CommentCapabilities {
  const mayChange = state !== 'readonly' && settings.editMinutes > 0;
  return {
    post: state === 'open',
    closed: state !== 'open',
    maxDepth: settings.maxDepth,
    sorts: settings.votes === 'none' ? ['oldest', 'newest'] : ['oldest', 'newest', 'top'],
    vote: state === 'readonly' ? 'none' : settings.votes,
    edit: mayChange,
    remove: mayChange,
    report: true,
    preview: false,
    markdown: false,
    moderation: settings.moderation,
    fields: { name: 'required', email: settings.email, url: 'optional' },
    maxLength: { value: settings.maxLength, unit: 'codepoint' },
    dedupe: 'key',
  };
}
