/** What is mounted on the article, in the order of the tables. */

export const KINDS = {
  plain: 'the article as plain HTML',
  ours: 'ours, the whole page',
  share: 'share links',
  audio: 'a player',
  comments: 'comments',
  page: 'whole pages of others',
} as const;

export interface Subject {
  /** In addresses, and in the options of the command. */
  readonly name: string;
  /** In tables. */
  readonly label: string;
  readonly kind: keyof typeof KINDS;
  /** Where a peer comes from: its packages in test/bench/peers/, the first one's version is told. */
  readonly packages?: readonly string[];
  /** Also measured on a slow processor. */
  readonly throttled?: boolean;
}

export const PLAIN = 'plain';
/** What the marks are held against. */
export const OURS = 'loader';
/** Ours as the README's snippet has it. */
export const COMPOSED = 'composed';
export const ASSEMBLED = 'assembled';

export const SUBJECTS: readonly Subject[] = [
  { name: PLAIN, label: 'plain HTML', kind: 'plain', throttled: true },
  { name: OURS, label: '`loader.js`', kind: 'ours', throttled: true },
  {
    name: COMPOSED,
    label: '`loader.js`, without player, discussion and related articles',
    kind: 'ours',
    throttled: true,
  },
  { name: 'embed', label: '`loader.js` with the hashes of `embed`', kind: 'ours' },
  { name: 'module', label: '`news-article.js`', kind: 'ours', throttled: true },
  { name: 'share-bar', label: '`<news-share-bar>` alone', kind: 'share' },
  { name: 'shareon', label: 'shareon', kind: 'share', packages: ['shareon'], throttled: true },
  {
    name: 'react-share',
    label: 'react-share, 8 buttons, with React',
    kind: 'share',
    packages: ['react-share', 'react', 'react-dom'],
  },
  { name: 'player', label: '`<news-audio-player>` alone', kind: 'audio' },
  { name: 'media-chrome', label: 'media-chrome', kind: 'audio', packages: ['media-chrome'] },
  { name: 'plyr', label: 'Plyr', kind: 'audio', packages: ['plyr'], throttled: true },
  { name: 'vidstack', label: 'vidstack with its audio layout', kind: 'audio', packages: ['vidstack'] },
  {
    name: 'react-h5-audio-player',
    label: 'react-h5-audio-player, with React',
    kind: 'audio',
    packages: ['react-h5-audio-player', 'react', 'react-dom'],
  },
  { name: 'discussion', label: '`<news-discussion>` alone', kind: 'comments' },
  { name: 'artalk', label: 'Artalk', kind: 'comments', packages: ['artalk', 'marked'], throttled: true },
  { name: 'waline', label: 'Waline client', kind: 'comments', packages: ['@waline/client'] },
  { name: 'twikoo', label: 'Twikoo', kind: 'comments', packages: ['twikoo'] },
  {
    name: 'shoelace',
    label: 'Shoelace, seven elements',
    kind: 'page',
    packages: ['@shoelace-style/shoelace'],
  },
  {
    name: ASSEMBLED,
    label: 'shareon, Plyr, Artalk and Shoelace together',
    kind: 'page',
    packages: ['shareon', 'plyr', 'artalk', 'marked', '@shoelace-style/shoelace'],
    throttled: true,
  },
];

/** Weighed as it is published, without being mounted: it asks a Ghost site what it is to show. */
export const WEIGHED = {
  label: 'Ghost comments-ui',
  kind: 'comments',
  packages: ['@tryghost/comments-ui'],
  file: '@tryghost/comments-ui/umd/comments-ui.min.js',
} as const;
