import type { Messages } from '../core/messages.js';

/** English words of the small player. */
export const miniPlayerEnglish = { audioClose: 'Close player' } as const satisfies Partial<Messages>;
