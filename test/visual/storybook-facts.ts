/** Asks the built Storybook what stories it has, and what its toolbar offers. */
import type { Page } from 'playwright-core';
import type { Choices, StoryFacts } from './subjects.js';

interface Index {
  readonly entries: Readonly<
    Record<string, { readonly id: string; readonly title: string; readonly type: string }>
  >;
}

interface GlobalType {
  readonly toolbar?: { readonly items?: readonly (string | { readonly value?: string })[] };
}

/** Of Storybook's page, what is used here. */
interface PreviewWindow {
  readonly __STORYBOOK_ADDONS_CHANNEL__?: {
    last(
      event: string,
    ): readonly [{ readonly globalTypes: Readonly<Record<string, GlobalType>> }] | undefined;
  };
  readonly __STORYBOOK_PREVIEW__: {
    loadStory(story: {
      storyId: string;
    }): Promise<{ readonly storyGlobals: Readonly<Record<string, string>> }>;
  };
}

/** @param page any page; it shows Storybook without a story afterwards */
export async function askStorybook(
  page: Page,
  base: string,
): Promise<{ readonly stories: readonly StoryFacts[]; readonly choices: Choices }> {
  await page.goto(`${base}/iframe.html?viewMode=story`);
  const { entries } = await page.evaluate(async () => (await (await fetch('index.json')).json()) as Index);
  const listed = Object.values(entries).filter(({ type }) => type === 'story');
  await page.waitForFunction(() =>
    (globalThis as unknown as PreviewWindow).__STORYBOOK_ADDONS_CHANNEL__?.last('setGlobals'),
  );
  const { globals, types } = await page.evaluate(
    async (ids) => {
      const { __STORYBOOK_PREVIEW__: preview, __STORYBOOK_ADDONS_CHANNEL__: channel } =
        globalThis as unknown as PreviewWindow;
      const loaded = await Promise.all(ids.map((storyId) => preview.loadStory({ storyId })));
      return {
        globals: loaded.map(({ storyGlobals }) => storyGlobals),
        types: channel!.last('setGlobals')![0].globalTypes,
      };
    },
    listed.map(({ id }) => id),
  );
  const choices = Object.entries(types).map(([name, { toolbar }]) => [
    name,
    (toolbar?.items ?? []).flatMap((item) => (typeof item === 'string' ? item : (item.value ?? []))),
  ]);
  return {
    stories: listed.map(({ id, title }, at) => ({ id, title, globals: globals[at] ?? {} })),
    choices: Object.fromEntries(choices) as Choices,
  };
}
