/**
 * Before each test file (web-test-runner.config.mjs). An update that fails does not reach the page: developers alone are
 * told, by a warning. A test in which one comes that it did not ask for fails, whoever else listens to the console;
 * so it is in the test page's frames.
 */
export interface Fault {
  readonly element: Element;
  readonly error: unknown;
}

type Warn = Console['warn'];

const CODE = '[news-article] update-failed:';
const faults: Fault[] = [];
const heard = new WeakSet<Console>();

/** What failed since the last look, for a test that wants it so. */
export const takeFaults = (): readonly Fault[] => faults.splice(0);

function describe(error: unknown): string {
  try {
    const { stack = '' } = error as Error;
    return `${String(error)}\n${stack}`;
  } catch {
    return 'an error that cannot be read';
  }
}

/** Throws if an update has failed since the last look. */
export function expectNoFaults(): void {
  const told = takeFaults().map(({ element, error }) => `${CODE} <${element.localName}> ${describe(error)}`);
  if (told.length > 0) throw new Error(told.join('\n'));
}

/** Hears a page's console, also while a test has put a function of its own in the place of `warn`. */
export function hearFaults(console: Console): void {
  if (heard.has(console)) return;
  heard.add(console);
  const givenBy = new WeakMap<Warn, Warn>();
  let isHearing = false;
  let { warn } = console;
  const hearing = (given: Warn): Warn => {
    const hear: Warn = (...words) => {
      const isFirst = !isHearing; // what was put over another may call that
      const element = words[1] as Element;
      // a frame that was taken away has no window any more: there nothing can be drawn, and nobody looks
      if (isFirst && words[0] === CODE && element.ownerDocument.defaultView)
        faults.push({ element, error: words[2] });
      isHearing = true;
      try {
        given.apply(console, words);
      } finally {
        if (isFirst) isHearing = false;
      }
    };
    givenBy.set(hear, given);
    return hear;
  };
  Object.defineProperty(console, 'warn', {
    configurable: true,
    get: () => hearing(warn),
    set: (given: Warn) => (warn = givenBy.get(given) ?? given),
  });
}

/** Hears the page in a frame of the same origin, from the moment that it is there. */
export function hearFrame(frame: HTMLIFrameElement): void {
  const hear = (): void => {
    try {
      const page = frame.contentWindow as (Window & { console: Console }) | null;
      if (page) hearFaults(page.console);
    } catch {
      // another origin's
    }
  };
  const looking = setInterval(hear, 4);
  frame.addEventListener('load', () => {
    clearInterval(looking);
    hear();
  });
}

hearFaults(console);
afterEach(expectNoFaults);
after(expectNoFaults);
