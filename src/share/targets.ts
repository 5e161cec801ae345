/** Where an article can be shared to. */
export const SHARE_TARGETS = [
  'x',
  'facebook',
  'linkedin',
  'bluesky',
  'mastodon',
  'threads',
  'whatsapp',
  'telegram',
  'reddit',
  'hacker-news',
  'email',
  'copy',
  'native',
  'print',
] as const;
export type ShareTarget = (typeof SHARE_TARGETS)[number];
