/** Svelte 5, with components that are compiled. */
import { flushSync, mount as mountComponent, unmount } from 'svelte';
import type { Mount, State } from './app.js';
import Page from './Page.svelte';

interface Exports {
  update(change: Partial<State>): void;
  current(): Element | null;
}

export const mount: Mount = (target, first) => {
  const page = mountComponent(Page as never, { target, props: { first } as never }) as unknown as Exports;
  flushSync();
  return {
    update: (change) => {
      page.update(change);
      flushSync();
      return Promise.resolve();
    },
    bar: () => page.current(),
    unmount: () => void unmount(page),
  };
};
