/** A story with numbers around it. */
import { Story } from '@storybook/addon-docs/blocks';
import { createElement as el, useEffect, useRef, useState, type ReactElement } from 'react';
import { styled } from 'storybook/theming';
import { calloutsOf } from './callouts.js';
import { placedPieces, type PlacedPiece } from './placed-pieces.js';
import type { Piece } from './pieces.js';

/** Of a story on a page of documentation, what is used here. */
export interface StoryOfDocs {
  readonly id: string;
  readonly name: string;
  readonly moduleExport: object;
}

export interface Look {
  readonly element: Element;
  readonly width: number;
  readonly height: number;
  readonly placed: readonly PlacedPiece[];
}

const INK = 'light-dark(#b0105a, #ff8fc0)';

const Frame = styled.div(({ theme }) => ({
  position: 'relative',
  padding: 48,
  border: `1px solid ${theme.appBorderColor}`,
  borderRadius: theme.appBorderRadius,
  background: 'var(--news-color-background, canvas)',
  color: 'var(--news-color-text, canvastext)',
  font: '400 1rem/1.5 var(--news-font-text, serif)',
  '@media (max-width: 600px)': { paddingInline: 36 },
}));

const Mark = styled.span({
  position: 'absolute',
  zIndex: 2,
  display: 'grid',
  placeItems: 'center',
  inlineSize: 20,
  blockSize: 20,
  borderRadius: 10,
  background: INK,
  color: 'light-dark(#fff, #000)',
  font: '600 11px/1 system-ui, sans-serif',
  translate: '-50% -50%',
  pointerEvents: 'none',
});

const Lines = styled.svg({
  position: 'absolute',
  zIndex: 1,
  inset: 0,
  inlineSize: '100%',
  blockSize: '100%',
  color: INK,
  pointerEvents: 'none',
});

const Outline = styled.span({
  position: 'absolute',
  zIndex: 1,
  outline: `2px solid ${INK}`,
  background: `color-mix(in srgb, ${INK} 14%, transparent)`,
  pointerEvents: 'none',
});

/** How often a picture is looked at again, in milliseconds: no event tells of every change in a shadow tree. */
const AGAIN = 400;

/** Tells what is seen of an element in a frame, first and whenever it changes. */
function useLook(
  frame: { readonly current: HTMLElement | null },
  tag: string,
  pieces: readonly Piece[],
  onLook: (look: Look) => void,
): void {
  useEffect(() => {
    let before = '';
    const look = (): void => {
      const element = frame.current?.querySelector(tag);
      if (!frame.current || !element) return;
      const { clientWidth: width, clientHeight: height, clientLeft, clientTop } = frame.current;
      const { x, y } = frame.current.getBoundingClientRect();
      const placed = placedPieces(element, pieces, new DOMRect(x + clientLeft, y + clientTop));
      const now = JSON.stringify([placed, width, height]);
      if (now !== before) onLook({ element, width, height, placed });
      before = now;
    };
    const timer = setInterval(look, AGAIN);
    return () => clearInterval(timer);
  }, [frame, tag, pieces, onLook]);
}

export interface PictureProps {
  readonly story: StoryOfDocs;
  readonly tag: string;
  readonly pieces: readonly Piece[];
  /** Names of the pieces that are numbered here, and of one that is outlined. */
  readonly numbered: readonly string[];
  readonly outlined: string | undefined;
  /** Tells in which frame the story stands, once, before what holds the picture is there. */
  readonly onFrame: (id: string, frame: HTMLElement) => void;
  readonly onLook: (id: string, look: Look) => void;
}

export function Picture({
  story,
  tag,
  pieces,
  numbered,
  outlined,
  onFrame,
  onLook,
}: PictureProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const [look, setLook] = useState<Look>();
  const [tell] = useState(() => (seen: Look) => {
    setLook(seen);
    onLook(story.id, seen);
  });
  useEffect(() => onFrame(story.id, frame.current!), [story.id, onFrame]);
  useLook(frame, tag, pieces, tell);
  const placed = look?.placed ?? [];
  const callouts = look
    ? calloutsOf(
        placed.filter(({ name }) => numbered.includes(name)),
        look,
      )
    : [];
  const boxes = placed.find(({ name }) => name === outlined)?.boxes ?? [];
  return el(
    Frame,
    { ref: frame, className: 'sb-unstyled' },
    el(Story, { of: story.moduleExport }),
    el(
      Lines,
      { 'aria-hidden': true },
      callouts.map(({ name, mark: [x1, y1], end: [x2, y2] }) =>
        el(
          'g',
          { key: name },
          el('line', { x1, y1, x2, y2, stroke: 'currentcolor' }),
          el('circle', { cx: x2, cy: y2, r: 2.5, fill: 'currentcolor' }),
        ),
      ),
    ),
    callouts.map(({ name, mark: [left, top] }) =>
      el(
        Mark,
        { key: name, 'aria-hidden': true, style: { left, top } },
        pieces.findIndex((piece) => piece.name === name) + 1,
      ),
    ),
    boxes.map(({ x, y, width, height }, index) =>
      el(Outline, { key: index, className: 'outline', style: { left: x, top: y, width, height } }),
    ),
  );
}
