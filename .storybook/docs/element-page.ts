/** The page of an element: what it is, its anatomy, how to use it, its controls, and a story for every state. */
import {
  Controls,
  Description,
  DocsContext,
  Heading,
  Primary,
  Stories,
  Subtitle,
  Title,
  useOf,
} from '@storybook/addon-docs/blocks';
import { createElement as el, Fragment, useContext, type ReactElement } from 'react';
import { styled } from 'storybook/theming';
import manifest from 'virtual:custom-elements-manifest';
import { declarationOf, type Declaration, type Manifest } from '../manifest.js';
import { Anatomy } from './anatomy.js';
import { Accessibility, DoAndDont } from './guidance.js';
import type { ElementNotes } from './notes.js';
import type { StoryOfDocs } from './picture.js';

/** The table is wider than a phone. */
const Scroll = styled.div({ overflowX: 'auto' });

const known = manifest as Manifest;

/** What the anatomy lists already: parts, states, slots and tokens. */
const IN_THE_ANATOMY = /^(?:::part\(|:state\(|slot=|\(default\)|--news-)/;

/** What an element's notes add; the tests look at it by its class. */
function Notes({
  notes,
  declaration,
}: {
  readonly notes: ElementNotes;
  readonly declaration: Declaration;
}): ReactElement {
  const stories = useContext(DocsContext).componentStories() as unknown as readonly StoryOfDocs[];
  return el(
    'div',
    { className: 'element-notes' },
    el(Heading, null, 'Anatomy'),
    el(Anatomy, { manifest: known, declaration, notes, stories }),
    el(DoAndDont, { notes }),
    el(Accessibility, { notes }),
  );
}

export function ElementPage(): ReactElement {
  const { preparedMeta } = useOf('meta', ['meta']);
  const declaration = declarationOf(known, String(preparedMeta.component));
  const notes = preparedMeta.parameters['notes'] as ElementNotes | undefined;
  return el(
    Fragment,
    null,
    el(Title),
    el(Subtitle, null, declaration?.summary),
    el(Description),
    el(Primary),
    notes && declaration ? el(Notes, { notes, declaration }) : null,
    el(Heading, null, 'Attributes, properties, methods, events'),
    el(Scroll, null, el(Controls, notes ? { exclude: IN_THE_ANATOMY } : {})),
    el(Stories, { title: 'Every state', includePrimary: false }),
  );
}
