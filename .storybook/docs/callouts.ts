/** Numbers in the margin of a picture, and the lines that lead from them to what they number. */
import type { PlacedPiece } from './placed-pieces.js';

type Point = readonly [x: number, y: number];

export interface Callout {
  readonly name: string;
  /** The middle of the number. */
  readonly mark: Point;
  /** Where its line ends. */
  readonly end: Point;
}

const SIDES = ['left', 'right', 'top'] as const;
type Side = (typeof SIDES)[number];

interface Anchor extends Callout {
  readonly side: Side;
}

/** Least distance between two numbers, and that from the frame's edge to their middle, in pixels. */
const APART = 24;
const EDGE = 16;

/** How far below its upper edge, and beside its first, a box is pointed at. */
const INSET = 12;

/** Where a box may be pointed at: near its corners first. */
function anchorsOf({ name, boxes: [box] }: PlacedPiece, frameWidth: number): readonly Anchor[] {
  const { x, y, width, height, right } = box!;
  const downs = [y + Math.min(height / 2, INSET), y + height / 2];
  const acrosses = [x + Math.min(width / 2, 3 * INSET), x + width / 2];
  return [
    ...downs.map((down): Anchor => ({ name, side: 'left', mark: [EDGE, down], end: [x, down] })),
    ...downs.map((down): Anchor => ({
      name,
      side: 'right',
      mark: [frameWidth - EDGE, down],
      end: [right, down],
    })),
    ...acrosses.map((across): Anchor => ({ name, side: 'top', mark: [across, EDGE], end: [across, y] })),
  ];
}

const alongOf = ({ side, mark: [x, y] }: Anchor): number => (side === 'top' ? x : y);

const holds = (outer: DOMRect, inner: DOMRect): boolean =>
  outer.left <= inner.left &&
  outer.right >= inner.right &&
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom;

/** Whether a line parallel to an edge runs through a box. */
const crosses = ({ mark: [x1, y1], end: [x2, y2] }: Anchor, box: DOMRect): boolean =>
  Math.min(x1, x2) < box.right &&
  Math.max(x1, x2) > box.left &&
  Math.min(y1, y2) < box.bottom &&
  Math.max(y1, y2) > box.top;

/** What a line is worth avoiding for, in pixels of its length: running through something, ending where another does. */
const CROSSING = 120;
const MEETING = 16;

/** The length of its line, and more where it is in the way of others. */
function costOf(anchor: Anchor, box: DOMRect, boxes: readonly DOMRect[], others: readonly Anchor[]): number {
  const { side, mark, end } = anchor;
  const length = Math.hypot(mark[0] - end[0], mark[1] - end[1]);
  const crowd = others.filter(
    (other) => other.side === side && Math.abs(alongOf(other) - alongOf(anchor)) < APART,
  );
  const met = others.filter((other) => Math.hypot(end[0] - other.end[0], end[1] - other.end[1]) < INSET);
  const crossed = boxes.filter((other) => !holds(other, box) && !holds(box, other) && crosses(anchor, other));
  return length + (crowd.length * APART) / 2 + met.length * MEETING + crossed.length * CROSSING;
}

/** Moves what lies too close apart, within a length. */
function spread(wanted: readonly number[], length: number): readonly number[] {
  const places = [...wanted];
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i]!, places[i - 1]! + APART);
  let limit = length - EDGE;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i]!, limit);
    limit = places[i]! - APART;
  }
  return places;
}

/** A number for each piece that is seen, on the side that is nearest, none upon another. */
export function calloutsOf(
  pieces: readonly PlacedPiece[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Callout[] {
  const all = pieces.flatMap(({ boxes }) => boxes);
  const anchors: Anchor[] = [];
  for (const piece of pieces.filter(({ boxes }) => boxes.length > 0)) {
    const costs = anchorsOf(piece, width).map(
      (anchor) => [anchor, costOf(anchor, piece.boxes[0]!, all, anchors)] as const,
    );
    anchors.push(costs.reduce((best, one) => (one[1] < best[1] ? one : best))[0]);
  }
  return SIDES.flatMap((side) => {
    const here = anchors.filter((anchor) => anchor.side === side).sort((a, b) => alongOf(a) - alongOf(b));
    const places = spread(here.map(alongOf), side === 'top' ? width : height);
    return here.map(({ name, mark: [x, y], end }, index) => ({
      name,
      mark: side === 'top' ? ([places[index]!, y] as const) : ([x, places[index]!] as const),
      end,
    }));
  });
}
