/** A picture of an element that is the element: its parts with numbers, its slots, states and tokens. */
import { Markdown, Story, useOf } from '@storybook/addon-docs/blocks';
import { createElement as el, useEffect, useRef, useState, type ReactElement } from 'react';
import { styled } from 'storybook/theming';
import theming from '../../docs/theming.md?raw';
import type { Declaration, Named } from '../manifest.js';
import { actStill, type Playable } from './act-still.js';
import { cornersOf, partsOf, type PlacedPart } from './parts-of.js';
import { tokenNotes, tokensOf } from './tokens-of.js';

const NOTES = tokenNotes(theming);

const Frame = styled.div(({ theme }) => ({
  position: 'relative',
  padding: '2rem',
  border: `1px solid ${theme.appBorderColor}`,
  borderRadius: theme.appBorderRadius,
  background: 'var(--news-color-background, canvas)',
  color: 'var(--news-color-text, canvastext)',
  font: '400 1rem/1.5 var(--news-font-text, serif)',
}));

const Mark = styled.span({
  position: 'absolute',
  zIndex: 2,
  display: 'grid',
  placeItems: 'center',
  inlineSize: 20,
  blockSize: 20,
  borderRadius: 10,
  background: '#b0105a',
  color: '#fff',
  font: '600 11px/1 system-ui, sans-serif',
  pointerEvents: 'none',
});

const Outline = styled.span({
  position: 'absolute',
  zIndex: 1,
  outline: '2px solid #b0105a',
  background: 'rgb(176 16 90 / 12%)',
  pointerEvents: 'none',
});

const List = styled.ol({
  '&&': { columns: '20rem', columnGap: '2rem', paddingInlineStart: 0, listStyle: 'none', margin: '1rem 0' },
  '&& li': { breakInside: 'avoid', padding: '3px 0', fontSize: 14, lineHeight: 1.45 },
  '&& p': { display: 'inline', fontSize: 'inherit', margin: 0 },
});

const Number = styled.span({
  display: 'inline-block',
  minInlineSize: '1.8em',
  color: '#b0105a',
  fontWeight: 600,
});

const Table = styled.table({
  '&&': { inlineSize: '100%', fontSize: 14 },
  '&& td, && th': { textAlign: 'start', verticalAlign: 'top' },
});

const Swatch = styled.span({
  display: 'inline-block',
  inlineSize: '1em',
  blockSize: '1em',
  marginInlineEnd: '0.4em',
  verticalAlign: '-0.1em',
  border: '1px solid rgb(128 128 128 / 60%)',
});

const described = ({ description = '' }: Named): ReactElement => el(Markdown, null, description);

/** The parts, by number; pointing at one shows where it is. */
function Parts({
  parts,
  placed,
  onPoint,
}: {
  readonly parts: readonly Named[];
  readonly placed: readonly PlacedPart[];
  readonly onPoint: (name: string | undefined) => void;
}): ReactElement {
  const isPlaced = (name: string): boolean =>
    placed.some((part) => part.name === name && part.boxes.length > 0);
  return el(
    List,
    null,
    parts.map((part, index) =>
      el(
        'li',
        {
          key: part.name,
          onPointerEnter: () => onPoint(part.name),
          onPointerLeave: () => onPoint(undefined),
        },
        el(Number, null, index + 1),
        el('code', null, `::part(${part.name})`),
        ' ',
        described(part),
        isPlaced(part.name) ? null : el('small', null, ' Not in this state.'),
      ),
    ),
  );
}

function NamedList({
  of,
  name,
}: {
  readonly of: readonly Named[];
  readonly name: (one: string) => string;
}): ReactElement {
  return el(
    List,
    null,
    of.map((one) => el('li', { key: one.name }, el('code', null, name(one.name)), ' ', described(one))),
  );
}

const isColour = (value: string): boolean => CSS.supports('color', value) && value !== 'inherit';

