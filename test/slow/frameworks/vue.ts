/** Vue, with templates that are compiled. */
import { createApp, h, nextTick, shallowRef } from 'vue';
import type { Mount } from './app.js';
// @ts-expect-error compiled by the test
import Page from './Page.vue';

interface Exposed {
  bar(): Element | null;
}

export const mount: Mount = (element, first) => {
  const state = shallowRef(first);
  const page = shallowRef<Exposed | null>(null);
  const app = createApp({ render: () => h(Page as object, { state: state.value, ref: page }) });
  app.mount(element);
  return {
    update: async (change) => {
      state.value = { ...state.value, ...change };
      await nextTick();
    },
    bar: () => page.value?.bar() ?? null,
    unmount: () => app.unmount(),
  };
};
