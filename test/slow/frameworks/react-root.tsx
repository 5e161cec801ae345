/** A page in React: drawn, or taken over from what a server has rendered. */
import type { FunctionComponent, RefObject } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import type { App, Mount, State } from './app.js';

export function reactApp(
  Page: FunctionComponent<State>,
  bar: RefObject<Element | null>,
): { readonly mount: Mount; readonly hydrate: Mount } {
  const appOf = (root: Root, first: State): App => {
    let state = first;
    return {
      update: async (change) => {
        state = { ...state, ...change };
        flushSync(() => root.render(<Page {...state} />));
      },
      bar: () => bar.current,
      unmount: () => flushSync(() => root.unmount()),
    };
  };
  return {
    mount: (element, state) => {
      const root = createRoot(element);
      flushSync(() => root.render(<Page {...state} />));
      return appOf(root, state);
    },
    hydrate: (element, state) => {
      element.innerHTML = renderToString(<Page {...state} />);
      return appOf(
        flushSync(() => hydrateRoot(element, <Page {...state} />)),
        state,
      );
    },
  };
}
