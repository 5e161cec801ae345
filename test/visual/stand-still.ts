/** What runs in the page before anything else: it follows the story, and makes what would go on by itself stand still. */

/** What is known of the story that is drawn. */
export interface StoryProgress {
  isFinished: boolean;
  /** Something has been played, which takes its time. */
  hasSound: boolean;
  fault?: string;
}

declare global {
  /** The browser's own animation frames, whatever becomes of time. */
  var nextFrame: typeof requestAnimationFrame | undefined;
  var storyProgress: StoryProgress | undefined;
}

interface Channel {
  on(event: string, listener: (value: { readonly message?: string } | undefined) => void): void;
}

/**
 * Given to the page as its source: it can use nothing from outside itself, what the compiler adds to functions with
 * names included.
 */
export function standStill(): void {
  localStorage.clear();
  sessionStorage.clear();
  globalThis.nextFrame = requestAnimationFrame.bind(globalThis);
  const progress: StoryProgress = { isFinished: false, hasSound: false };
  globalThis.storyProgress = progress;

  // Storybook's channel is there before any story is.
  let channel: Channel | undefined;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get() {
      return channel;
    },
    set(given: Channel) {
      channel = given;
      given.on('storyFinished', () => (progress.isFinished = true));
      for (const event of [
        'storyMissing',
        'storyErrored',
        'storyThrewException',
        'playFunctionThrewException',
      ])
        given.on(event, (error) => {
          progress.fault ??= `${event} ${error?.message ?? ''}`;
        });
    },
  });

  // Where sound is: where it was put last.
  const { prototype } = HTMLMediaElement;
  const { play } = prototype;
  const { set: seek } = Object.getOwnPropertyDescriptor(prototype, 'currentTime')!;
  const places = new WeakMap<HTMLMediaElement, number>();
  Object.defineProperties(prototype, {
    play: {
      configurable: true,
      writable: true,
      value(this: HTMLMediaElement) {
        progress.hasSound = true;
        return play.call(this);
      },
    },
    currentTime: {
      configurable: true,
      get(this: HTMLMediaElement) {
        return places.get(this) ?? 0;
      },
      set(this: HTMLMediaElement, seconds: number) {
        places.set(this, seconds);
        seek!.call(this, seconds);
      },
    },
  });
}
