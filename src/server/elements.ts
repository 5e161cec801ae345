import { NewsAudioPlayer } from '../audio/audio-player.js';
import { NewsAuthorCard } from '../author/author-card.js';
import { NewsCommentForm } from '../comments/comment-form.js';
import { NewsCommentList } from '../comments/comment-list.js';
import { NewsDiscussion } from '../comments/discussion.js';
import { NewsAiDisclosure } from '../disclosure/ai-disclosure.js';
import { NewsFigure } from '../figure/figure.js';
import { NewsArticleHeader } from '../header/article-header.js';
import { NewsRelatedArticles } from '../related/related-articles.js';
import { NewsShareBar } from '../share/share-bar.js';

/** The parts that a server renders: all elements but `<news-article>`, which has no shadow root. */
const ELEMENTS = {
  'news-ai-disclosure': NewsAiDisclosure,
  'news-article-header': NewsArticleHeader,
  'news-audio-player': NewsAudioPlayer,
  'news-author-card': NewsAuthorCard,
  'news-comment-form': NewsCommentForm,
  'news-comment-list': NewsCommentList,
  'news-discussion': NewsDiscussion,
  'news-figure': NewsFigure,
  'news-related-articles': NewsRelatedArticles,
  'news-share-bar': NewsShareBar,
} as const;

/** The tag of a part. */
export type PartTag = keyof typeof ELEMENTS;

/** The class of a part, registered: only then it knows its attributes and styles. */
export function partClass(tag: PartTag): (typeof ELEMENTS)[PartTag] {
  const Part = ELEMENTS[tag];
  Part.define();
  return Part;
}

/** Whether a tag is that of a part. */
export const isPartTag = (tag: string): tag is PartTag => Object.hasOwn(ELEMENTS, tag);

/** The tags of all parts. */
export const PART_TAGS = /* @__PURE__ */ Object.keys(ELEMENTS) as readonly PartTag[];