function Tokens({
  tokens,
  element,
}: {
  readonly tokens: readonly string[];
  readonly element: Element;
}): ReactElement {
  const style = getComputedStyle(element);
  return el(
    Table,
    null,
    el(
      'thead',
      null,
      el(
        'tr',
        null,
        ...['Token', 'Here', 'Default', 'Use'].map((name) => el('th', { key: name, scope: 'col' }, name)),
      ),
    ),
    el(
      'tbody',
      null,
      tokens.map((token) => {
        const value = style.getPropertyValue(token).trim();
        const { standard = '', use = '' } = NOTES.get(token) ?? {};
        return el(
          'tr',
          { key: token },
          el('td', null, el('code', null, token)),
          el(
            'td',
            null,
            isColour(value) ? el(Swatch, { style: { background: value } }) : null,
            value || 'not set',
          ),
          el('td', null, el('code', null, standard)),
          el('td', null, el(Markdown, null, use)),
        );
      }),
    ),
  );
}

interface Seen {
  readonly element: Element;
  readonly placed: readonly PlacedPart[];
  readonly tokens: readonly string[];
}

/** What is seen of an element, looked at again whenever the page changes. */
function useElement(frame: { readonly current: HTMLElement | null }, tag: string, parts: readonly string[]) {
  const [seen, setSeen] = useState<Seen>();
  useEffect(() => {
    let before = '';
    const look = (): void => {
      const element = frame.current?.querySelector(tag);
      if (!element) return;
      const placed = partsOf(element, parts, frame.current!.getBoundingClientRect());
      const tokens = tokensOf(element);
      const now = JSON.stringify([placed, tokens]);
      if (now !== before) setSeen({ element, placed, tokens });
      before = now;
    };
    const timer = setInterval(look, 400);
    return () => clearInterval(timer);
  }, [frame, tag, parts]);
  return seen;
}

/** The block. */
export function Anatomy({
  of,
  declaration,
}: {
  readonly of: object;
  readonly declaration: Declaration;
}): ReactElement {
  const { tagName = '', cssParts = [], slots = [], cssStates = [] } = declaration;
  const { story } = useOf(of, ['story']);
  const frame = useRef<HTMLDivElement>(null);
  const [names] = useState(() => cssParts.map(({ name }) => name));
  const [pointed, setPointed] = useState<string>();
  const seen = useElement(frame, tagName, names);
  const corners = cornersOf(seen?.placed ?? []);
  useEffect(() => {
    if (frame.current) void actStill(story as Playable, frame.current, tagName);
  }, [story, tagName]);
  const outlined = seen?.placed.find(({ name }) => name === pointed)?.boxes ?? [];
  return el(
    'div',
    null,
    el(
      Frame,
      { ref: frame, className: 'sb-unstyled' },
      el(Story, { of: of }),
      names.map((name, index) => {
        const [left, top] = corners.get(name) ?? [];
        return left === undefined
          ? null
          : el(Mark, { key: name, 'aria-hidden': true, style: { left, top } }, index + 1);
      }),
      outlined.map(({ x, y, width, height }, index) =>
        el(Outline, { key: index, style: { left: x, top: y, width, height } }),
      ),
    ),
    cssParts.length > 0
      ? el(Parts, { parts: cssParts, placed: seen?.placed ?? [], onPoint: setPointed })
      : null,
    slots.length > 0 ? el('h3', null, 'Slots') : null,
    el(NamedList, { of: slots, name: (name) => (name ? `slot="${name}"` : '(default)') }),
    cssStates.length > 0 ? el('h3', null, 'States') : null,
    el(NamedList, { of: cssStates, name: (name) => `:state(${name})` }),
    seen && seen.tokens.length > 0 ? el('h3', null, 'Tokens it reads') : null,
    seen ? el(Tokens, { tokens: seen.tokens, element: seen.element }) : null,
  );
}
