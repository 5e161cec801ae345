/** Elements by the test file that tries them: the last takes what no other does, so that a new one is tried. */
import { publicElements, type PublicElement } from './public-members.js';

const GROUPS = {
  article: ['news-article'],
  audio: ['news-audio-player'],
  share: ['news-share-bar'],
  author: ['news-author-card', 'news-article-header'],
  comments: ['news-discussion', 'news-comment-list', 'news-comment-form'],
} as const;

export type Group = keyof typeof GROUPS | 'others';

const groupOf = (tag: string): Group =>
  (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).find((group) =>
    (GROUPS[group] as readonly string[]).includes(tag),
  ) ?? 'others';

export const elementsOf = async (group: Group): Promise<readonly PublicElement[]> =>
  (await publicElements()).filter(({ tag }) => groupOf(tag) === group);
