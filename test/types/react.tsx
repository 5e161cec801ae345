/** React 19: our tags in JSX. What must be an error is marked; where it is none, the compiler says so. */
import 'news-article/define.js';
import 'news-article/react';
import { createRef } from 'react';
import type { NewsArticleHeader, NewsShareBar, NewsShareEvent, RelatedArticle } from 'news-article';

const articles: readonly RelatedArticle[] = [{ headline: 'Fog', url: 'https://paper.example/fog' }];
const bar = createRef<NewsShareBar>();
const header = createRef<NewsArticleHeader>();

export const right = (
  <news-article
    parts="auto"
    className="story"
    onnews-comment-submit={(event) => event.respondWith({} as never)}
  >
    <news-share-bar
      ref={bar}
      key="share"
      slot="side"
      quote
      display="icons"
      targets="copy email"
      onnews-share={(event) => {
        const typed: NewsShareEvent = event;
        typed.preventDefault();
      }}
      onClick={(event) => event.currentTarget.focus()}
    />
    <news-article-header
      heading-level={2}
      reading-time="5"
      time-zone="Europe/Berlin"
      updatedAt="2026-01-02"
      published="2026-01-01"
    >
      <h1 slot="headline">Fog</h1>
    </news-article-header>
    <news-audio-player sendText rate={1.5} />
    <news-audio-player send-text />
    <news-related-articles articles={articles} for="story" />
    <news-discussion onnews-comment-posted={(event) => console.log(event.comment.id)} />
  </news-article>
);

// @ts-expect-error there is no such attribute
export const misspelt = <news-share-bar dipslay="icons" />;
// @ts-expect-error a list, not a text
export const text = <news-related-articles articles="fog" />;
// @ts-expect-error a boolean
export const notBoolean = <news-share-bar quote="yes" />;
// @ts-expect-error a number
export const notNumber = <news-audio-player rate="fast" />;
// @ts-expect-error hidden by a method of that name
export const hidden = <news-article-header updated="2026-01-02" />;
// @ts-expect-error the event has no such field
export const field = <news-share-bar onnews-share={(event) => event.comment} />;
// @ts-expect-error no listener
export const listener = <news-share-bar onnews-share="tell" />;
// @ts-expect-error the ref of another element
export const otherRef = <news-share-bar ref={header} />;
// @ts-expect-error there is no such tag
export const tag = <news-share-bra />;
