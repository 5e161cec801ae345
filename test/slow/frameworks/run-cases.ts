/** Runs the cases in the page, one after the other: the first registers the elements. */
import type { App, Mount, State } from './app.js';
import { CASES, hydrated, type Case } from './cases.js';
import { Drawn, equal } from './drawn.js';
import { ADA, BEN, STATE } from './state.js';

export interface Outcome {
  readonly title: string;
  readonly error?: string;
}

async function run(title: string, mount: Mount, state: State, work: Case): Promise<Outcome> {
  const root = document.body.appendChild(document.createElement('div'));
  let app: App | undefined;
  try {
    app = await mount(root, state);
    await work(new Drawn(root, app));
    app.unmount();
    equal(root.querySelector('news-article'), null, 'what is left when it is over');
    return { title };
  } catch (cause) {
    return { title, error: String(cause) };
  } finally {
    root.remove();
  }
}

export interface Facts {
  /** Whether lists reach elements that were registered after they were set; texts and booleans always do. */
  readonly keepsEarlyLists: boolean;
  /** Whether lists reach elements that a server has rendered, without a change. Only told of what is tried. */
  readonly hydratesLists?: boolean | undefined;
}

/** What an app module exports. */
export interface AppModule {
  readonly mount: Mount;
  /** Takes over what it renders as a server does. */
  readonly hydrate?: Mount | undefined;
}

/** @param register registers the elements */
export async function runCases(
  { mount, hydrate }: AppModule,
  register: () => Promise<unknown>,
  { keepsEarlyLists, hydratesLists }: Facts,
): Promise<readonly Outcome[]> {
  const title = `elements that are registered later have texts${keepsEarlyLists ? ' and lists' : ', and lists from the next on'}`;
  const late = await run(title, mount, STATE, async (drawn) => {
    equal(customElements.get('news-share-bar'), undefined, 'registered already');
    await register();
    equal(drawn.bar.quote, true, 'quote');
    await drawn.shows(drawn.header, 'The slow boat north');
    equal(drawn.header.authors, keepsEarlyLists ? ADA : undefined, 'the list');
    await drawn.app.update({ authors: BEN, headline: 'Wind' });
    equal(drawn.header.authors, BEN, 'the next list');
    await drawn.shows(drawn.header, 'Ben Sample');
    await drawn.shows(drawn.header, 'Wind');
  });
  const outcomes = [late];
  for (const [name, work] of Object.entries(CASES)) outcomes.push(await run(name, mount, STATE, work));
  if (hydrate && hydratesLists !== undefined) {
    const name = `what a server rendered is taken over, lists ${hydratesLists ? 'too' : 'from the next on'}`;
    outcomes.push(await run(name, hydrate, STATE, hydrated(hydratesLists)));
  }
  return outcomes;
}
