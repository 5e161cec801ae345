/** Combinations of choices in which every two choices of different kinds stand together at least once. */

/** What there is to choose, by kind. */
export type Factors = Readonly<Record<string, readonly string[]>>;

/** One choice of each kind. */
export type Combination = Readonly<Record<string, string>>;

type Pair = readonly [kind: string, value: string, otherKind: string, otherValue: string];

function pairsOf(factors: Factors): Pair[] {
  const kinds = Object.keys(factors);
  return kinds.flatMap((kind, at) =>
    kinds
      .slice(at + 1)
      .flatMap((other) =>
        factors[kind]!.flatMap((value) =>
          factors[other]!.map((otherValue): Pair => [kind, value, other, otherValue]),
        ),
      ),
  );
}

/** How many of the pairs a value would add to what is chosen so far. */
function gain(pairs: readonly Pair[], chosen: Combination, kind: string, value: string): number {
  return pairs.filter(
    ([a, valueOfA, b, valueOfB]) =>
      (a === kind && valueOfA === value && chosen[b] === valueOfB) ||
      (b === kind && valueOfB === value && chosen[a] === valueOfA),
  ).length;
}

/** The value that scores highest, and by the next score where several do. */
function best(values: readonly string[], scores: readonly ((value: string) => number)[]): string {
  return scores.reduce((left, score) => {
    const highest = Math.max(...left.map(score));
    return left.filter((value) => score(value) === highest);
  }, values)[0]!;
}

/**
 * A covering set of strength two, greedily: each combination begins with a pair that is still missing, and takes of
 * every other kind what adds most, or else what was taken least. The same factors always give the same set; it is not always the smallest.
 */
export function coveringSet(factors: Factors): readonly Combination[] {
  const set: Combination[] = [];
  let missing = pairsOf(factors);
  for (let first = missing[0]; first; first = missing[0]) {
    const [kind, value, otherKind, otherValue] = first;
    const chosen: Record<string, string> = { [kind]: value, [otherKind]: otherValue };
    for (const [next, values] of Object.entries(factors))
      chosen[next] ??= best(values, [
        (value) => gain(missing, chosen, next, value),
        (value) => -set.filter((one) => one[next] === value).length,
      ]);
    set.push(Object.fromEntries(Object.keys(factors).map((name) => [name, chosen[name]!])));
    missing = missing.filter(
      ([a, valueOfA, b, valueOfB]) => chosen[a] !== valueOfA || chosen[b] !== valueOfB,
    );
  }
  return set;
}
