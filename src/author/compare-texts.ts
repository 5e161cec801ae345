/** What changed between two texts. Pure, bounded in time and memory. */

/** A run of text that both have, or only the newer or the older one. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Changed words or lines up to which two texts are compared; time and memory grow with its square. */
const MAX_EDITS = 1000;

/** Words, spaces and signs; their concatenation is the text. */
function words(text: string, language: string): string[] {
  try {
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    return Array.from(segmenter.segment(text), ({ segment }) => segment);
  } catch {
    return text.match(/[\p{L}\p{M}\p{N}]+|[^]/gu) ?? [];
  }
}

const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/**
 * The fewest removals and additions that lead from one list to the other (Myers, "An O(ND) difference
 * algorithm and its variations", 1986), an item a step. Undefined if there are more than `MAX_EDITS`.
 */
function steps(before: readonly string[], after: readonly string[]): Change[] | undefined {
  const [n, m] = [before.length, after.length];
  // by number of edits: how far in `before` each diagonal was followed; diagonal k at index k + d + 1
  const rows: Int32Array[] = [];
  for (let d = 0; d <= Math.min(MAX_EDITS, n + m); d++) {
    const row = new Int32Array(2 * d + 3);
    for (let k = -d; k <= d; k += 2) {
      let x = start(rows[d - 1], d, k);
      while (x < n && x - k < m && before[x] === after[x - k]) x++;
      row[k + d + 1] = x;
      if (x >= n && x - k >= m) return walkBack(before, after, rows, d);
    }
    rows.push(row);
  }
  return undefined;
}

/** Whether the best way onto a diagonal is an addition, from the diagonal above. */
const isAddition = (row: Int32Array, d: number, k: number): boolean =>
  k === -d || (k !== d && row[k + d - 1]! < row[k + d + 1]!);

/** Where a diagonal begins after one more edit. */
function start(row: Int32Array | undefined, d: number, k: number): number {
  if (!row) return 0;
  return isAddition(row, d, k) ? row[k + d + 1]! : row[k + d - 1]! + 1;
}

function walkBack(
  before: readonly string[],
  after: readonly string[],
  rows: readonly Int32Array[],
  edits: number,
): Change[] {
  const found: Change[] = [];
  let [x, y] = [before.length, after.length];
  for (let d = edits; d >= 0; d--) {
    const from = start(rows[d - 1], d, x - y);
    const added = d > 0 && isAddition(rows[d - 1]!, d, x - y);
    while (x > from) {
      found.push({ kind: 'same', text: before[--x]! });
      y--;
    }
    if (added) found.push({ kind: 'added', text: after[--y]! });
    else if (d > 0) found.push({ kind: 'removed', text: before[--x]! });
  }
  return found.reverse();
}

const isSpace = (text: string): boolean => /^[^\S\n]+$/.test(text);

/**
 * Joins steps to runs. Spaces between changed words go along, so that phrases stay whole: those that both texts
 * have count as removed and added where words were replaced, and change places with the last one otherwise.
 */
function runs(all: readonly Change[]): Change[] {
  const joined: { kind: Change['kind']; text: string }[] = [];
  let pending: Change[] = [];
  const add = (kind: Change['kind'], text: string): void => {
    const last = joined.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) joined.push({ kind, text });
  };
  const flush = (): void => {
    const kinds = (['removed', 'added'] as const).filter((kind) =>
      pending.some((step) => step.kind === kind),
    );
    const spaces = pending.filter((step) => step.kind === 'same');
    const last = pending.at(-1)?.text;
    if (kinds.length === 1 && spaces.length === 1 && spaces[0]!.text === last) {
      pending.slice(0, -1).forEach(({ text }) => add(kinds[0]!, text));
      add('same', last);
    } else if (kinds.length === 2)
      for (const kind of kinds)
        add(
          kind,
          pending.map((step) => (step.kind === kind || step.kind === 'same' ? step.text : '')).join(''),
        );
    else pending.forEach(({ kind, text }) => add(kind, text));
    pending = [];
  };
  all.forEach((step, index) => {
    const within = pending.length && isSpace(step.text) && (all[index + 1]?.kind ?? 'same') !== 'same';
    if (step.kind !== 'same' || within) pending.push(step);
    else {
      flush();
      add('same', step.text);
    }
  });
  flush();
  return joined;
}

/** Compares lists after taking off what both begin and end with. */
function compareLists(before: readonly string[], after: readonly string[]): Change[] | undefined {
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const found = steps(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const same = (items: readonly string[]): Change[] => items.map((text) => ({ kind: 'same', text }));
  return (
    found && runs([...same(before.slice(0, head)), ...found, ...same(before.slice(before.length - tail))])
  );
}

/**
 * What changed, word by word; line by line where too many words did, and in one piece where too many lines did.
 * What was not added is `before`, what was not removed is `after`, to the letter.
 *
 * @param language BCP 47, for scripts without spaces between words.
 */
export function compareTexts(before: string, after: string, language: string): Change[] {
  const whole: Change[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return (
    compareLists(words(before, language), words(after, language)) ??
    compareLists(lines(before), lines(after)) ??
    whole.filter(({ text }) => text)
  );
}
