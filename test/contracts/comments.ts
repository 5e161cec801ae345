/**
 * What every comment service must do. One of your own is judged by the same, in whatever runs tests:
 *
 *   const run: RunTest = (title, test, skip) => void it(title, { skip: skip ?? false }, test);
 *   describe('my service', () => commentContract({ open, facts, run }));
 *
 * comment-faults.ts judges what it does when the network or the server fails.
 */
import {
  COMMENT_SORTS,
  DEFAULT_CAPABILITIES,
  type Comment,
  type CommentCapabilities,
  type CommentDraft,
  type CommentQuery,
  type CommentSort,
  type CommentThread,
} from '../../src/comments/comment.js';
import type { CommentService } from '../../src/comments/comment-service.js';
import { checkComment, checkPage, ok, rejection, same, textOf } from './comment-checks.js';
import { PAYLOADS } from './comment-payloads.js';

/** A service as one test needs it. */
export interface CommentCase {
  readonly service: CommentService;
  /** Without comments, open to all. */
  readonly thread: CommentThread;
  /** Another such. */
  readonly otherThread: CommentThread;
  /** One that takes no more comments. */
  readonly closedThread?: CommentThread | undefined;
  /** Lets others see a comment. Where nothing is moderated, none. */
  readonly approve?: ((id: string) => Promise<void>) | undefined;
  /** Called when the test is over. */
  readonly release?: (() => Promise<void> | void) | undefined;
}

/** What a backend is known to do. */
export interface CommentFacts {
  /** Comments are seen by others only once they are approved. */
  readonly moderated: boolean;
  /** How it knows a comment that is sent again. */
  readonly dedupe: CommentCapabilities['dedupe'];
  /** How deep it keeps answers apart; deeper ones may become answers to whoever it likes. */
  readonly depth: number;
  /** Finds the page on which a comment is. */
  readonly around: boolean;
  /** How a thread is said to be closed: before posting, when it is tried, or never. */
  readonly closed: 'said' | 'when-tried' | 'never';
  /** Fields without which it refuses. */
  readonly required: readonly ('name' | 'email')[];
  /** How many requests counting takes, however many threads. Default: 1. */
  readonly countRequests?: number | undefined;
  /** Why votes are not tried, where they cannot be. */
  readonly voting?: string | undefined;
  /** A second comment right after the first is refused in a case made by this. */
  readonly openHurried?: (() => Promise<CommentCase>) | undefined;
}

/** Runs a test, or skips it for a reason. */
export type RunTest = (title: string, test: () => Promise<void>, skip?: string) => void;

export interface CommentContract {
  /** A service with threads of its own, for one test. */
  readonly open: () => Promise<CommentCase>;
  readonly facts: CommentFacts;
  readonly run: RunTest;
  /** Texts of others that are to be taken too. */
  readonly corpus?: readonly string[] | undefined;
}

/** Whose address of mail and hashes of it nobody may be told. */
const MAIL = 'ann@reader.example';
const SECRETS = new RegExp(
  `${MAIL}|795f1b564ce6c29adf6a6ae623e5ce04|519e9febc5b0779ca24b4eb17c97384a634bbe90c861185095cf235870985f49`,
  'i',
);

let made = 0;

/** A comment that nobody has written yet. */
export const draftOf = (text?: string, changes: Partial<CommentDraft> = {}): CommentDraft => ({
  parent: null,
  text: text ?? `What I think, part ${++made}`,
  author: { name: 'Ann Example', email: MAIL },
  ...changes,
});

export const newKey = (): string => crypto.randomUUID();

/** A comment that others can see. */
export async function publish(
  { service, thread, approve }: CommentCase,
  draft: CommentDraft,
  on = thread,
): Promise<Comment> {
  const comment = await service.create(on, draft, { key: newKey() });
  checkComment(comment);
  if (comment.status === 'pending') await approve?.(comment.id);
  return comment;
}

/** Follows the cursor to the end. */
export async function listAll(
  { service, thread }: Pick<CommentCase, 'service' | 'thread'>,
  query: Partial<CommentQuery> = {},
): Promise<{ readonly items: readonly Comment[]; readonly pages: number; readonly total: number }> {
  const items: Comment[] = [];
  let cursor: string | undefined;
  for (let pages = 1; ; pages++) {
    const page = await service.list(thread, { limit: 3, sort: 'oldest', ...query, cursor });
    checkPage(page);
    ok(!SECRETS.test(JSON.stringify(page)), 'a reader’s address of mail is told');
    items.push(...page.items);
    cursor = page.next;
    if (cursor === undefined) return { items, pages, total: page.total };
    ok(pages < 1000, 'no end of pages');
  }
}

