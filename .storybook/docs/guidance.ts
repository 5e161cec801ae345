/** What the notes of an element say: do and don't, keys, roles, announcements. */
import { Heading, Markdown } from '@storybook/addon-docs/blocks';
import { createElement as el, type ReactElement } from 'react';
import { styled } from 'storybook/theming';
import type { ElementNotes } from './notes.js';

const Section = styled.div({ marginBlockStart: '3rem' });

const Columns = styled.div({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(18rem, 1fr))',
  gap: '1rem 2rem',
  '&& h3': { margin: '0 0 0.5rem' },
  '&& p': { margin: 0 },
  '&& li': { margin: '0 0 0.4rem' },
});

const Column = styled.section<{ readonly edge: string }>(({ edge }) => ({
  borderBlockStart: `3px solid ${edge}`,
  paddingBlockStart: '0.75rem',
}));

const points = (texts: readonly string[]): ReactElement =>
  el(
    'ul',
    null,
    texts.map((text) => el('li', { key: text }, el(Markdown, null, text))),
  );

export function DoAndDont({ notes }: { readonly notes: ElementNotes }): ReactElement {
  return el(
    Section,
    null,
    el(Heading, null, 'Do and don’t'),
    el(
      Columns,
      null,
      el(Column, { edge: '#1a7f37' }, el('h3', null, 'Do'), points(notes.do)),
      el(Column, { edge: '#c62828' }, el('h3', null, 'Don’t'), points(notes.dont)),
    ),
  );
}

const Keys = styled.table({ '&& td, && th': { textAlign: 'start', verticalAlign: 'top' } });

export function Accessibility({ notes }: { readonly notes: ElementNotes }): ReactElement {
  const { keys, roles, announced } = notes.accessibility;
  const header = ['Key', 'Effect'].map((name) => el('th', { key: name, scope: 'col' }, name));
  return el(
    Section,
    null,
    el(Heading, null, 'Accessibility'),
    keys.length > 0
      ? el(
          Keys,
          null,
          el('thead', null, el('tr', null, header)),
          el(
            'tbody',
            null,
            keys.map(([key, effect]) =>
              el('tr', { key }, el('td', null, key), el('td', null, el(Markdown, null, effect))),
            ),
          ),
        )
      : null,
    el(
      Columns,
      null,
      el('section', null, el('h3', null, 'What it is'), points(roles)),
      el('section', null, el('h3', null, 'What is announced'), points(announced)),
    ),
  );
}
