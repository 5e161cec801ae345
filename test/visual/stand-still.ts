/** What runs in the page before anything else, so that a story comes to rest in the same way each time. */

/** What is known of the story that is drawn. */
export interface StoryProgress {
  isFinished: boolean;
  fault?: string;
}

declare global {
  var storyProgress: StoryProgress | undefined;
}

interface Channel {
  on(event: string, listener: (value: { readonly message?: string } | undefined) => void): void;
}

/**
 * Given to the page as its source: it can use nothing from outside itself, what the compiler puts there included.
 * `rate` is how fast sound is played, whatever the page asks for.
 */
export function standStill(rate: number): void {
  localStorage.clear();
  const progress: StoryProgress = { isFinished: false };
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

  // Sound goes on by a clock of its own: it is shown to be where it was put last.
  const { prototype } = HTMLMediaElement;
  const { play } = prototype;
  const { set: seek } = Object.getOwnPropertyDescriptor(prototype, 'currentTime')!;
  const { set: setRate } = Object.getOwnPropertyDescriptor(prototype, 'playbackRate')!;
  const places = new WeakMap<HTMLMediaElement, number>();
  const rates = new WeakMap<HTMLMediaElement, number>();
  Object.defineProperties(prototype, {
    play: {
      configurable: true,
      value(this: HTMLMediaElement) {
        setRate!.call(this, rate);
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
    playbackRate: {
      configurable: true,
      get(this: HTMLMediaElement) {
        return rates.get(this) ?? 1;
      },
      set(this: HTMLMediaElement, asked: number) {
        rates.set(this, asked);
        this.dispatchEvent(new Event('ratechange'));
      },
    },
  });
}
