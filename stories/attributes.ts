import { noChange, type LitElement } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Sets and removes attributes; what is no text, or has no attribute, is set as a property. */
class AttributesDirective extends Directive {
  readonly #set = new Set<string>();

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('attributes() stands in a tag, without a name.');
  }

  override update({ element }: ElementPart, [values]: [object]): typeof noChange {
    const { elementProperties } = element.constructor as typeof LitElement;
    for (const [name, { attribute, state }] of elementProperties) {
      if (typeof name !== 'string' || state) continue;
      const value: unknown = Reflect.get(values, name);
      if (value === undefined && !this.#set.has(name)) continue;
      this.#set.add(name);
      const isText = typeof value !== 'object' && attribute !== false;
      if (isText)
        setAttribute(
          element,
          typeof attribute === 'string' ? attribute : name.toLowerCase(),
          value as string,
        );
      else Reflect.set(element, name, value);
    }
    return noChange;
  }

  override render: (values: object) => typeof noChange = () => noChange;
}

function setAttribute(element: Element, name: string, value: string | number | boolean | undefined): void {
  if (value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/**
 * A story's arguments as the element's attributes, by the names of its properties; others are left alone.
 * `<news-figure ${attributes(args)}></news-figure>`
 */
export const attributes = directive(AttributesDirective);
