/** What every source of related articles that speaks HTTP must do when network or server fail. In Node: it starts such servers. */
import type { RelatedService } from '../../src/related/related-service.js';
import {
  answering,
  breakingOff,
  hangingUp,
  refusing,
  silent,
  startFaulty,
  type Fault,
} from '../servers/faults.js';
import { ok } from './comment-checks.js';
import type { RunTest } from './comments.js';

export interface RelatedFaults {
  /** The source with another server: nothing of it but what is on this origin. */
  readonly at: (origin: string) => RelatedService;
  readonly run: RunTest;
}

const PAGE = '<!doctype html><p>Welcome';

const FAULTS: Readonly<Record<string, Fault | 'refused'>> = {
  'a page instead of data': answering(200, PAGE, { 'content-type': 'text/html' }),
  'half an answer': answering(200, '[{"url"'),
  'an empty answer': answering(200, ''),
  'nothing as data': answering(200, 'null'),
  'a number as data': answering(200, '7'),
  'an object as data': answering(200, '{"code":"rest_no_route"}'),
  'not found': answering(404, '{}'),
  'not allowed': answering(403, '{}'),
  'a failure': answering(500, '{}'),
  'no connection': 'refused',
  'a lost connection': hangingUp,
  'a connection lost amid the answer': breakingOff,
};

const request = { url: 'https://paper.example/', keywords: [], limit: 7 };

async function rejects(service: RelatedService, signal = new AbortController().signal): Promise<void> {
  let answer: unknown;
  try {
    answer = await service.list(request, { signal });
  } catch {
    return;
  }
  ok(false, `not rejected: ${JSON.stringify(answer)}`);
}

export function relatedFaults({ at, run }: RelatedFaults): void {
  for (const [title, fault] of Object.entries(FAULTS))
    run(`rejects: ${title}`, async () => {
      const server = await (fault === 'refused' ? refusing() : startFaulty(fault));
      try {
        await rejects(at(server.origin));
      } finally {
        await server.stop();
      }
    });

  run('ends what is under way when nobody waits any more', async () => {
    const server = await startFaulty(silent);
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    try {
      await rejects(at(server.origin), abort.signal);
    } finally {
      await server.stop();
    }
  });
}
