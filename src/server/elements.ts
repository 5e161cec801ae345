import type { LitElement } from 'lit';
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

/** A part as it is registered on the server. */
interface Registered {
  readonly name: string;
  readonly Part: typeof LitElement;
}

const registered = new Map<PartTag, Registered>();

/**
 * A part's class, registered: only then it knows its attributes and styles. Under a name and as a class of its own: the
 * tag itself may be the site's to register, or another copy's of this library, as bundlers for servers make them.
 */
export function registeredPart(tag: PartTag): Registered {
  let found = registered.get(tag);
  if (!found) {
    // by another name: what reads the sources takes a registration for an element of the library
    const { customElements: registry } = globalThis;
    let copy = 1;
    while (registry.get(`${tag}-served-${copy}`)) copy += 1;
    const name = `${tag}-served-${copy}`;
    class Part extends (ELEMENTS[tag] as unknown as typeof LitElement) {}
    registry.define(name, Part);
    registered.set(tag, (found = { name, Part }));
  }
  return found;
}

/** Whether a tag is that of a part. */
export const isPartTag = (tag: string): tag is PartTag => Object.hasOwn(ELEMENTS, tag);

/** The tags of all parts. */
export const PART_TAGS = /* @__PURE__ */ Object.keys(ELEMENTS) as readonly PartTag[];
