import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  version,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from 'react';

/** From 19 on, React itself sets properties of these names, to which a text is not a boolean. */
const KNOWS_PROPERTIES = Number.parseInt(version) >= 19;

/** On a server React warns of layout effects; neither kind runs there. */
const useCommit = typeof window === 'undefined' ? useEffect : useLayoutEffect;

const isPlain = (value: unknown): value is string | number | boolean | null | undefined =>
  value == null || /^(?:string|number|boolean)$/.test(typeof value);

/** `news-share` as `onNewsShare`. */
const listenerName = (type: string): string =>
  `on${type.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;

/**
 * A React component that renders one of our tags: for React 18, which knows only attributes of custom elements, and for
 * pages that React 19 takes over from a server, where it sets no properties.
 * Texts, numbers and booleans become attributes, on a server too; other values are set as properties, before the
 * browser paints.
 * @param tag its name
 * @param attributes the attribute of each property, or null for those that have none
 * @param events types of its events; `news-share` is listened to with `onNewsShare`
 */
export function createComponent<Props extends object, Element extends HTMLElement>(
  tag: string,
  attributes: Readonly<Record<string, string | null>>,
  events: readonly string[],
): ForwardRefExoticComponent<Props & RefAttributes<Element>> {
  const types = new Map(events.map((type) => [listenerName(type), type]));
  const Component = forwardRef<Element, Record<string, unknown>>((props, ref) => {
    const element = useRef<Element>(null);
    /** What was set as a property, which is taken back the same way. */
    const given = useRef<Record<string, unknown>>({});
    const rendered: Record<string, unknown> = { ref: element };
    const properties: Record<string, unknown> = {};
    const listeners: [string, EventListener][] = [];
    for (const [name, value] of Object.entries(props)) {
      const type = types.get(name);
      const attribute = attributes[name];
      if (type) {
        if (value) listeners.push([type, value as EventListener]);
      } else if (attribute === undefined) rendered[name === 'className' ? 'class' : name] = value;
      else if (attribute === null || !isPlain(value)) properties[name] = value;
      else if (KNOWS_PROPERTIES || typeof value !== 'boolean') rendered[attribute] = value;
      else if (value) rendered[attribute] = '';
    }
    useImperativeHandle(ref, () => element.current!, []);
    useCommit(() => {
      const current = element.current as unknown as Record<string, unknown>;
      for (const name of new Set([...Object.keys(given.current), ...Object.keys(properties)])) {
        // a property that became an attribute has its value from there
        const value = name in properties ? properties[name] : props[name];
        if (!Object.is(value, given.current[name])) current[name] = value;
      }
      given.current = properties;
    });
    useCommit(() => {
      for (const [type, listener] of listeners) element.current!.addEventListener(type, listener);
      const current = element.current!;
      return () => {
        for (const [type, listener] of listeners) current.removeEventListener(type, listener);
      };
    });
    return createElement(tag, rendered);
  });
  Component.displayName = tag;
  return Component as ForwardRefExoticComponent<Props & RefAttributes<Element>>;
}
