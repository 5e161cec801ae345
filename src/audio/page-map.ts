import { lastAtMost } from './last-at-most.js';
import { blockAround, type Piece, type ReadSpeech } from './speech-text.js';
import type { SpeechSegment } from './speech.js';

/** Space, or signs that change with what follows them (combining marks, vowels and finals of Hangul), or neither. */
const CHUNK = /[\s\u00ad]+|[^\s\u00ad][\p{M}\u1160-\u11ff\u00ad]*/gu;

/** Where a segment's pieces stand in each other's row, and where its text stands in that. */
interface SegmentMap {
  /** UTF-16 offset of each piece in the row, and the row's length. */
  readonly begins: readonly number[];
  /** For each UTF-16 unit of the text, and for its end, the offset in the row. */
  readonly offsets: readonly number[];
}

/** Lays a segment's text beside what the page has; undefined where that cannot be told exactly. */
function mapSegment(text: string, pieces: readonly Piece[]): SegmentMap | undefined {
  const begins = [0];
  for (const { data } of pieces) begins.push(begins.at(-1)! + data.length);
  const offsets: number[] = [];
  let built = '';
  let end = 0;
  for (const { 0: raw, index } of pieces
    .map(({ data }) => data)
    .join('')
    .matchAll(CHUNK)) {
    const isSpace = /^[\s\u00ad]/.test(raw);
    if (isSpace && (!built || built.length === text.length || !/\s/.test(raw))) continue;
    const chunk = isSpace ? ' ' : raw.replaceAll('\u00ad', '').normalize();
    // what was put together has one place: no range begins or ends within it
    for (let unit = 0; unit < chunk.length; unit++) offsets.push(index + (chunk === raw ? unit : 0));
    built += chunk;
    end = index + raw.length;
  }
  offsets.push(end);
  return built === text ? { begins, offsets } : undefined;
}

/**
 * The way between a spoken text and the page, whose DOM is left as it is. Built when it is asked, segment by segment.
 */
export class PageMap {
  readonly #segments: readonly SpeechSegment[];
  readonly #pieces: ReadSpeech['pieces'];
  readonly #maps = new Map<number, SegmentMap | undefined>();

  constructor({ text, pieces }: ReadSpeech) {
    this.#segments = text.segments;
    this.#pieces = pieces;
  }

  /** Index of the segment in which an offset lies, or after which it lies; -1 before the first. */
  segmentAt(offset: number): number {
    return lastAtMost(this.#segments.length, (index) => this.#segments[index]!.start, offset);
  }

  /**
   * The stretch of the page that holds a stretch of the text. Undefined where it does not stand in the page, or not any
   * more, or not as it was read.
   * @param start UTF-16 offset in the text.
   * @param length UTF-16 units.
   */
  rangeOf(start: number, length: number): Range | undefined {
    if (!(start >= 0 && length > 0)) return undefined;
    const from = this.segmentAt(start);
    const to = this.segmentAt(start + length - 1);
    const first = this.#place(from, start, false);
    const last = this.#place(to, start + length, true);
    if (!first || !last) return undefined;
    for (let segment = from; segment <= to; segment++) {
      const pieces = this.#pieces[segment]!;
      const begin = segment === from ? first.piece : 0;
      const end = segment === to ? last.piece + 1 : pieces.length;
      if (!pieces.slice(begin, end).every((piece) => this.#isFresh(piece))) return undefined;
    }
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return range.collapsed ? undefined : range; // collapsed where nodes have changed places
  }

  /** The block of the page that a segment stands in; undefined where it does not, or not any more. */
  segmentElement(index: number): Element | undefined {
    const piece = this.#pieces[index]?.find(({ data }) => data.trim());
    return piece?.node.isConnected ? (blockAround(piece.node) ?? undefined) : undefined;
  }

  /**
   * The UTF-16 offset of the text at a place of the page, or of what comes next; undefined after the last, and
   * elsewhere than in the page.
   */
  offsetAt(node: Node, nodeOffset: number): number | undefined {
    const pieces = this.#pieces.flatMap((all, segment) =>
      all.map(({ node: text }, index) => ({ text, index, segment })).filter(({ text }) => text.isConnected),
    );
    const place = (node.ownerDocument ?? (node as Document)).createRange();
    try {
      place.setStart(node, nodeOffset);
      // pieces that end before the place
      const end = (at: number): number => place.comparePoint(pieces[at]!.text, pieces[at]!.text.length);
      const passed = 1 + lastAtMost(pieces.length, end, -1);
      for (const { text, index, segment } of pieces.slice(passed)) {
        const at = this.#unitAt(segment, index, text === node ? nodeOffset : 0);
        if (at !== undefined) return at;
      }
    } catch {
      // another document, or an offset that the node does not have
    }
    return undefined;
  }

  /** The offset of the text at a place in a piece; undefined for white space at a block's end. */
  #unitAt(segment: number, piece: number, offset: number): number | undefined {
    const map = this.#mapOf(segment);
    const { start, text } = this.#segments[segment]!;
    if (!map) return start;
    const { begins, offsets } = map;
    let unit = Math.max(
      0,
      lastAtMost(offsets.length, (index) => offsets[index]!, begins[piece]! + offset),
    );
    while (unit && offsets[unit] === offsets[unit - 1]) unit--;
    return unit < text.length ? start + unit : undefined;
  }

  #mapOf(segment: number): SegmentMap | undefined {
    if (!this.#maps.has(segment))
      this.#maps.set(segment, mapSegment(this.#segments[segment]!.text, this.#pieces[segment]!));
    return this.#maps.get(segment);
  }

  #isFresh(piece: Piece): boolean {
    return piece.node.data === piece.data && piece.node.isConnected;
  }

  #place(
    segment: number,
    offset: number,
    isEnd: boolean,
  ): { readonly piece: number; readonly node: Text; readonly offset: number } | undefined {
    const { text = '', start = 0 } = this.#segments[segment] ?? {};
    const pieces = this.#pieces[segment];
    let unit = offset - start;
    if (!pieces?.length || (!isEnd && unit >= text.length)) return undefined;
    const map = this.#mapOf(segment);
    if (!map) return undefined;
    unit = Math.min(Math.floor(unit), text.length);
    const { offsets, begins } = map;
    // an end goes to the end of what was put together
    if (isEnd) while (unit < text.length && offsets[unit] === offsets[unit - 1]) unit++;
    const row = offsets[unit]!;
    const piece = lastAtMost(pieces.length, (index) => begins[index]!, isEnd ? row - 1 : row);
    return { piece, node: pieces[piece]!.node, offset: row - begins[piece]! };
  }
}
