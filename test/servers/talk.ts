import { randomUUID } from 'node:crypto';
import { startFaulty, type FaultyServer } from './faults.js';

/** The backend of the example in docs/adapters.md, in memory. */

interface Said {
  readonly no: number;
  readonly about: string;
  readonly re: number | null;
  readonly who: string;
  readonly said: string;
  readonly at: string;
  held: boolean;
}

export interface Talk extends FaultyServer {
  approve(id: string): void;
  close(about: string): void;
}

const LONGEST = 2000;

export async function startTalk(): Promise<Talk> {
  const all: Said[] = [];
  const closed = new Set<string>();
  const heard = (about: string): Said[] => all.filter((one) => one.about === about && !one.held);

  /** First comments, a page of them, with what answers them; or the answers to one. */
  function page(query: URLSearchParams): object {
    const comments = heard(query.get('about')!);
    const [re, after] = [query.get('re'), query.get('after')];
    const newest = query.get('sort') === 'newest';
    const first = comments.filter((one) => (re === null ? one.re === null : one.re === Number(re)));
    if (newest) first.reverse();
    const rest = first.filter(
      ({ no }) => after === null || (newest ? no < Number(after) : no > Number(after)),
    );
    const shown = new Set(rest.slice(0, Number(query.get('limit'))));
    const more = rest.length > shown.size ? [...shown].at(-1)?.no : undefined;
    const numbers = new Set([...shown].map(({ no }) => no));
    if (re === null)
      for (const one of comments)
        if (one.re !== null && numbers.has(one.re)) numbers.add(shown.add(one) && one.no);
    return { comments: [...shown], more, total: comments.length };
  }

  function take(about: string, body: string): readonly [status: number, answer: object] {
    if (closed.has(about)) return [423, {}];
    const { who, said, re } = JSON.parse(body) as { who: string; said: string; re: number | null };
    if (!who.trim()) return [422, { wrong: 'who' }];
    if (!said.trim()) return [422, { wrong: 'said' }];
    if (Array.from(said).length > LONGEST) return [422, { wrong: 'length' }];
    const one = { no: all.length + 1, about, re, who, said, at: new Date().toISOString(), held: true };
    all.push(one);
    return [202, one];
  }

  const server = await startFaulty((request, response, body) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://talk.example');
    const about = searchParams.get('about') ?? '';
    const [status, answer] =
      pathname === '/counts'
        ? ([200, about.split(' ').map((key) => heard(key).length)] as const)
        : request.method === 'POST'
          ? take(about, body.toString())
          : ([200, page(searchParams)] as const);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  return {
    ...server,
    approve: (id) => {
      all[Number(id) - 1]!.held = false;
    },
    close: (about) => void closed.add(about),
  };
}

/** A thread that nobody has heard of. */
export const newTopic = (): string => `https://news.example/${randomUUID()}`;
