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
import manifest from 'virtual:custom-elements-manifest';
import { declarationOf, type Manifest } from '../manifest.js';
import { Anatomy } from './anatomy.js';
import { Accessibility, DoAndDont } from './guidance.js';
import type { ElementNotes } from './notes.js';

/** A heading and the picture below it, where there are notes on the element. */
function Notes({ notes, tag }: { readonly notes: ElementNotes; readonly tag: string }): ReactElement | null {
  const story = useContext(DocsContext)
    .componentStories()
    .find(({ name }) => name === notes.anatomy);
  const declaration = declarationOf(manifest as Manifest, tag);
  return el(
    Fragment,
    null,
    el(Heading, null, 'Anatomy'),
    story && declaration ? el(Anatomy, { of: story.moduleExport as object, declaration }) : null,
    el(DoAndDont, { notes }),
    el(Accessibility, { notes }),
  );
}

export function ElementPage(): ReactElement {
  const { preparedMeta } = useOf('meta', ['meta']);
  const tag = String(preparedMeta.component);
  const notes = preparedMeta.parameters['notes'] as ElementNotes | undefined;
  const summary = declarationOf(manifest as Manifest, tag)?.summary;
  return el(
    Fragment,
    null,
    el(Title),
    el(Subtitle, null, summary),
    el(Description),
    el(Primary),
    notes ? el(Notes, { notes, tag }) : null,
    el(Heading, null, 'Attributes, properties, events'),
    el(Controls),
    el(Stories, { title: 'Every state', includePrimary: false }),
  );
}
