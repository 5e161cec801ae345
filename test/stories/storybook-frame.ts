/** Storybook's frame in the test page: one story after the other, without loading it anew. */
import type { AxeResults } from 'axe-core';
import { makeFrame, until } from '../helpers/frame.js';
import { converse, messageOf, type Channel } from './channel.js';
import type { Expected } from './expected.js';
import type { StoryEntry } from './story-index.js';

/** Of a story's parameters, what is used here. */
export interface StoryParameters {
  readonly expected?: Expected;
  /** The panel's own: `off` and `disable` leave the story out. */
  readonly a11y?: { readonly disable?: boolean; readonly test?: string; readonly options?: object };
}

/** A control: what it is for, and how it takes a value. */
export interface ArgType {
  readonly name: string;
  readonly control?: { readonly type?: string; readonly disable?: boolean };
  readonly options?: readonly unknown[];
  readonly table?: { readonly category?: string };
}

type Args = Readonly<Record<string, unknown>>;

/** What Storybook tells of a story before it shows it. */
interface Prepared {
  readonly id: string;
  readonly parameters: StoryParameters;
  readonly argTypes: Readonly<Record<string, ArgType>>;
  readonly initialArgs: Args;
}

interface GlobalType {
  readonly toolbar?: { readonly items?: readonly (string | { readonly value?: string })[] };
}

interface PreviewWindow extends Window {
  readonly __STORYBOOK_ADDONS_CHANNEL__?: Channel;
}

/** What may become of a story, by Storybook's events. */
const FAULTS: Readonly<Record<string, string>> = {
  storyErrored: 'it could not be rendered',
  storyThrewException: 'it threw',
  playFunctionThrewException: 'its play function threw',
  unhandledErrorsWhilePlaying: 'its play function left an error unhandled',
};

export class StorybookFrame {
  readonly element: HTMLIFrameElement;
  readonly #prepared = new Map<string, Prepared>();

  private constructor(element: HTMLIFrameElement) {
    this.element = element;
  }

  /** Opens Storybook without a story. `globals` are what its toolbar would set. */
  static async open(globals: Readonly<Record<string, string>>): Promise<StorybookFrame> {
    const frame = new StorybookFrame(makeFrame(820, 600));
    const values = Object.entries(globals).map(([name, value]) => `${name}:${value}`);
    frame.element.src = `/storybook/iframe.html?viewMode=story&globals=${encodeURIComponent(values.join(';'))}`;
    await until('Storybook', () => frame.#isReady());
    frame.#channel.on('storyPrepared', (story) => {
      frame.#prepared.set((story as Prepared).id, story as Prepared);
    });
    return frame;
  }

  get window(): Window & typeof globalThis {
    return this.element.contentWindow as Window & typeof globalThis;
  }

  get document(): Document {
    return this.window.document;
  }

  get #channel(): Channel {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = this.window as PreviewWindow;
    if (!channel) throw new Error('The frame is no longer on a story: it was led elsewhere.');
    return channel;
  }

  #isReady(): boolean {
    return (this.window as PreviewWindow).__STORYBOOK_ADDONS_CHANNEL__?.last('setGlobals') !== undefined;
  }

  /** What a menu of the toolbar offers. */
  choices(name: string): readonly string[] {
    const [said] = this.#channel.last('setGlobals') ?? [];
    const { globalTypes } = said as { readonly globalTypes: Readonly<Record<string, GlobalType>> };
    const items = globalTypes[name]?.toolbar?.items ?? [];
    return items.map((item) => (typeof item === 'string' ? item : (item.value ?? '')));
  }

  /**
   * Shows a story and waits until its play function is over.
   * @throws an error that says what went wrong with it.
   */
  async show({ id }: StoryEntry): Promise<void> {
    const faults = new Set<string>();
    const note =
      (fault: string) =>
      (error: unknown): undefined => {
        faults.add(`${fault}: ${messageOf(error)}`);
      };
    await converse<true>(this.#channel, ['setCurrentStory', { storyId: id, viewMode: 'story' }], {
      ...Object.fromEntries(Object.entries(FAULTS).map(([event, fault]) => [event, note(fault)])),
      storyMissing: () => {
        throw new Error('there is no such story');
      },
      storyFinished: (finished) => (finished as { readonly storyId: string }).storyId === id || undefined,
    });
    if (faults.size > 0) throw new Error([...faults].join('\n'));
  }

  /** The parameters of a story that was shown. */
  parametersOf({ id }: StoryEntry): StoryParameters {
    return this.#prepared.get(id)?.parameters ?? {};
  }

  /** The controls of a story that was shown, by argument, and what they say at first. */
  controlsOf({ id }: StoryEntry): Readonly<Pick<Prepared, 'argTypes' | 'initialArgs'>> {
    return this.#prepared.get(id) ?? { argTypes: {}, initialArgs: {} };
  }

  /** Uses the controls of the story that is shown; resolves when it is drawn anew. */
  async setArgs({ id }: StoryEntry, updatedArgs: Args): Promise<void> {
    await converse<true>(this.#channel, ['updateStoryArgs', { storyId: id, updatedArgs }], {
      storyErrored: (error) => {
        throw new Error(`it could not be rendered: ${messageOf(error)}`);
      },
      storyRendered: (rendered) => rendered === id || undefined,
    });
  }

  /** What axe finds in the story that is shown, with the story's own settings: what the panel "Accessibility" says. */
  async accessibility(story: StoryEntry): Promise<Pick<AxeResults, 'violations'>> {
    const { a11y } = this.parametersOf(story);
    if (a11y?.disable || a11y?.test === 'off') return { violations: [] };
    // of what is in order, only that it is: a long list has thousands of places
    const input = { ...a11y, options: { ...a11y?.options, resultTypes: ['violations'] } };
    return converse(this.#channel, ['storybook/a11y/manual', story.id, input], {
      'storybook/a11y/error': (error) => {
        throw new Error(`axe: ${messageOf(error)}`);
      },
      'storybook/a11y/result': (results) => results as AxeResults,
    });
  }

  remove(): void {
    this.element.remove();
  }
}
