/** Checks JSON-LD against the checked-in list of schema.org's terms. */

interface Terms {
  readonly types: Readonly<
    Record<
      string,
      { readonly parents: readonly string[]; readonly properties: Readonly<Record<string, string>> }
    >
  >;
  readonly digitalSourceTypes: readonly string[];
}

const terms = (await (await fetch('/test/schema-org-terms.json')).json()) as Terms;

/** The members of schema.org’s digital source types. */
export const { digitalSourceTypes } = terms;

const lineage = (type: string): string[] => [
  type,
  ...(terms.types[type]?.parents ?? []).flatMap((parent) => lineage(parent)),
];

/** What a property takes on a type, inherited ones too; undefined where the type has no such property. */
export function rangeOf(type: string, property: string): readonly string[] | undefined {
  const owner = lineage(type).find((each) => terms.types[each]?.properties[property] !== undefined);
  return owner ? terms.types[owner]!.properties[property]!.split(' ') : undefined;
}

const isWebAddress = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//.test(value);

/** Whether a value is of one of the kinds that a property takes. */
function fits(value: unknown, range: readonly string[]): boolean {
  if (typeof value === 'object' && value !== null) {
    const type = (value as Record<string, string>)['@type'];
    if (!type) return range.some((each) => terms.types[each]); // makes no claim
    return lineage(type).some((each) => range.includes(each));
  }
  return range.some((kind) => {
    switch (kind) {
      case 'Text':
        return typeof value === 'string';
      case 'URL':
        return isWebAddress(value);
      case 'Boolean':
        return typeof value === 'boolean';
      case 'Date':
      case 'DateTime':
        return typeof value === 'string' && /^\d{4}(-|$)/.test(value) && !Number.isNaN(Date.parse(value));
      case 'IPTCDigitalSourceEnumeration':
        return terms.digitalSourceTypes.some((member) => value === `https://schema.org/${member}`);
      default:
        return false;
    }
  });
}

/** Everything in a node that schema.org does not know or allow, one line each. */
export function termFaults(node: unknown, path = '', range: readonly string[] = []): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const type = (node as Record<string, string>)['@type'] ?? range.find((each) => terms.types[each]) ?? '';
  if (!terms.types[type]) return [`${path}: no type ${type}`];
  return Object.entries(node).flatMap(([key, value]) => {
    if (/^@(context|type|id)$/.test(key)) return [];
    const at = `${path}/${type}.${key}`;
    const takes = rangeOf(type, key);
    if (!takes) return [`${at}: no such property`];
    return [value]
      .flat()
      .flatMap((item: unknown) => [
        ...(fits(item, takes) ? [] : [`${at}: takes ${takes.join(', ')}, not ${JSON.stringify(item)}`]),
        ...termFaults(item, at, takes),
      ]);
  });
}

/** All nodes of a type, however deep. */
export function nodesOf(node: unknown, type: string): readonly Record<string, unknown>[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap((value) => nodesOf(value, type));
  return (node as Record<string, unknown>)['@type'] === type
    ? [node as Record<string, unknown>, ...inner]
    : inner;
}
