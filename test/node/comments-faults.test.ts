import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { FaultProxy, FAULTS } from '../comments/faults/fault-proxy.js';
import { postAsForm } from '../comments/faults/post-as-form.js';
import { runFaults, type FaultRun } from '../comments/faults/run-faults.js';

const RUNS = 1000;

const post = (run: FaultRun, newKey = false) => postAsForm(run, newKey ? undefined : run.key);

describe('a comment on a bad network', () => {
  it('is stored exactly once, or still with its reader', async (t) => {
    const { failures, faults, storedAtOnce, kept, storedLater } = await runFaults({
      runs: RUNS,
      seed: 7,
      post,
    });
    assert.deepEqual(failures, []);
    for (const fault of FAULTS) assert.ok(faults[fault] > 0, `${fault} never happened`);
    assert.equal(storedAtOnce + storedLater, RUNS);
    t.diagnostic(
      `${RUNS} comments: ${storedAtOnce} stored once at the first try, ${kept} kept and then stored once, 0 lost or doubled`,
    );
  });

  it('is seen to be lost or doubled, if it is', async () => {
    const careless = await runFaults({ runs: 40, seed: 7, post: (run) => post(run, true) });
    assert.ok(careless.failures.length > 0);
    const liar = await runFaults({
      runs: 10,
      seed: 7,
      post: () => Promise.resolve({ kind: 'stored', id: '1' }),
    });
    assert.equal(liar.failures.length, 10);
  });
});

describe('the proxy', () => {
  it('does the same to the same requests, and in its own time', async () => {
    let arrived = 0;
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        arrived += 1;
        response.end('{}');
      });
      request.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

    async function happenedTo(
      seed: number,
    ): Promise<{ happened: readonly string[]; waits: readonly number[] }> {
      const waits: number[] = [];
      const wait = (ms: number): Promise<void> => {
        waits.push(ms);
        return Promise.resolve();
      };
      const proxy = new FaultProxy({ target, seed, wait });
      const origin = await proxy.listen();
      for (let at = 0; at < 30; at++) {
        await fetch(origin, { method: 'POST', body: 'x'.repeat(100) })
          .then(
            (response) => response.text(),
            () => undefined,
          )
          .catch(() => undefined);
      }
      await proxy.settled();
      proxy.close();
      return { happened: proxy.happened, waits };
    }

    const [one, again, other] = [await happenedTo(3), await happenedTo(3), await happenedTo(4)];
    assert.deepEqual(one.happened, again.happened);
    assert.notDeepEqual(one.happened, other.happened);
    assert.ok(one.waits.includes(30_000), 'a stall is 30 s');
    assert.ok(arrived > 0);
    server.closeAllConnections();
    server.close();
  });
});
