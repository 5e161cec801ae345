/** The components for React. What must be an error is marked. */
import { createRef } from 'react';
import {
  NewsArticle,
  NewsArticleHeader,
  NewsAudioPlayer,
  NewsFigure,
  NewsRelatedArticles,
  NewsShareBar,
} from 'news-article/react-components';
import type {
  NewsArticle as ArticleElement,
  NewsShareBar as ShareBarElement,
  NewsShareEvent,
  RelatedArticle,
} from 'news-article';

const articles: readonly RelatedArticle[] = [{ headline: 'Fog', url: 'https://paper.example/fog' }];
const bar = createRef<ShareBarElement>();
const article = createRef<ArticleElement>();

export const right = (
  <NewsArticle ref={article} parts="auto" onNewsCommentPosted={(event) => console.log(event.comment.id)}>
    <NewsShareBar
      ref={bar}
      key="share"
      className="quiet"
      quote
      display="icons"
      onNewsShare={(event) => {
        const typed: NewsShareEvent = event;
        typed.preventDefault();
      }}
    />
    <NewsArticleHeader headingLevel={2} updatedAt="2026-01-02">
      <h1 slot="headline">Fog</h1>
    </NewsArticleHeader>
    <NewsAudioPlayer rate={1.5} sendText />
    <NewsRelatedArticles articles={articles} htmlFor="story" />
  </NewsArticle>
);

// @ts-expect-error there is no such property
export const misspelt = <NewsShareBar dipslay="icons" />;
// @ts-expect-error a list, not a text
export const text = <NewsRelatedArticles articles="fog" />;
// @ts-expect-error the event has no such field
export const field = <NewsShareBar onNewsShare={(event) => event.comment} />;
// @ts-expect-error not an event of this element
export const event = <NewsFigure onNewsShare={() => undefined} />;
// @ts-expect-error the ref of another element
export const otherRef = <NewsShareBar ref={article} />;
