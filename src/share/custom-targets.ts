import { fillTemplate } from './custom-target.js';
import type { BarContent, ShareItem } from './share-item.js';

/** A target of the site's own: a link in the bar, which readers see as it is where there is no JavaScript. */
export interface CustomTarget {
  readonly id: string;
  readonly name: string;
  /** With `{url}`, `{headline}`, `{text}`. */
  readonly template: string;
}

/** What the links in a bar say: `data-template`, else `href`; `data-target`, else the name in small letters. */
export function customTargets(bar: Element): CustomTarget[] {
  return [...bar.children].flatMap((child) => {
    const name = child.textContent.trim();
    const template = child.getAttribute('data-template') ?? child.getAttribute('href');
    if (child.localName !== 'a' || !name || !template) return [];
    const id = child.getAttribute('data-target') ?? name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
    return [{ id, name, template }];
  });
}

/** As it stands in the bar; undefined if the template cannot be filled. */
export function customItem(
  { id, name, template }: CustomTarget,
  content: BarContent,
  icon: string,
  label: (name: string) => string,
): ShareItem | undefined {
  const href = fillTemplate(template, content);
  if (!href) return undefined;
  const away = href.startsWith('http');
  return { id, icon, name, label: away ? label(name) : undefined, href, content, away };
}
