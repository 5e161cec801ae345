import { after, before, describe, it } from 'node:test';
import { httpComments } from '../../src/comments/adapters/http.js';
import type { CommentThread } from '../../src/comments/comment.js';
import { commentContract, type CommentCase, type CommentFacts, type RunTest } from '../contracts/comments.js';
import { openHost, type CommentsHost } from './comments-host-fixture.js';
import { xssCorpus } from '../contracts/xss-corpus.js';

const run: RunTest = (title, test, skip) => void it(title, { skip: skip ?? false }, test);

let threads = 0;
const newThread = (): CommentThread => {
  const url = `https://paper.example/ein artikel/?x=100%&y=/#ö-${++threads}`;
  return { key: url, url, title: `Story ${threads}` };
};

for (const moderation of ['pre', 'post'] as const) {
  describe(`the http adapter against the reference host, moderation "${moderation}"`, () => {
    let host: CommentsHost;
    before(async () => {
      host = await openHost({ moderation });
      await host.listen();
    });
    after(() => host.close());

    const caseOf = ({ endpoint, approve, comments }: CommentsHost): CommentCase => ({
      service: httpComments({ endpoint, page: undefined as never }),
      thread: newThread(),
      otherThread: newThread(),
      closedThread: newThread(),
      approve: async (id) => {
        if ((await comments.store.find(id))?.status === 'pending') await approve(id);
      },
    });

    async function open(): Promise<CommentCase> {
      const subject = caseOf(host);
      const { id } = await host.comments.threads.keep(subject.closedThread!.key);
      await host.comments.threads.setState(id, 'closed');
      return subject;
    }

    async function openHurried(): Promise<CommentCase> {
      const hurried = await openHost({ moderation, perMinute: 1 });
      await hurried.listen();
      return { ...caseOf(hurried), release: () => hurried.close() };
    }

    const facts: CommentFacts = {
      moderated: moderation === 'pre',
      dedupe: 'key',
      depth: 8,
      around: true,
      closed: 'said',
      required: ['name'],
      openHurried,
    };
    commentContract({ open, facts, run, corpus: xssCorpus() });
  });
}
