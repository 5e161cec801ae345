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
import {
  bluesky,
  email,
  facebook,
  hackerNews,
  linkedin,
  mastodon,
  reddit,
  telegram,
  threads,
  whatsapp,
  x,
} from './network-urls.js';
import { FIRST_KINDS, type ShareKind } from './share-kinds.js';
import type { ShareTarget } from './targets.js';

/** All targets. After those that stand in a bar of which nothing is said, in the order in which the rest is listed. */
export const KINDS: Readonly<Record<ShareTarget, ShareKind>> = {
  ...FIRST_KINDS,
  // these trim what is too long
  email: { ...FIRST_KINDS.email, build: email },
  bluesky: { ...FIRST_KINDS.bluesky, build: bluesky },
  facebook: { icon: facebookIcon, name: 'Facebook', build: facebook },
  whatsapp: { icon: whatsappIcon, name: 'WhatsApp', build: whatsapp },
  x: { icon: xIcon, name: 'X', build: x },
  linkedin: { icon: linkedinIcon, name: 'LinkedIn', build: linkedin },
  threads: { icon: threadsIcon, name: 'Threads', build: threads },
  mastodon: { icon: mastodonIcon, name: 'Mastodon', build: mastodon },
  telegram: { icon: telegramIcon, name: 'Telegram', build: telegram },
  reddit: { icon: redditIcon, name: 'Reddit', build: reddit },
  'hacker-news': { icon: hackerNewsIcon, name: 'Hacker News', build: hackerNews },
  print: { icon: printIcon, word: 'sharePrint' },
};
