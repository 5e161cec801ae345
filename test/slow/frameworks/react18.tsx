/** The components for React 18; they are tried in React 19 as well. */
import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { NewsShareBar as ShareBarElement } from 'news-article';
import { NewsArticle, NewsArticleHeader, NewsRelatedArticles, NewsShareBar } from 'news-article/react18';
import type { Mount, State } from './app.js';

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

export const mount: Mount = (element, first) => {
  const root = createRoot(element);
  let state = first;
  const draw = () => flushSync(() => root.render(<Page {...state} />));
  draw();
  return {
    update: async (change) => {
      state = { ...state, ...change };
      draw();
    },
    bar: () => bar.current,
    unmount: () => flushSync(() => root.unmount()),
  };
};
