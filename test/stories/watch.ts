/** Errors of the page in a frame: what it writes to the console as one, and what nobody caught. */
import { hearFaults } from '../helpers/heard-faults.js';

declare global {
  /** Storybook's page calls this before anything of it runs (scripts/wtr-storybook.mjs). */
  var watchStories: ((page: Window & typeof globalThis) => void) | undefined;
}

/** Browsers on machines without a sound device give up what they would play aloud. */
function mute({ HTMLMediaElement }: typeof globalThis): void {
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement): Promise<void> {
    this.muted = true;
    return play.call(this);
  };
}

/** Said by browsers of layouts that take more than one frame; nothing is wrong then. */
const isResizeNotice = (message: string): boolean => message.includes('ResizeObserver loop');

/** Beside the story, for what Storybook marks in it. Its style sheet there is blocked, which is nobody's fault here. */
const isStorybooks = (target: EventTarget | null): boolean =>
  !!(target as Partial<Element> | null)?.closest?.('#storybook-highlights-root');

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const { name, message } = (value ?? {}) as Partial<Error>;
  return message === undefined ? String(value) : `${name ?? 'Error'}: ${message}`;
}

/** Puts into `errors` what goes wrong in the next page that gives its window. */
export function watchErrors(errors: string[]): void {
  globalThis.watchStories = (page) => {
    mute(page);
    hearFaults(page.console);
    const { error } = page.console;
    page.console.error = (...values: unknown[]) => {
      errors.push(`console: ${values.map(textOf).join(' ')}`);
      error.apply(page.console, values);
    };
    page.addEventListener('error', ({ message }) => {
      if (message && !isResizeNotice(message)) errors.push(`not caught: ${message}`);
    });
    page.addEventListener('unhandledrejection', ({ reason }) => {
      errors.push(`not caught: ${textOf(reason)}`);
    });
    page.addEventListener('securitypolicyviolation', (violation) => {
      const { target, violatedDirective, blockedURI, sample } = violation;
      if (isStorybooks(target)) return;
      errors.push(`against the policy: ${violatedDirective} ${blockedURI} ${sample}`.trim());
    });
  };
}
