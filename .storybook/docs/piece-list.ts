/** The pieces of an element by number. */
import { Markdown } from '@storybook/addon-docs/blocks';
import { createElement as el, type ReactElement } from 'react';
import { styled } from 'storybook/theming';
import type { StoryOfDocs } from './picture.js';
import type { Piece } from './pieces.js';

const List = styled.ol({
  '&&': { columns: '20rem', columnGap: '2rem', paddingInlineStart: 0, listStyle: 'none', margin: '1rem 0' },
  '&& li': {
    display: 'grid',
    gridTemplateColumns: '2.2rem 1fr',
    breakInside: 'avoid',
    margin: 0,
    padding: '4px 0',
    fontSize: 14,
    lineHeight: 1.45,
  },
  '&& div, && p': { fontSize: 'inherit', margin: 0 },
  '&& p': { display: 'inline' },
});

const Number = styled.button({
  justifySelf: 'start',
  alignSelf: 'start',
  inlineSize: 24,
  blockSize: 24,
  padding: 0,
  border: '2px solid #b0105a',
  borderRadius: 12,
  background: 'none',
  color: '#b0105a',
  font: '600 11px/1 system-ui, sans-serif',
  cursor: 'pointer',
  '&:focus-visible': { outline: '2px solid #b0105a', outlineOffset: 2 },
});

export interface PieceListProps {
  readonly pieces: readonly Piece[];
  readonly isShown: (name: string) => boolean;
  /** The story that has a piece which no picture shows. */
  readonly elsewhere: (name: string) => StoryOfDocs | undefined;
  /** A reader points at a piece, or at none any more. */
  readonly onPoint: (name: string | undefined) => void;
}

/** Storybook's window around this page shows the story. */
const linkTo = ({ id, name }: StoryOfDocs): ReactElement =>
  el('a', { href: `./?path=/story/${id}`, target: '_parent' }, `In the story “${name}”.`);

/** Pointing at one, or pressing its number, outlines it in the pictures. */
export function PieceList({ pieces, isShown, elsewhere, onPoint }: PieceListProps): ReactElement {
  return el(
    List,
    null,
    pieces.map(({ name, selector, description }, index) => {
      const story = isShown(name) ? undefined : elsewhere(name);
      return el(
        'li',
        { key: name, onPointerEnter: () => onPoint(name), onPointerLeave: () => onPoint(undefined) },
        el(
          Number,
          {
            type: 'button',
            'aria-label': `${index + 1}: outline ${name}`,
            onFocus: () => onPoint(name),
            onBlur: () => onPoint(undefined),
            onClick: () => onPoint(name),
          },
          index + 1,
        ),
        el(
          'div',
          null,
          el('code', null, selector),
          ' ',
          el(Markdown, null, description),
          story ? [' ', linkTo(story)] : null,
        ),
      );
    }),
  );
}
