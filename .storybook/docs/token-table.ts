/** The tokens of an element in a table: what they default to, what they are in the theme, what for. */
import { Markdown } from '@storybook/addon-docs/blocks';
import { createElement as el, type ReactElement } from 'react';
import { styled } from 'storybook/theming';
import type { TokenRows } from './token-rows.js';

const Table = styled.table(({ theme }) => ({
  '&&': { display: 'table', inlineSize: '100%', fontSize: 14, tableLayout: 'fixed' },
  '&& td, && th': { textAlign: 'start', verticalAlign: 'top', overflowWrap: 'anywhere' },
  '&& code': { whiteSpace: 'normal' },
  '&& p': { margin: 0, fontSize: 'inherit' },
  '&& th[scope=rowgroup]': { background: theme.background.app },
  '&& col:first-of-type': { inlineSize: '30%' },
  '&& col:nth-of-type(2)': { inlineSize: '20%' },
  // too many columns for a phone: rows become blocks
  '@media (max-width: 600px)': {
    '&&, && tbody, && tr, && td, && th': { display: 'block', inlineSize: 'auto' },
    '&& thead': { display: 'none' },
    '&& td': { border: 0, paddingBlock: 2 },
    '&& td:first-of-type': { paddingBlockStart: 8 },
    '&& td:last-of-type': { paddingBlockEnd: 8 },
  },
}));

const Swatch = styled.span({
  display: 'inline-block',
  inlineSize: '1em',
  blockSize: '1em',
  marginInlineEnd: '0.3em',
  verticalAlign: '-0.1em',
  border: '1px solid rgb(128 128 128 / 60%)',
});

const isColour = (value: string): boolean => CSS.supports('color', value) && value !== 'inherit';

/** A value, with what it looks like: in light and in dark, where these differ. */
function Value({ value }: { readonly value: string }): ReactElement {
  const schemes = !isColour(value) ? [] : value.startsWith('light-dark(') ? ['light', 'dark'] : ['normal'];
  return el(
    'td',
    null,
    schemes.map((scheme) => el(Swatch, { key: scheme, style: { colorScheme: scheme, background: value } })),
    value || 'not set',
  );
}

const COLUMNS = ['Token', 'Default', 'In this theme', 'Use'];

export function TokenTable({
  rows,
  element,
}: {
  readonly rows: readonly TokenRows[];
  /** Where the values are looked up. */
  readonly element: Element;
}): ReactElement {
  const style = getComputedStyle(element);
  return el(
    Table,
    null,
    el('colgroup', null, ...COLUMNS.map((name) => el('col', { key: name }))),
    el('thead', null, el('tr', null, ...COLUMNS.map((name) => el('th', { key: name, scope: 'col' }, name)))),
    ...rows.map(({ title, tokens }) =>
      el(
        'tbody',
        { key: title },
        el('tr', null, el('th', { scope: 'rowgroup', colSpan: COLUMNS.length }, title)),
        ...tokens.map(({ name, description = '', standard }) =>
          el(
            'tr',
            { key: name },
            el('td', null, el('code', null, name)),
            el('td', null, el(Markdown, null, standard)),
            el(Value, { value: style.getPropertyValue(name).trim() }),
            el('td', null, el(Markdown, null, description)),
          ),
        ),
      ),
    ),
  );
}
