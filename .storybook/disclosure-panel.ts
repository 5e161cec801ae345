/** The panel "Disclosure": what the check found in the story on the canvas, worst first. */
import { createElement as el, useSyncExternalStore, type ReactElement } from 'react';
import { AddonPanel, Badge } from 'storybook/internal/components';
import { addons } from 'storybook/manager-api';
import { styled } from 'storybook/theming';
import { ASKED, FOUND, type Finding, type Findings } from './disclosure-findings.js';

let findings: Findings;

function subscribe(changed: () => void): () => void {
  const channel = addons.getChannel();
  const found = (now: Findings | null): void => {
    findings = now ?? undefined; // undefined does not survive the way as JSON
    changed();
  };
  channel.on(FOUND, found);
  channel.emit(ASKED);
  return () => channel.off(FOUND, found);
}

const useFindings = (): Findings => useSyncExternalStore(subscribe, () => findings);

const Room = styled.div(({ theme }) => ({
  padding: 20,
  color: theme.color.defaultText,
  fontSize: theme.typography.size.s2,
  lineHeight: 1.5,
  p: { margin: '0 0 2px', maxWidth: '80ch' },
  code: { fontFamily: theme.typography.fonts.mono, fontSize: '0.95em', overflowWrap: 'anywhere' },
}));

const List = styled.ul(({ theme }) => ({
  listStyle: 'none',
  margin: '16px 0 0',
  padding: 0,
  li: { padding: '14px 0', borderTop: `1px solid ${theme.appBorderColor}` },
}));

const Row = styled.p({
  '&&': { display: 'flex', flexWrap: 'wrap', gap: '2px 10px', alignItems: 'baseline', marginBottom: 4 },
});
const Quiet = styled.span(({ theme }) => ({ color: String(theme['textMutedColor']) }));

const STATUS = { error: 'negative', warning: 'warning', info: 'neutral' } as const;

const item = ({ code, severity, message, mend, place }: Finding, index: number): ReactElement =>
  el(
    'li',
    { key: index },
    el(
      Row,
      null,
      el(Badge, { status: STATUS[severity] }, severity),
      el('code', null, code),
      el(Quiet, null, place),
    ),
    el('p', null, message),
    el('p', null, el(Quiet, null, mend)),
  );

/** How many there are, in words that also hold for one. */
const sum = ({ length }: readonly Finding[]): string =>
  length === 1 ? 'One thing to mend.' : `${length} things to mend.`;

const NOTHING =
  'Nothing to mend: what readers see of AI in this story and what its metadata says do not contradict each other.';
const NO_STORY =
  'A page of documentation shows several stories. Open one of them to see what the check finds in it.';

function Content(): ReactElement {
  const now = useFindings();
  return el(
    Room,
    { role: 'region', 'aria-label': 'Disclosure', 'aria-live': 'polite' },
    el('p', null, now ? (now.length > 0 ? sum(now) : NOTHING) : NO_STORY),
    now && now.length > 0 ? el(List, null, now.map(item)) : null,
  );
}

/** The tab's name, with the number of findings. */
export function DisclosureTitle(): ReactElement {
  const count = useFindings()?.length ?? 0;
  return el('span', null, 'Disclosure ', count > 0 ? el(Badge, { compact: true }, count) : null);
}

export const DisclosurePanel = ({
  active = false,
}: {
  readonly active?: boolean | undefined;
}): ReactElement => el(AddonPanel, { active, children: el(Content) });
