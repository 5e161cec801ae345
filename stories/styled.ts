import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Sets the styles by script: the strict policy that stories are tested under blocks an attribute `style` of markup. */
class StyledDirective extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('styled() stands in a tag, without a name.');
  }

  override update({ element }: ElementPart, [css]: [string]): typeof noChange {
    if (css) (element as HTMLElement).style.cssText = css;
    else element.removeAttribute('style');
    return noChange;
  }

  override render: (css: string) => typeof noChange = () => noChange;
}

/** What is around a story's element: `<div ${styled('max-inline-size: 300px')}></div>` */
export const styled = directive(StyledDirective);
