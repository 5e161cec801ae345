import type { CDPSession } from 'playwright-core';

/** What the profiler calls time in which no script ran. */
const NO_SCRIPT = /^\((idle|program|root)\)$/;

export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string };
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Milliseconds in which script ran, by the profiler's samples: the metrics of the page leave out what promises run. */
export function scriptTime({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  return (
    samples.reduce((sum, id, at) => (NO_SCRIPT.test(names.get(id) ?? '') ? sum : sum + timeDeltas[at]!), 0) /
    1000
  );
}

/** How much of what the main thread did was script: 0 to 1, whatever else the machine did meanwhile. */
export function scriptShare(profile: Profile): number {
  const idle = profile.nodes
    .filter(({ callFrame }) => callFrame.functionName === '(idle)')
    .map(({ id }) => id);
  const { samples = [], timeDeltas = [] } = profile;
  const busy = samples.reduce((sum, id, at) => (idle.includes(id) ? sum : sum + timeDeltas[at]!), 0) / 1000;
  return busy > 0 ? scriptTime(profile) / busy : 0;
}

/** Starts the profiler of a page. @returns what stops it */
export async function startProfile(devtools: CDPSession): Promise<() => Promise<Profile>> {
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.setSamplingInterval', { interval: 200 });
  await devtools.send('Profiler.start');
  return async () => (await devtools.send('Profiler.stop')).profile;
}
