/** What a story sets that HTML cannot say: properties of elements, and answers to events. */

interface PropertyOptions {
  readonly attribute?: boolean | string;
  readonly state?: boolean;
}

/** A property that a story sets on an element. */
export interface SetProperty {
  readonly element: Element;
  /** Which of the elements with this tag it is. */
  readonly index: number;
  readonly name: string;
  readonly value: unknown;
  /** Whether the value is data, which a script can write down. */
  readonly isData: boolean;
}

const isPlainObject = (value: object): boolean =>
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

function isData(value: unknown): boolean {
  if (typeof value === 'object' && value !== null)
    return (
      (Array.isArray(value) || isPlainObject(value)) &&
      Object.values(value).every((inner: unknown) => isData(inner))
    );
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
}

function propertiesOf(element: Element): ReadonlyMap<string, PropertyOptions> {
  const { elementProperties } = element.constructor as {
    readonly elementProperties?: ReadonlyMap<string, PropertyOptions>;
  };
  return elementProperties ?? new Map<string, PropertyOptions>();
}

/** Properties of the elements in a tree that differ from new ones, but for what an attribute says. */
export function setProperties(root: ParentNode): readonly SetProperty[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const known = propertiesOf(element);
    if (known.size === 0) return [];
    const fresh = document.createElement(element.localName);
    const index = [...root.querySelectorAll(element.localName)].indexOf(element);
    return [...known].flatMap(([name, { attribute, state }]) => {
      const value: unknown = Reflect.get(element, name);
      const inHtml = typeof attribute === 'string' ? attribute : name.toLowerCase();
      const isSaid = attribute !== false && element.hasAttribute(inHtml);
      if (state || isSaid || value === Reflect.get(fresh, name)) return [];
      return [{ element, index, name, value, isData: isData(value) }];
    });
  });
}

/** Names of the events that a template listens for. */
export function answeredEvents(template: unknown): readonly string[] {
  if (Array.isArray(template)) return template.flatMap(answeredEvents);
  if (typeof template !== 'object' || template === null || !('strings' in template)) return [];
  const { strings, values } = template as { strings?: readonly string[]; values: readonly unknown[] };
  if (!strings) return []; // an element: it has words of its own under this name
  const own = strings.flatMap((string) => /\s@([\w-]+)=["']?$/.exec(string)?.[1] ?? []);
  return [...own, ...values.flatMap(answeredEvents)];
}
