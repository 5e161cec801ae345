import { after, before, describe, it } from 'node:test';
import { httpComments } from '../../src/comments/adapters/http.js';
import { commentFaults } from '../contracts/comment-faults.js';
import { openHost, type CommentsHost } from './comments-host-fixture.js';

describe('the http adapter when network or server fail', () => {
  let host: CommentsHost;
  before(async () => {
    host = await openHost({ moderation: 'post' });
    await host.listen();
    for (let at = 0; at < 5; at++) await host.post('faulty');
  });
  after(() => host.close());

  commentFaults({
    at: (origin) => httpComments({ endpoint: `${origin}/comments-api`, page: undefined as never }),
    thread: () => ({ key: 'faulty', url: 'https://paper.example/' }),
    backend: () => Promise.resolve(new URL(host.endpoint).origin),
    run: (title, test, skip) => void it(title, { skip: skip ?? false }, test),
  });
});
