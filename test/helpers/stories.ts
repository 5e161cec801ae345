/** Stories as Storybook shows them, without Storybook. */
import type { StoryContext } from '@storybook/web-components-vite';

type Decorator = (story: () => unknown, context: StoryContext) => unknown;

/** Of a story and of its file's default export, what is used here. */
interface Annotations {
  readonly args?: object;
  readonly render?: (args: object, context: StoryContext) => unknown;
  readonly decorators?: Decorator | readonly Decorator[];
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly beforeEach?: (context: StoryContext) => unknown;
  readonly play?: (context: StoryContext) => Promise<void>;
  readonly name?: string;
}

export interface Story {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What the story renders. */
  readonly show: () => unknown;
  /** What it needs before it is shown; resolves to the way out. */
  readonly prepare: () => Promise<() => void>;
  /** What is done in it once it is shown; undefined where nothing is. */
  readonly play: ((canvasElement: HTMLElement) => Promise<void>) | undefined;
}

const listed = (decorators: Decorator | readonly Decorator[] = []): readonly Decorator[] =>
  typeof decorators === 'function' ? [decorators] : decorators;

/** The stories of a file, in order. */
export function storiesOf(file: object): readonly Story[] {
  const { default: meta, ...named } = file as Record<string, Annotations> & { default: Annotations };
  return Object.entries(named).map(([name, story]) => {
    const args = { ...meta.args, ...story.args } as Readonly<Record<string, unknown>>;
    const context = { args, name, id: name, canvasElement: document.body } as unknown as StoryContext;
    const render = story.render ?? meta.render;
    const decorators = [...listed(story.decorators), ...listed(meta.decorators)];
    return {
      name,
      args,
      parameters: { ...meta.parameters, ...story.parameters },
      show: () =>
        decorators.reduce<() => unknown>(
          (shown, decorator) => () => decorator(shown, context),
          () => render!(args, context),
        )(),
      prepare: async () => {
        const outs = [await meta.beforeEach?.(context), await story.beforeEach?.(context)];
        return () => {
          for (const out of outs.reverse()) if (typeof out === 'function') (out as () => void)();
        };
      },
      play: story.play && ((canvasElement) => story.play!({ ...context, canvasElement })),
    };
  });
}
