/** The adapter that docs/adapters.md shows, taken from there and judged as ours are. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CommentThread } from '../../src/comments/comment.js';
import type { CommentService } from '../../src/comments/comment-service.js';
import { commentFaults } from '../contracts/comment-faults.js';
import { commentContract, draftOf, publish, type CommentCase, type RunTest } from '../contracts/comments.js';
import { newTopic, startTalk, type Talk } from '../servers/talk.js';
import { compileSnippets } from './compile-snippets.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const run: RunTest = (title, test, reason) => void it(title, { skip: reason ?? false }, test);

describe('the adapter in docs/adapters.md', () => {
  // inside the package, which it imports by name
  const folder = join(ROOT, '.data', `adapters-doc-${process.pid}`);
  let code: string;
  let talk: Talk;
  let talkComments: (server: string) => CommentService;

  before(async () => {
    code = /^```ts\n([^]*?)^```/m.exec(await readFile(join(ROOT, 'docs/adapters.md'), 'utf8'))![1]!;
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'talk.ts');
    await writeFile(file, code);
    ({ talkComments } = (await import(pathToFileURL(file).href)) as { talkComments: typeof talkComments });
    talk = await startTalk();
  });
  after(async () => {
    await talk?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('has under 100 lines and compiles', () => {
    assert.ok(code.trim().split('\n').length < 100);
    assert.deepEqual(compileSnippets(ROOT, [{ code, where: 'docs/adapters.md' }]), []);
  });

  const newThread = (): CommentThread => {
    const key = newTopic();
    return { key, url: key };
  };

  const open = (): Promise<CommentCase> => {
    const closedThread = newThread();
    talk.close(closedThread.key);
    return Promise.resolve({
      service: talkComments(talk.origin),
      thread: newThread(),
      otherThread: newThread(),
      closedThread,
      approve: (id) => {
        talk.approve(id);
        return Promise.resolve();
      },
    });
  };

  describe('with its backend', () => {
    commentContract({
      open,
      facts: {
        moderated: true,
        dedupe: 'none',
        depth: Infinity,
        around: false,
        closed: 'when-tried',
        required: ['name'],
      },
      run,
    });
  });

  describe('when network or server fail', () => {
    const thread = newThread();
    commentFaults({
      at: (origin) => talkComments(origin),
      thread: () => thread,
      backend: async () => {
        const subject = { ...(await open()), thread };
        for (let at = 0; at < 5; at++) await publish(subject, draftOf());
        return talk.origin;
      },
      run,
    });
  });
});
