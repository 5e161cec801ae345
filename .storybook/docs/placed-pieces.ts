/** Where the pieces of an element are on the page. */
import type { Piece } from './pieces.js';

export interface PlacedPiece {
  readonly name: string;
  /** Boxes of all that is seen of it, from the corner of a frame. */
  readonly boxes: readonly DOMRect[];
}

/** Regions that only speak take no room. */
function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.checkVisibility() && width > 1 && height > 1;
}

/** The pieces of an element, as far as they are seen in the state it is in. */
export const placedPieces = (
  element: Element,
  pieces: readonly Pick<Piece, 'name' | 'find'>[],
  frame: DOMRect,
): readonly PlacedPiece[] =>
  pieces.map(({ name, find }) => ({
    name,
    boxes: find(element)
      .filter(isSeen)
      .map((piece) => {
        const { x, y, width, height } = piece.getBoundingClientRect();
        return new DOMRect(x - frame.x, y - frame.y, width, height);
      }),
  }));