const ids = (comments: readonly { readonly id: string }[]): string[] => comments.map(({ id }) => id);
const roots = (comments: readonly Comment[]): Comment[] => comments.filter(({ parent }) => parent === null);

const capabilitiesOf = async ({ service, thread }: CommentCase): Promise<CommentCapabilities> => ({
  ...DEFAULT_CAPABILITIES,
  ...(await service.capabilities?.(thread)),
});

/** How many requests go out meanwhile. */
export async function requestsOf(act: () => Promise<unknown>): Promise<number> {
  const { fetch } = globalThis;
  let count = 0;
  globalThis.fetch = (...given) => {
    count++;
    return fetch(...given);
  };
  try {
    await act();
    return count;
  } finally {
    globalThis.fetch = fetch;
  }
}

const lengthIn = (text: string, unit: CommentCapabilities['maxLength']['unit']): number =>
  unit === 'bytes'
    ? new TextEncoder().encode(text).length
    : unit === 'utf16'
      ? text.length
      : Array.from(text).length;

// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever it was
const rethrow = (error: unknown): Promise<never> => Promise.reject(error);

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Judges a service: registers its tests. */
export function commentContract({ open, facts, run, corpus }: CommentContract): void {
  const test = (title: string, act: (subject: CommentCase) => Promise<void>, skip?: string): void => {
    run(
      title,
      async () => {
        const subject = await open();
        try {
          await act(subject);
        } finally {
          await subject.release?.();
        }
      },
      skip,
    );
  };
  const only = (condition: unknown, reason: string): string | undefined => (condition ? undefined : reason);

  test('says what it can do', async (subject) => {
    const can = await capabilitiesOf(subject);
    same([can.post, can.closed], [true, false], 'post, closed');
    same(can.dedupe, facts.dedupe, 'dedupe');
    ok(can.maxDepth >= 0 && can.maxLength.value > 0, 'depth and length are numbers');
    ok(/^(bytes|utf16|codepoint)$/.test(can.maxLength.unit), `a unit is ${can.maxLength.unit}`);
    ok(can.sorts.length > 0 && can.sorts.every((sort) => COMMENT_SORTS.includes(sort)), 'sorts');
    for (const rule of Object.values(can.fields)) ok(/^(required|optional|hidden)$/.test(rule), rule);
    for (const field of facts.required) same(can.fields[field], 'required', `the field ${field}`);
    if (facts.moderated) ok(can.moderation !== 'post', 'moderation is not kept quiet about');
    const { service } = subject;
    same([can.vote !== 'none', can.edit, can.remove], [service.vote, service.update, service.remove].map(Boolean), 'vote, edit, remove'); // prettier-ignore
    same([can.report, can.preview], [service.report, service.preview].map(Boolean), 'report, preview');
  });

  test('has nothing to list where nothing was said', async ({ service, thread }) => {
    const page = await service.list(thread, { limit: 20, sort: 'oldest' });
    same([page.items, page.total, page.next], [[], 0, undefined], 'items, total, next');
  });

  test('stores a comment, and shows it once it may', async (subject) => {
    const { service, thread, approve } = subject;
    const draft = draftOf('Ein Satz mit Umlaut: Größe 👍🏽.\n\nAnd another paragraph.');
    const comment = await service.create(thread, draft, { key: newKey() });
    checkComment(comment);
    same(comment.status, facts.moderated ? 'pending' : 'visible', 'status');
    same([comment.parent, comment.author.name], [null, 'Ann Example'], 'parent, name');
    ok(textOf(comment.body).includes('Größe 👍🏽.'), `its text: ${comment.body.value}`);
    ok(Math.abs(Date.parse(comment.createdAt) - Date.now()) < 600_000, `its time: ${comment.createdAt}`);
    if (facts.moderated) {
      const before = await listAll(subject);
      same(before.total, 0, 'published before it was approved');
      ok(
        before.items.every(({ status }) => status === 'pending'),
        'seen before it was approved',
      );
      await approve!(comment.id);
    }
    const { items, total } = await listAll(subject);
    same([ids(items), total], [[comment.id], 1], 'ids, total');
    same([items[0]!.status, items[0]!.parent], ['visible', null], 'status, parent');
    ok(textOf(items[0]!.body).includes('And another paragraph.'), 'its text in the list');
  });

  test('keeps who answered whom', async (subject) => {
    const root = await publish(subject, draftOf());
    let parent = root;
    const answers: Comment[] = [];
    for (let depth = 1; depth <= Math.min(facts.depth, 4); depth++) {
      parent = await publish(subject, draftOf(undefined, { parent: parent.id }));
      answers.push(parent);
    }
    const { items, total } = await listAll(subject);
    same(total, 1 + answers.length, 'total');
    same(ids(items).toSorted(), ids([root, ...answers]).toSorted(), 'ids');
    const parents = answers.map(({ id }) => items.find((item) => item.id === id)?.parent);
    same(parents, ids([root, ...answers.slice(0, -1)]), 'parents');
  });

  test('lists page after page, each comment once', async (subject) => {
    const first: Comment[] = [];
    for (let at = 0; at < 7; at++) first.push(await publish(subject, draftOf()));
    const answer = await publish(subject, draftOf(undefined, { parent: first[4]!.id }));
    const { items, pages, total } = await listAll(subject);
    same(ids(items).toSorted(), ids([...first, answer]).toSorted(), 'ids');
    same([total, pages], [8, 3], 'total, pages');
    same(items.filter(({ id }) => id === answer.id)[0]!.parent, first[4]!.id, 'the parent of the answer');
    const { items: again } = await listAll(subject);
    same(ids(again), ids(items), 'the same once more');
  });

  test('sorts as it says it can', async (subject) => {
    const said: string[] = [];
    for (let at = 0; at < 3; at++) {
      said.push((await publish(subject, draftOf())).id);
      await wait(1010); // services tell seconds apart
    }
    const { sorts } = await capabilitiesOf(subject);
    const listed = async (sort: CommentSort): Promise<string[]> =>
      ids(roots((await listAll(subject, { sort })).items));
    for (const sort of sorts) {
      const found = await listed(sort);
      if (sort === 'top') same(found.toSorted(), said.toSorted(), sort);
      else same(found, sort === 'oldest' ? said : said.toReversed(), sort);
    }
  });

  test('loses nothing when more is said between two pages', async (subject) => {
    const first: Comment[] = [];
    for (let at = 0; at < 5; at++) first.push(await publish(subject, draftOf()));
    const { sorts } = await capabilitiesOf(subject);
    for (const sort of sorts.filter((known) => known !== 'top')) {
      const query = { limit: 3, sort };
      const one = await subject.service.list(subject.thread, query);
      first.push(await publish(subject, draftOf()));
      let [cursor, rest] = [one.next, [] as Comment[]];
      while (cursor !== undefined) {
        const page = await subject.service.list(subject.thread, { ...query, cursor });
        [cursor, rest] = [page.next, [...rest, ...page.items]];
      }
      const found = new Set(ids([...one.items, ...rest]));
      const missing = ids(first.slice(0, -1)).filter((id) => !found.has(id));
      same(missing, [], `lost, ${sort} first`);
    }
  });

  test('lists the answers to one comment', async (subject) => {
    const one = await publish(subject, draftOf());
    const other = await publish(subject, draftOf());
    const answers = [];
    for (let at = 0; at < 4; at++)
      answers.push(await publish(subject, draftOf(undefined, { parent: one.id })));
    await publish(subject, draftOf(undefined, { parent: other.id }));
    const { items } = await listAll(subject, { parent: one.id });
    same(ids(items).toSorted(), ids(answers).toSorted(), 'ids');
    ok(
      items.every(({ parent }) => parent === one.id),
      'their parent',
    );
  });

  test(
    'finds the page of a comment',
    async (subject) => {
      const said = [];
      for (let at = 0; at < 8; at++) said.push(await publish(subject, draftOf()));
      const answer = await publish(subject, draftOf(undefined, { parent: said[5]!.id }));
      for (const around of [answer.id, said[7]!.id, said[0]!.id]) {
        const page = await subject.service.list(subject.thread, { limit: 3, sort: 'oldest', around });
        checkPage(page);
        ok(ids(page.items).includes(around), `not on its page: ${around} of ${ids(said).join()}`);
        for (const { parent } of page.items)
          ok(
            parent === null || ids(page.items).includes(parent),
            `${parent}, which it answers, is not there`,
          );
        same(page.total, 9, 'total');
      }
      await rejection(
        () => subject.service.list(subject.thread, { limit: 3, sort: 'oldest', around: '99999999' }),
        'not_found',
      );
    },
    only(facts.around, 'it does not look for the page of a comment'),
  );

  test('keeps threads apart', async (subject) => {
    const { thread, otherThread } = subject;
    const one = await publish(subject, draftOf());
    const other = await publish(subject, draftOf(), otherThread);
    same(ids((await listAll(subject)).items), [one.id], 'the one');
    same(ids((await listAll({ ...subject, thread: otherThread })).items), [other.id], 'the other');
    ok(thread.key !== otherThread.key, 'two threads');
  });

  test('counts many threads at once', async (subject) => {
    const { service, thread, otherThread } = subject;
    if (!service.count) return;
    for (let at = 0; at < 3; at++) await publish(subject, draftOf());
    const unknown = thread.key.replace(/\w+(?=\W*$)/, '99999999');
    let counts: Readonly<Record<string, number>> = {};
    const requests = await requestsOf(async () => {
      counts = await service.count!([thread.key, otherThread.key, unknown]);
    });
    same([counts[thread.key], counts[otherThread.key] ?? 0, counts[unknown] ?? 0], [3, 0, 0], 'counts');
    same(requests, facts.countRequests ?? 1, 'requests');
  });

  test('says which field it misses', async ({ service, thread }) => {
    const create = (draft: CommentDraft): Promise<Comment> =>
      service.create(thread, draft, { key: newKey() });
    const empty = await rejection(() => create(draftOf('')), 'validation');
    ok(empty.fields?.['text'] !== undefined, `it says nothing of the text: ${JSON.stringify(empty.fields)}`);
    for (const field of facts.required) {
      const author = { ...draftOf().author, [field]: '' };
      const { fields } = await rejection(() => create(draftOf(undefined, { author })), 'validation');
      ok(fields?.[field] !== undefined, `it says nothing of the ${field}: ${JSON.stringify(fields)}`);
    }
    same((await service.list(thread, { limit: 20, sort: 'oldest' })).total, 0, 'stored');
  });

  test('refuses what is longer than it says', async (subject) => {
    const { value, unit } = (await capabilitiesOf(subject)).maxLength;
    if (value > 1_000_000) return;
    const text = 'ä '.repeat(value);
    ok(lengthIn(text, unit) > value, 'long enough');
    const { service, thread } = subject;
    const error = await rejection(() => service.create(thread, draftOf(text), { key: newKey() }), 'too_long');
    same(error.ambiguous, false, 'ambiguous');
  });

  test(
    'takes nothing where comments are closed',
    async (subject) => {
      const thread = subject.closedThread!;
      const can = await capabilitiesOf({ ...subject, thread });
      if (facts.closed === 'said') same(can.closed, true, 'closed');
      const { service } = subject;
      await rejection(() => service.create(thread, draftOf(), { key: newKey() }), 'closed');
    },
    only(facts.closed !== 'never', 'its threads are never closed'),
  );

  test(
    'knows what is sent again',
    async (subject) => {
      const { service, thread } = subject;
      const [draft, key] = [draftOf(), newKey()];
      const comment = await service.create(thread, draft, { key });
      const again = (): Promise<Comment> => service.create(thread, draft, { key });
      if (facts.dedupe === 'content') await rejection(again, 'duplicate');
      else same((await again()).id, comment.id, 'the same comment');
      if (comment.status === 'pending') await subject.approve?.(comment.id);
      same((await listAll(subject)).total, 1, 'stored');
    },
    only(facts.dedupe !== 'none', 'it knows no comment that is sent again'),
  );

  run(
    'says when it is too fast',
    async () => {
      const subject = await facts.openHurried!();
      try {
        const { service, thread } = subject;
        const post = (): Promise<Comment> => service.create(thread, draftOf(), { key: newKey() });
        await post();
        const error = await rejection(post, 'rate_limited');
        ok((error.retryAfterMs ?? 0) > 0, 'it does not say when to try again');
        same(error.ambiguous, false, 'ambiguous');
      } finally {
        await subject.release?.();
      }
    },
    only(facts.openHurried, 'it never is'),
  );

  test('does nothing that nobody waits for', async ({ service, thread }) => {
    const left = AbortSignal.abort();
    const requests = await requestsOf(async () => {
      await rejection(() => service.list(thread, { limit: 3, sort: 'oldest' }, { signal: left }), 'aborted');
      await rejection(() => service.create(thread, draftOf(), { key: newKey(), signal: left }), 'aborted');
    });
    same(requests, 0, 'requests');
    same((await service.list(thread, { limit: 3, sort: 'oldest' })).total, 0, 'stored');
  });

  test('lets nothing dangerous through, and loses no text', async (subject) => {
    const { service, thread, approve } = subject;
    const stored = new Map<string, (typeof PAYLOADS)[number]>();
    for (const payload of PAYLOADS) {
      const author = { name: payload.name ?? 'Ann Example', email: MAIL, url: payload.url };
      try {
        const comment = await service.create(thread, draftOf(payload.text, { author }), { key: newKey() });
        checkComment(comment);
        ok(!SECRETS.test(JSON.stringify(comment)), 'the address of mail is told');
        if (comment.status === 'pending') await approve?.(comment.id);
        stored.set(comment.id, payload);
      } catch (error) {
        await rejection(() => rethrow(error), 'validation', 'spam', 'too_long');
      }
    }
    ok(stored.size > PAYLOADS.length / 2, `only ${stored.size} of ${PAYLOADS.length} were taken`);
    const { items } = await listAll(subject, { limit: 20 });
    same(ids(items).toSorted(), [...stored.keys()].toSorted(), 'ids');
    for (const { id, body, author } of items) {
      const { title, kept, name } = stored.get(id)!;
      ok(!kept || textOf(body).includes(kept), `${title}: its text is lost: ${body.value.slice(0, 200)}`);
      ok(!/&(lt|gt|amp|quot|#\d+);/.test(author.name), `${title}: the name is ${author.name}`);
      if (name && !/[<\p{Cf}]/u.test(name)) same(author.name, name, title);
    }
    ok(!('polluted' in {}), 'a prototype was changed');
  });

  test(
    'takes what others test with, and gives back nothing that is not well formed',
    async (subject) => {
      const { service, thread, approve } = subject;
      let taken = 0;
      for (const text of corpus ?? []) {
        try {
          const comment = await service.create(thread, draftOf(text), { key: newKey() });
          checkComment(comment);
          if (comment.status === 'pending') await approve?.(comment.id);
          taken++;
        } catch (error) {
          await rejection(() => rethrow(error), 'validation', 'spam', 'too_long', 'duplicate');
        }
      }
      const { items } = await listAll(subject, { limit: 50 });
      same(new Set(ids(items)).size, taken, 'listed');
    },
    only(corpus?.length, 'no corpus is given'),
  );

  test(
    'votes, where it can',
    async (subject) => {
      const { service, thread } = subject;
      if (!service.vote) return;
      const { id } = await publish(subject, draftOf());
      const { score } = await service.vote(thread, id, 1);
      ok(score === undefined || score === 1, `a score of ${score}`);
      same((await listAll(subject)).items[0]!.score, 1, 'the score in the list');
      await service.vote(thread, id, 0);
      same((await listAll(subject)).items[0]!.score, 0, 'the score without the vote');
    },
    facts.voting,
  );

  test('changes and removes what its author wrote, where it can', async (subject) => {
    const { service, thread } = subject;
    const comment = await publish(subject, draftOf());
    if (service.update) {
      const changed = await service.update(thread, comment.id, 'Better said');
      checkComment(changed);
      ok(textOf(changed.body).includes('Better said'), 'the new text');
    }
    if (service.remove) {
      await service.remove(thread, comment.id);
      const left = (await listAll(subject)).items.find(({ id }) => id === comment.id);
      ok(!left || left.status === 'deleted', 'it is still there');
    }
  });

  test('reports and previews, where it can', async (subject) => {
    const { service, thread } = subject;
    const { id } = await publish(subject, draftOf());
    await service.report?.(thread, id, { reason: 'spam', text: 'Selling things' });
    const body = await service.preview?.(thread, 'How it *looks*');
    if (body) ok(textOf(body).includes('looks'), `the preview: ${body.value}`);
  });
}
