/** @jsxImportSource preact */
import 'news-article/preact';
import { createRef, render } from 'preact';
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
  let state = first;
  const draw = () => render(<Page {...state} />, element);
  draw();
  return {
    update: async (change) => {
      state = { ...state, ...change };
      draw();
    },
    bar: () => bar.current,
    unmount: () => render(null, element),
  };
};
