/** Compilers of Vue's and Svelte's components, as plugins: no more of theirs than these tests need. */
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';
import type { Plugin } from 'vite';

export const vueComponents: Plugin = {
  name: 'vue-components',
  transform(code, id) {
    if (!id.endsWith('.vue')) return undefined;
    const { descriptor } = parse(code, { filename: id });
    const { content } = compileScript(descriptor, {
      id: 'page',
      inlineTemplate: true,
      templateOptions: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('news-') } },
    });
    return { code: content, map: null };
  },
};

export const svelteComponents: Plugin = {
  name: 'svelte-components',
  transform(code, id) {
    if (!id.endsWith('.svelte')) return undefined;
    return { code: compile(code, { filename: id, generate: 'client' }).js.code, map: null };
  },
};
