/** What an event carries, in plain words: for the panel "Actions". */

const tagOf = ({ localName, id }: Element): string => `<${localName}${id && ` id="${id}"`}>`;

/** A value as the panel can show it: elements by their tag, promises and functions left out, few levels deep. */
function plain(value: unknown, depth = 0): unknown {
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Element) return tagOf(value);
  if (value instanceof AbortSignal) return value.aborted ? 'aborted' : 'not aborted';
  if (depth > 4) return '…';
  if (Array.isArray(value)) return value.map((one: unknown) => plain(one, depth + 1));
  const told = value instanceof Error ? { name: value.name, message: value.message } : {};
  return { ...told, ...fields(value, depth + 1) };
}

function fields(value: object, depth = 0): Record<string, unknown> {
  const named = Object.entries(value as Record<string, unknown>).filter(([name]) => name !== 'isTrusted');
  return Object.fromEntries(
    named
      .map(([name, inner]) => [name, plain(inner, depth)] as const)
      .filter(([, inner]) => inner !== undefined),
  );
}

/** What an event carries beyond what all events have, and where it came from. */
export const payloadOf = (event: Event): Record<string, unknown> => ({
  ...fields(event),
  from: event.target instanceof Element ? tagOf(event.target) : undefined,
});
