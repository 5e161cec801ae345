import { buildShareUrl } from './build-share-url.js';
import { facebookIcon } from './icons/facebook.js';
import { hackerNewsIcon } from './icons/hacker-news.js';
import { linkedinIcon } from './icons/linkedin.js';
import { mastodonIcon } from './icons/mastodon.js';
import { printIcon } from './icons/print.js';
import { redditIcon } from './icons/reddit.js';
import { telegramIcon } from './icons/telegram.js';
import { threadsIcon } from './icons/threads.js';
import { whatsappIcon } from './icons/whatsapp.js';
import { xIcon } from './icons/x.js';
import { FIRST_KINDS, type ShareKind } from './share-kinds.js';
import type { ShareTarget } from './targets.js';

/** Looks. After those that stand in a bar of which nothing is said, in the order in which the rest is listed. */
const LOOKS: Readonly<Record<ShareTarget, Omit<ShareKind, 'build'>>> = {
  ...FIRST_KINDS,
  facebook: { icon: facebookIcon, name: 'Facebook' },
  whatsapp: { icon: whatsappIcon, name: 'WhatsApp' },
  x: { icon: xIcon, name: 'X' },
  linkedin: { icon: linkedinIcon, name: 'LinkedIn' },
  threads: { icon: threadsIcon, name: 'Threads' },
  mastodon: { icon: mastodonIcon, name: 'Mastodon' },
  telegram: { icon: telegramIcon, name: 'Telegram' },
  reddit: { icon: redditIcon, name: 'Reddit' },
  'hacker-news': { icon: hackerNewsIcon, name: 'Hacker News' },
  print: { icon: printIcon, word: 'sharePrint' },
};

/** All targets, in that order. */
export const KIND_NAMES = Object.keys(LOOKS) as readonly ShareTarget[];

/** A target, with what makes its link: that of buildShareUrl(), also where the first load has a shorter way. */
export const kindOf = (target: ShareTarget): ShareKind => ({
  ...LOOKS[target],
  // the sheet's link is the article; printing leads nowhere
  build:
    target === 'print'
      ? undefined
      : (content) => buildShareUrl(target === 'native' ? 'copy' : target, content),
});
