/** React 19, by its own support of custom elements. */
import 'news-article/react';
import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { NewsShareBar } from 'news-article';
import type { Mount, State } from './app.js';

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
