/** Opens the page of a surrounding in a frame, and waits until all parts are there. */
import { openFrame, until, type Frame } from '../helpers/frame.js';
import type { Surrounding } from './surrounding.js';

/** What scripts/watch.js keeps in the page. */
interface Watch {
  readonly faults: readonly string[];
  changes(): readonly string[];
  /** Where `attachShadow` closes roots. */
  rootOf?(element: Element): ShadowRoot | undefined;
}

export interface HostilePage extends Frame {
  readonly watch: Watch;
  readonly surrounding: Surrounding;
  /** The only element of this tag. */
  part(tag: string): HTMLElement;
  /** Shadow root of an element, closed or not. */
  rootOf(element: Element): ShadowRoot | null;
  /** What an element's shadow root has once it has it. */
  inside<T extends HTMLElement>(element: Element, selector: string): Promise<T>;
}

/** Each is once on the page; the card, the header, the label and the bar are put there by ours. */
export const PARTS = [
  'news-ai-disclosure',
  'news-article-header',
  'news-author-card',
  'news-share-bar',
  'news-audio-player',
  'news-figure',
  'news-discussion',
  'news-related-articles',
] as const;

/** Inside of another one's shadow root or light. */
export const INNER = ['news-comment-list', 'news-comment-form'] as const;

export async function openPage(surrounding: Surrounding, ours = true): Promise<HostilePage> {
  const address = `/hostile/${surrounding.name}/${ours ? '' : '?without'}`;
  const frame = await openFrame(address, {
    width: 780,
    height: 580,
    ...(surrounding.sandbox && { sandbox: surrounding.sandbox }),
  });
  const watch = (frame.window as unknown as { readonly hostile: Watch }).hostile;
  const rootOf = (element: Element): ShadowRoot | null => watch.rootOf?.(element) ?? element.shadowRoot;
  return {
    ...frame,
    watch,
    surrounding,
    rootOf,
    part(tag) {
      const found = frame.document.querySelectorAll<HTMLElement>(tag);
      if (found.length !== 1) throw new Error(`${String(found.length)} of ${tag}`);
      return found[0]!;
    },
    inside: <T extends HTMLElement>(element: Element, selector: string): Promise<T> =>
      until(`${element.localName} ${selector}`, () => rootOf(element)?.querySelector<T>(selector)),
  };
}

const isHidden = ({ surrounding }: HostilePage, tag: string): boolean => !!surrounding.hides?.includes(tag);

/** Parts that the page lets be seen. */
export const shownParts = (page: HostilePage): readonly string[] =>
  PARTS.filter((tag) => !isHidden(page, tag));

/** Goes down the page as a reader does, and waits for each part to be drawn. */
export async function readThrough(page: HostilePage): Promise<void> {
  await until('the article', () => page.document.querySelector('[data-news-part]'));
  for (const tag of shownParts(page)) {
    const part = await until(tag, () => page.document.querySelector<HTMLElement>(tag));
    part.scrollIntoView({ block: 'center', behavior: 'instant' });
    await until(`${tag} to be drawn`, () => page.rootOf(part)?.childElementCount);
  }
}
