import { randomUUID } from 'node:crypto';
import { DEMO_COMMENTS, type DemoComment } from './demo-comments.js';
import type { Comments } from './open-comments.js';

const HOUR = 3_600_000;

/** Gives a database that holds nothing yet something to show. */
export async function seedComments(comments: Comments, threads = DEMO_COMMENTS): Promise<void> {
  const { rows } = await comments.client.execute('SELECT 1 FROM threads LIMIT 1');
  if (rows.length) return;
  for (const [key, said] of Object.entries(threads)) {
    const { id } = await comments.threads.keep(key);
    // in the order of time, as readers would have written them: who answers comes later
    const waiting = said.map((comment) => ({ comment, parent: null as string | null, depth: 0 }));
    for (;;) {
      waiting.sort((a, b) => b.comment.hours - a.comment.hours);
      const next = waiting.shift();
      if (!next) break;
      const stored = await store(comments, id, next.comment, next.parent, next.depth);
      for (const comment of next.comment.answers ?? []) {
        waiting.push({ comment, parent: stored, depth: next.depth + 1 });
      }
    }
  }
}

async function store(
  { store, secrets }: Comments,
  thread: number,
  { name, text, hours, votes = 0, pending, badge }: DemoComment,
  parent: string | null,
  depth: number,
): Promise<string> {
  const row = (await store.create({
    thread,
    parent,
    depth,
    name,
    badge,
    text,
    status: pending ? 'pending' : 'visible',
    key: randomUUID(),
    print: secrets.hash('demo', text),
    created: Date.now() - hours * HOUR,
  }))!;
  for (let voter = 0; voter < votes; voter += 1) await store.vote(row, `demo ${voter}`, 1);
  return row.id;
}
