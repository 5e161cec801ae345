/**
 * A second, plain reading of https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document, against which
 * the links are tested: strict about word boundaries, letter by letter, and fit for pages without style sheets or
 * shadow roots only.
 */

/** A sign of a page's text, and where it is. */
interface Sign {
  readonly sign: string;
  readonly node: Text;
  readonly offset: number;
}

/** The text of one block, white space collapsed. */
interface Block {
  readonly signs: readonly Sign[];
  readonly text: string;
  /** Positions in `text` before which a word begins or ends. */
  readonly boundaries: ReadonlySet<number>;
}

/** A place between two signs: block and position in its text. */
export type Place = readonly [block: number, at: number];
export type Found = readonly [start: Place, end: Place];

export interface Page {
  readonly blocks: readonly Block[];
}

const bare = (sign: string): string =>
  sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[“”״]/g, '"').replace(/[‘’׳]/g, "'");

function blockOf(signs: readonly Sign[], language: string): Block {
  const text = signs.map(({ sign }) => sign).join('');
  const boundaries = new Set([text.length]);
  for (const { index } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    boundaries.add(index);
  return { signs, text, boundaries };
}

/** Reads the blocks of a page: each `<p>`, `<h2>` or `<li>` is one, and what a `<br>` parts. */
export function readPage(root: Element): Page {
  const blocks: Block[] = [];
  for (const element of root.querySelectorAll('p,h2,li')) {
    let signs: Sign[] = [];
    const language = element.closest('[lang]')?.getAttribute('lang') ?? 'en';
    const flush = (): void => {
      while (signs.at(-1)?.sign === ' ') signs.pop();
      if (signs.length) blocks.push(blockOf(signs, language));
      signs = [];
    };
    const walker = document.createTreeWalker(element, 5); // SHOW_ELEMENT | SHOW_TEXT
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof HTMLBRElement) flush();
      if (!(node instanceof Text)) continue;
      for (let offset = 0; offset < node.length; offset += 1) {
        const sign = /[ \n]/.test(node.data[offset]!) ? ' ' : node.data[offset]!;
        if (sign !== ' ' || (signs.length && signs.at(-1)!.sign !== ' ')) signs.push({ sign, node, offset });
      }
    }
    flush();
  }
  return { blocks };
}

const isAfter = ([block, at]: Place, [otherBlock, otherAt]: Place): boolean =>
  block > otherBlock || (block === otherBlock && at >= otherAt);

/** The next place of a term in or after a place. */
function findTerm(
  page: Page,
  term: string,
  from: Place,
  startBounded: boolean,
  endBounded: boolean,
): Found | undefined {
  const signs = term.split('').map(bare).join('');
  for (let block = from[0]; block < page.blocks.length; block += 1) {
    const { text, boundaries } = page.blocks[block]!;
    for (let at = block === from[0] ? from[1] : 0; at < text.length; at += 1) {
      if (startBounded && !boundaries.has(at)) continue;
      let seen = '';
      for (let end = at; end < text.length && seen.length < signs.length;) {
        seen += bare(text[end]!);
        end += 1;
        if (seen === signs && (!endBounded || boundaries.has(end)))
          return [
            [block, at],
            [block, end],
          ];
      }
    }
  }
  return undefined;
}

/** The next place that is not white space. */
function skipSpace(page: Page, [block, at]: Place): Place {
  const { text } = page.blocks[block]!;
  if (at >= text.length) return block + 1 < page.blocks.length ? [block + 1, 0] : [block, at];
  return text[at] === ' ' ? [block, at + 1] : [block, at];
}

const isSame = (a: Place, b: Place): boolean => a[0] === b[0] && a[1] === b[1];

