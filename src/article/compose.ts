import type { ArticleContextValue } from '../core/article-context.js';
import type { Adoption } from './adopt.js';
import { findHead, placeAfter } from './landmarks.js';
import { adoptReserve } from './reserve.styles.js';
import { RULES, type Shown } from './part-rules.js';
import { PARTS, type Part } from './parts.js';

/** Why a part stands or does not. The inspector has the words. */
export const PLACEMENT_REASONS = [
  'composed',
  'reserved', // its space was reserved; filled
  'own-tag', // the page wrote the tag; it keeps its place
  'parts', // the attribute `parts` leaves it out
  'shown', // the page shows what it would say, or nothing is known of it
  'no-data',
  'own-pictures', // the page brings its own article, and its pictures
  'on-screen', // the library came after the article was painted; the part would have moved the text
  'no-place', // no place that would not disturb the page's columns
  'no-article',
] as const;
export type PlacementReason = (typeof PLACEMENT_REASONS)[number];

/** What became of one part: where it stands, or why it does not. */
export interface Placement {
  readonly part: string;
  /** The element, whether composed, reserved by the head script, or written by the page. */
  readonly element?: HTMLElement;
  readonly reason: PlacementReason;
}

/** What composition needs to know. */
export interface Plan {
  readonly host: HTMLElement & { readonly headingLevel?: number | string | undefined };
  readonly adoption: Adoption;
  readonly shown: Shown;
  readonly value: ArticleContextValue;
  /** Names of the parts that may stand; undefined for all. */
  readonly allowed: readonly string[] | undefined;
  /**
   * Whether the article may already be on a reader's screen. Then nothing is put above its text, unless a
   * strip was reserved.
   */
  readonly painted: boolean;
  /** The strip above the wrapped article, if `news-article.css` reserved one. */
  readonly strip?: Element | undefined;
}

const PART = 'data-news-part';
const made = new WeakSet<Element>();
let ids = 0;

/** Gives a `<news-article>` an id, so that parts outside it can name it in `for`. */
function idOf(host: HTMLElement): string {
  host.id ||= `news-article-${String(++ids)}`;
  return host.id;
}

/**
 * The part of this tag that belongs to the host already: inside it, joined by `for`, or reserved around the
 * article it adopted. A figure of the page is content: only one that we composed counts.
 */
function present(part: Part, { host, adoption }: Plan): HTMLElement | undefined {
  const { root } = adoption;
  const around = root?.parentElement;
  return [...(host.getRootNode() as ParentNode).querySelectorAll<HTMLElement>(part.tag)].find((element) => {
    if (part.name === 'figure' && !element.hasAttribute(PART)) return false;
    const owner = element.closest('news-article');
    const joined = element.getAttribute('for');
    if (owner || joined) return owner === host || (!!joined && joined === host.id);
    // reserved by the head script: in the article, or beside it, but in no other one
    const inArticle = root?.contains(element) || (!element.closest('article') && around?.contains(element));
    return element.hasAttribute(PART) && inArticle;
  });
}

/** Puts attributes on a part, and takes those off that an earlier composition put. */
function dress(part: Part, element: HTMLElement, plan: Plan): void {
  for (const [name, value] of Object.entries(RULES[part.name].attributes(plan.value, plan.shown)))
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  if (plan.shown.body) delete element.dataset['newsLayout'];
  else element.dataset['newsLayout'] = 'full';
  const { headingLevel } = plan.host;
  if (headingLevel) element.setAttribute('heading-level', String(headingLevel));
  if (!plan.host.contains(element)) element.setAttribute('for', idOf(plan.host));
}

function create(part: Part, plan: Plan): HTMLElement {
  const element = plan.host.ownerDocument.createElement(part.tag);
  element.setAttribute(PART, part.name);
  made.add(element);
  dress(part, element, plan);
  return element;
}

/** The last part that already stands at a place, so that the next one comes after it. */
function after(place: Element, scope: Node): Element {
  let at = place;
  while (at.nextElementSibling?.hasAttribute(PART) && scope.contains(at.nextElementSibling))
    at = at.nextElementSibling;
  return at;
}

function put(element: HTMLElement, part: Part, plan: Plan): PlacementReason | undefined {
  const { adoption, host, painted, value } = plan;
  if (adoption.reason === 'data') {
    host.append(element);
    return undefined;
  }
  if (!adoption.root) return 'no-article';
  if (part.place === 'end') {
    if (adoption.end === host) host.append(element);
    else if (adoption.end === host.ownerDocument.body) adoption.end.append(element);
    else after(adoption.end, adoption.end.parentNode ?? host).after(element);
    return undefined;
  }
  if (painted) {
    plan.strip?.append(element);
    return plan.strip ? undefined : 'on-screen';
  }
  const scope = adoption.how === 'wrapped' ? host : (adoption.root.parentElement ?? adoption.root);
  const head =
    findHead(adoption.root, value.article.description) ?? findHead(scope, value.article.description);
  const anchor = head && placeAfter(part.place === 'label' ? head.headline : head.end, scope);
  if (anchor) after(anchor, scope).after(element);
  else if (!head && adoption.root !== scope) adoption.root.prepend(element);
  else return 'no-place';
  return undefined;
}

/**
 * Puts the parts where they belong and says of each where it stands or why it does not. Nothing of the page
 * is moved, wrapped or changed; parts that stand already are adopted.
 */
export function compose(plan: Plan): Placement[] {
  adoptReserve(plan.host.getRootNode() as Document | ShadowRoot);
  // what stood for an article of data goes when the page's own has come
  if (plan.adoption.reason !== 'data')
    for (const element of plan.host.querySelectorAll('[data-news-layout=full]')) element.remove();
  return PARTS.map((part): Placement => {
    const element = present(part, plan);
    const { name } = part;
    if (element) {
      if (!element.hasAttribute(PART)) return { part: name, element, reason: 'own-tag' };
      dress(part, element, plan);
      return { part: name, element, reason: made.has(element) ? 'composed' : 'reserved' };
    }
    const refusal =
      plan.allowed && !plan.allowed.includes(name) ? 'parts' : RULES[name].refuse(plan.value, plan.shown);
    if (refusal) return { part: name, reason: refusal };
    const created = create(part, plan);
    const failure = put(created, part, plan);
    return failure ? { part: name, reason: failure } : { part: name, element: created, reason: 'composed' };
  });
}

/**
 * The parts that may stand, from the attribute `parts`: undefined for all, an empty list for none.
 * @param byDefault Whether a tag without the attribute composes.
 */
export function allowedParts(parts: string | undefined, byDefault: boolean): readonly string[] | undefined {
  const names = parts?.split(/\s+/).filter(Boolean) ?? [];
  if (names.length === 0) return byDefault ? undefined : [];
  if (names.includes('none')) return [];
  return names.includes('auto') ? undefined : names;
}

/** Takes composed parts that stand outside their `<news-article>` off the page, when that has gone. */
export function withdraw(host: HTMLElement, placements: readonly Placement[]): void {
  for (const { element } of placements)
    if (element?.hasAttribute(PART) && !host.contains(element)) element.remove();
}
