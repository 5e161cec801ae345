import type { MessageKey } from '../core/messages.js';
import { canShare } from './can-share.js';
import { blueskyIcon } from './icons/bluesky.js';
import { copyIcon } from './icons/copy.js';
import { emailIcon } from './icons/email.js';
import { nativeIcon } from './icons/native.js';
import { bluesky, email } from './first-networks.js';
import type { ShareContent } from './share-content.js';

/** How a target looks and where its link leads. */
export interface ShareKind {
  /** Path in a box of 24 by 24, stroked. */
  readonly icon: string;
  /** A network's own name, the same in all languages: its link opens in a new tab. */
  readonly name?: string;
  /** Else the word shown. */
  readonly word?: MessageKey;
  /** Where its link leads. What has nowhere to lead is a button. @throws {ShareUrlError} */
  readonly build?: ((content: ShareContent) => string) | undefined;
}

const urlOf = ({ url }: ShareContent): string => url;

/** Those that stand in a bar of which nothing is said: they are in the first load. */
export const FIRST_KINDS = {
  native: { icon: nativeIcon, word: 'shareNative', build: urlOf },
  copy: { icon: copyIcon, word: 'shareCopy', build: urlOf },
  email: { icon: emailIcon, word: 'shareEmail', build: email },
  bluesky: { icon: blueskyIcon, name: 'Bluesky', build: bluesky },
} as const satisfies Readonly<Record<string, ShareKind>>;

/**
 * Which of them: the sheet that devices have comes first where fingers press, and not at all where a mouse does.
 * @param settled Whether the device may be asked.
 */
export const firstTargets = (settled: boolean, url: string): (keyof typeof FIRST_KINDS)[] => [
  ...(settled && matchMedia('(pointer: coarse)').matches && canShare({ url }) ? (['native'] as const) : []),
  'copy',
  'email',
  'bluesky',
];