/** What a browser finds for a directive: the first match in the page. */
export function findDirective(page: Page, directive: string): Found | undefined {
  const terms = directive.replace(/^text=/, '').split(',');
  const prefix = terms[0]!.endsWith('-') ? decodeURIComponent(terms.shift()!.slice(0, -1)) : '';
  const suffix = terms.at(-1)!.startsWith('-') ? decodeURIComponent(terms.pop()!.slice(1)) : '';
  const [start = '', end = ''] = terms.map(decodeURIComponent);
  let from: Place = [0, 0];
  for (;;) {
    let match: Found | undefined;
    if (prefix) {
      const before = findTerm(page, prefix, from, true, false);
      if (!before) return undefined;
      from = [before[0][0], before[0][1] + 1];
      const place = skipSpace(page, before[1]);
      match = findTerm(page, start, place, false, !!end || !suffix);
      if (!match) return undefined;
      if (!isSame(match[0], place)) continue;
    } else {
      match = findTerm(page, start, from, true, !!end || !suffix);
      if (!match) return undefined;
      from = [match[0][0], match[0][1] + 1];
    }
    let place = match[1];
    for (;;) {
      const last: Found | undefined = end ? findTerm(page, end, place, true, !suffix) : match;
      if (!last || !isAfter(last[0], match[0])) return undefined;
      if (!suffix) return [match[0], last[1]];
      const next = skipSpace(page, last[1]);
      const after = findTerm(page, suffix, next, false, true);
      if (after && isSame(after[0], next)) return [match[0], last[1]];
      if (!end) break;
      place = last[1];
    }
  }
}

/** The page's text as the screen is read: what was found in « », `|` between blocks. */
export function showFound(page: Page, [[startBlock, start], [endBlock, end]]: Found): string {
  return page.blocks
    .map(({ text }, block) => {
      let shown = text;
      if (block === endBlock) shown = `${shown.slice(0, end)}»${shown.slice(end)}`;
      if (block === startBlock) shown = `${shown.slice(0, start)}«${shown.slice(start)}`;
      return shown;
    })
    .join('|');
}

/** The places of a selection, extended to whole words; undefined if it has no letter or digit. */
export function extend(page: Page, [start, end]: Found): Found | undefined {
  const isWord = ([block, at]: Place): boolean => /[\p{L}\p{N}]/u.test(page.blocks[block]!.text[at] ?? '');
  const lines = page.blocks
    .map(({ text }, block): readonly [number, number, number] => [
      block,
      block === start[0] ? start[1] : 0,
      block === end[0] ? end[1] : text.length,
    ])
    .slice(start[0], end[0] + 1)
    .filter(([block, from, to]) =>
      Array.from({ length: to - from }, (_, i) => i).some((i) => isWord([block, from + i])),
    );
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  let from = first[1];
  let to = last[2];
  while (page.blocks[first[0]]!.text[from] === ' ') from += 1;
  while (page.blocks[last[0]]!.text[to - 1] === ' ') to -= 1;
  while (!page.blocks[first[0]]!.boundaries.has(from)) from -= 1;
  while (!page.blocks[last[0]]!.boundaries.has(to)) to += 1;
  return [
    [first[0], from],
    [last[0], to],
  ];
}

/** The directive that says most of a place: whole lines before, in and after it. */
export function widestDirective({ blocks }: Page, [[startBlock, start], [endBlock, end]]: Found): string {
  const encode = (term: string): string => encodeURIComponent(term.trim()).replaceAll('-', '%2D');
  const startText = blocks[startBlock]!.text;
  const endText = blocks[endBlock]!.text;
  const prefix = encode(startText.slice(0, start) || (blocks[startBlock - 1]?.text ?? ''));
  const suffix = encode(endText.slice(end) || (blocks[endBlock + 1]?.text ?? ''));
  const terms =
    startBlock === endBlock
      ? [encode(startText.slice(start, end))]
      : [encode(startText.slice(start)), encode(endText.slice(0, end))];
  return `text=${[prefix && `${prefix}-`, ...terms, suffix && `-${suffix}`].filter(Boolean).join(',')}`;
}
