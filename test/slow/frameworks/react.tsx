/** React 19, by its own support of custom elements. */
import 'news-article/react';
import { createRef } from 'react';
import type { NewsShareBar } from 'news-article';
import type { State } from './app.js';
import { reactApp } from './react-root.js';

const bar = createRef<NewsShareBar>();

const Page = (state: State) => (
  <news-article source="none" parts="none" onnews-share={state.onShareAround}>
    {state.hasHeader && (
      <news-article-header
        headline={state.headline}
        heading-level={state.level}
        authors={state.authors}
        published="2026-01-01T10:00:00Z"
        updatedAt={state.updatedAt}
      >
        <p slot="disclosure">{state.note}</p>
      </news-article-header>
    )}
    <news-share-bar
      ref={bar}
      url="https://paper.example/fog"
      targets="email"
      quote={state.quote}
      onnews-share={state.onShare}
    />
    <news-related-articles
      articles={state.articles}
      service={state.service}
      onnews-related-load={state.onRelatedLoad}
    >
      <ul>
        {state.links.map((name) => (
          <li key={name}>
            <a href={`/${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </news-related-articles>
  </news-article>
);

export const { mount, hydrate } = reactApp(Page, bar);
