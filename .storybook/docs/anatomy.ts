/** Pictures of an element that are the element: its pieces with numbers, its slots, states and tokens. */
import { DocsContext, Markdown } from '@storybook/addon-docs/blocks';
import { createElement as el, Fragment, useContext, useEffect, useState, type ReactElement } from 'react';
import { styled } from 'storybook/theming';
import type { Declaration, Manifest, Named } from '../manifest.js';
import { slotWritten, stateWritten } from '../written.js';
import { actStill, type Playable } from './act-still.js';
import type { ElementNotes } from './notes.js';
import { Picture, type Look, type StoryOfDocs } from './picture.js';
import { PieceList } from './piece-list.js';
import { piecesOf } from './pieces.js';
import { tokenRows } from './token-rows.js';
import { TokenTable } from './token-table.js';
import { tokensOf } from './tokens-of.js';

const Caption = styled.p(({ theme }) => ({
  '&&': { margin: '0.4rem 0 1.25rem', fontSize: 13, color: theme.color.defaultText },
}));

const List = styled.ul({
  '&&': { columns: '20rem', columnGap: '2rem', paddingInlineStart: 0, listStyle: 'none', margin: '0.5rem 0' },
  '&& li': { breakInside: 'avoid', padding: '3px 0', fontSize: 14, lineHeight: 1.45 },
  '&& p': { display: 'inline', fontSize: 'inherit', margin: 0 },
});

/** What the manifest lists under one heading; nothing where it lists none. */
function NamedList({
  title,
  of,
  written,
}: {
  readonly title: string;
  readonly of: readonly Named[] | undefined;
  readonly written: (name: string) => string;
}): ReactElement | null {
  if (!of?.length) return null;
  return el(
    Fragment,
    null,
    el('h3', null, title),
    el(
      List,
      null,
      of.map((one) =>
        el(
          'li',
          { key: one.name },
          el('code', null, written(one.name)),
          ' ',
          el(Markdown, null, one.description ?? ''),
        ),
      ),
    ),
  );
}

/** Plays stories one after the other, in their frames: what two of them do would get mixed up. */
function usePlayed(stories: readonly StoryOfDocs[], tag: string): (id: string, frame: HTMLElement) => void {
  const context = useContext(DocsContext);
  const [frames] = useState(() => new Map<string, HTMLElement>());
  const [onFrame] = useState(() => (id: string, frame: HTMLElement) => {
    frames.set(id, frame);
  });
  useEffect(() => {
    const play = async (): Promise<void> => {
      for (const { id } of stories) {
        const story = context.storyById(id) as unknown as Playable;
        await actStill(story, frames.get(id)!, tag).catch(console.error);
      }
    };
    void play();
  }, [stories, tag, context, frames]);
  return onFrame;
}

export interface AnatomyProps {
  readonly manifest: Manifest;
  readonly declaration: Declaration;
  readonly notes: ElementNotes;
  readonly stories: readonly StoryOfDocs[];
}

export function Anatomy({ manifest, declaration, notes, stories }: AnatomyProps): ReactElement {
  const { tagName: tag = '', slots, cssStates, cssProperties = [] } = declaration;
  const [pieces] = useState(() => piecesOf(manifest, tag));
  const [shown] = useState(() =>
    notes.anatomy.flatMap((name) => stories.filter((story) => story.name === name)),
  );
  const [looks, setLooks] = useState<Readonly<Record<string, Look>>>({});
  const [outlined, setOutlined] = useState<string>();
  const onFrame = usePlayed(shown, tag);
  const [onLook] = useState(() => (id: string, look: Look) => {
    setLooks((before) => ({ ...before, [id]: look }));
  });

  const placedIn = ({ id }: StoryOfDocs): readonly string[] =>
    (looks[id]?.placed ?? []).filter(({ boxes }) => boxes.length > 0).map(({ name }) => name);
  const firstOf = (name: string): StoryOfDocs | undefined =>
    shown.find((story) => placedIn(story).includes(name));
  const seen = Object.values(looks);
  const rows = tokenRows(cssProperties, [...new Set(seen.flatMap(({ element }) => tokensOf(element)))]);

  return el(
    Fragment,
    null,
    shown.map((story) =>
      el(
        Fragment,
        { key: story.id },
        el(Picture, {
          story,
          tag,
          pieces,
          numbered: placedIn(story).filter((name) => firstOf(name) === story),
          outlined,
          onFrame,
          onLook,
        }),
        el(Caption, null, story.name),
      ),
    ),
    el(PieceList, {
      pieces,
      isShown: (name) => firstOf(name) !== undefined,
      elsewhere: (name) => stories.find((story) => story.name === notes.elsewhere?.[name]),
      onPoint: setOutlined,
    }),
    el(NamedList, { title: 'Slots', of: slots, written: slotWritten }),
    el(NamedList, { title: 'States', of: cssStates, written: stateWritten }),
    rows.length > 0 && seen[0]
      ? el(
          Fragment,
          null,
          el('h3', null, 'Tokens it reads'),
          el(TokenTable, { rows, element: seen[0].element }),
        )
      : null,
  );
}
