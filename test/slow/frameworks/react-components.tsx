/** The components for React, in 18 and 19. */
import { createRef } from 'react';
import type { NewsShareBar as ShareBarElement } from 'news-article';
import {
  NewsArticle,
  NewsArticleHeader,
  NewsRelatedArticles,
  NewsShareBar,
} from 'news-article/react-components';
import type { State } from './app.js';
import { reactApp } from './react-root.js';

const bar = createRef<ShareBarElement>();

const Page = (state: State) => (
  <NewsArticle source="none" parts="none" onNewsShare={state.onShareAround}>
    {state.hasHeader && (
      <NewsArticleHeader
        headline={state.headline}
        headingLevel={state.level}
        authors={state.authors}
        publishedAt="2026-01-01T10:00:00Z"
        updatedAt={state.updatedAt}
      >
        <p slot="disclosure">{state.note}</p>
      </NewsArticleHeader>
    )}
    <NewsShareBar
      ref={bar}
      url="https://paper.example/fog"
      targets="email"
      quote={state.quote}
      onNewsShare={state.onShare}
    />
    <NewsRelatedArticles
      articles={state.articles}
      service={state.service}
      onNewsRelatedLoad={state.onRelatedLoad}
    >
      <ul>
        {state.links.map((name) => (
          <li key={name}>
            <a href={`/${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </NewsRelatedArticles>
  </NewsArticle>
);

export const { mount, hydrate } = reactApp(Page, bar);
