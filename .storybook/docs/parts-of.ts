/** Where the parts of an element are on the page. */

export interface PlacedPart {
  readonly name: string;
  /** Boxes of all elements with that part that are seen, from the corner of a frame. */
  readonly boxes: readonly DOMRect[];
}

const isSeen = (element: Element): boolean =>
  element.checkVisibility() && element.getBoundingClientRect().width > 1;

/** The parts of an element, as far as they are seen in the state it is in. */
export function partsOf(element: Element, names: readonly string[], frame: DOMRect): readonly PlacedPart[] {
  return names.map((name) => ({
    name,
    boxes: [...(element.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? [])]
      .filter(isSeen)
      .map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return new DOMRect(x - frame.x, y - frame.y, width, height);
      }),
  }));
}

const SIZE = 22;

/** Places for numbered marks, before what they mark, moved aside where two would lie upon each other. */
export function cornersOf(
  parts: readonly PlacedPart[],
): ReadonlyMap<string, readonly [x: number, y: number]> {
  const taken: (readonly [number, number])[] = [];
  const corners = new Map<string, readonly [number, number]>();
  for (const { name, boxes } of parts) {
    const [box] = boxes;
    if (!box) continue;
    let x = box.x - SIZE;
    const y = box.y - 1;
    while (taken.some(([left, top]) => Math.abs(left - x) < SIZE && Math.abs(top - y) < SIZE)) x += SIZE;
    taken.push([x, y]);
    corners.set(name, [x, y]);
  }
  return corners;
}
