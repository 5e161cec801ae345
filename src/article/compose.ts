import { findHead, placeAfter } from './landmarks.js';
import { RULES, told } from './part-rules.js';
import { PARTS, type Part } from './parts.js';
import type { Placement, PlacementReason, Plan } from './placement.js';
import { reserveSheet } from './reserve-sheet.js';

const PART = 'data-news-part';
/** What we made, and where it had to go. */
const made = new WeakMap<Element, PlacementReason>();
let ids = 0;

/** Gives a `<news-article>` an id, so that parts outside it can name it in `for`. */
function idOf(host: HTMLElement): string {
  host.id ||= `news-article-${String(++ids)}`;
  return host.id;
}

const isOwn = (element: Element): boolean => !element.hasAttribute(PART);

/**
 * The tags of a part that belong to the host already: inside it, joined by `for`, or reserved around the
 * article it adopted. A figure of the page is content: only one that we composed counts. Where the page has its own,
 * which may have come last, ours are taken away.
 */
function present(part: Part, { host, adoption }: Plan): HTMLElement[] {
  const { root } = adoption;
  const all = [...(host.getRootNode() as ParentNode).querySelectorAll<HTMLElement>(part.tag)].filter(
    (element) => {
      if (part.name === 'figure' && isOwn(element)) return false;
      const owner = element.closest('news-article');
      const joined = element.getAttribute('for');
      if (owner || joined) return owner === host || (joined && joined === host.id);
      // reserved by the head script: in the article, or beside it, but in no other one
      const inArticle =
        root?.contains(element) || (!element.closest('article') && root?.parentElement?.contains(element));
      return !isOwn(element) && inArticle;
    },
  );
  const own = all.filter(isOwn);
  if (!own[0]) return all;
  for (const element of all) if (!isOwn(element)) element.remove();
  return own;
}

/** Puts attributes on a part, and takes those off that an earlier composition put. */
function dress(part: Part, element: HTMLElement, plan: Plan): void {
  for (const [name, value] of Object.entries(RULES[part.name].attributes?.(plan.value, plan.shown) ?? {}))
    if (value) element.setAttribute(name, String(value));
    else element.removeAttribute(name);
  if (plan.shown.body) delete element.dataset['newsLayout'];
  else element.dataset['newsLayout'] = 'full';
  const { headingLevel } = plan.host;
  const below = ['header', 'card'].indexOf(part.name);
  if (headingLevel && below >= 0) element.setAttribute('heading-level', String(+headingLevel + below));
  if (!plan.host.contains(element)) element.setAttribute('for', idOf(plan.host));
  redraw(part, element, plan);
}

/** Draws a part where its element's code is not to be waited for. */
function redraw({ name, tag }: Part, element: HTMLElement, { drawing, locale, shown, value }: Plan): void {
  if (drawing && shown.body) drawing.parts[name]?.(element, value, locale, () => drawing.load(tag));
}

function create(part: Part, plan: Plan): HTMLElement {
  const element = plan.host.ownerDocument.createElement(part.tag);
  element.setAttribute(PART, part.name);
  made.set(element, 'composed');
  return element;
}

/** The last part that already stands at a place, so that the next one comes after it. */
function after(place: Element, scope: Node): Element {
  const next = place.nextElementSibling;
  return next?.hasAttribute(PART) && scope.contains(next) ? after(next, scope) : place;
}

/** Puts a part after the article. */
function trail(element: HTMLElement, { adoption, host }: Plan): void {
  const end = adoption.root && adoption.end;
  if (!end || end === host) host.append(element);
  else if (end === host.ownerDocument.body) end.append(element);
  else after(end, end.parentNode ?? host).after(element);
}

function put(element: HTMLElement, part: Part, plan: Plan): PlacementReason | undefined {
  const { adoption, host, painted, strip, value } = plan;
  const { root } = adoption;
  if (!root && adoption.reason !== 'data') return 'no-article';
  // of an article of data everything stands in the tag
  if (!root || part.place === 'end') {
    trail(element, plan);
    return undefined;
  }
  if (painted) {
    // the strip has room for what is short
    if (strip && !/card|share/.test(part.name)) {
      strip.append(element);
      return undefined;
    }
    // a byline below the text helps nobody; who made it, and who wrote it, is worth saying even there
    if (part.name === 'header') return 'on-screen';
    trail(element, plan);
    return 'trailing';
  }
  const scope = adoption.how === 'wrapped' ? host : (root.parentElement ?? root);
  const head = findHead(root, value.article.description) ?? findHead(scope, value.article.description);
  const anchor = head && placeAfter(part.name === 'label' ? head.headline : head.end, scope);
  if (anchor) after(anchor, scope).after(element);
  else if (!head && root !== scope) root.prepend(element);
  else return 'no-place';
  return undefined;
}

/**
 * Puts the parts where they belong and says of each where it stands or why it does not. Nothing of the page
 * is moved, wrapped or changed; parts that stand already are adopted.
 */
export function compose(plan: Plan): Placement[] {
  const { adoptedStyleSheets } = plan.host.getRootNode() as Document | ShadowRoot;
  if (!adoptedStyleSheets.includes(reserveSheet())) adoptedStyleSheets.push(reserveSheet());
  // what stood for an article of data goes when the page's own has come
  if (plan.adoption.reason !== 'data')
    for (const element of plan.host.querySelectorAll('[data-news-layout=full]')) element.remove();
  const placements = PARTS.map((part): Placement => {
    const [element] = present(part, plan);
    const { name } = part;
    if (element) {
      if (isOwn(element)) return { part: name, element, reason: 'own-tag' };
      dress(part, element, plan);
      return { part: name, element, reason: made.get(element) ?? 'reserved' };
    }
    const refusal =
      plan.allowed?.includes(name) === false ? 'parts' : RULES[name].refuse(plan.value, plan.shown);
    if (refusal) return { part: name, reason: refusal };
    const created = create(part, plan);
    const reason = put(created, part, plan) ?? 'composed';
    made.set(created, reason);
    dress(part, created, plan);
    return created.isConnected ? { part: name, element: created, reason } : { part: name, reason };
  });
  return [...placements, ...settle(placements, plan)];
}

/** Does what depends on where the others stand; gives the placements of parts that stand more than once. */
function settle(placements: readonly Placement[], plan: Plan): Placement[] {
  // as PARTS has them
  const [label, header, card] = placements.map(({ element }) => element);
  const [, headerPart, cardPart] = PARTS;
  const { article } = plan.value;
  if (header?.hasAttribute(PART)) {
    // in the full layout the label has a place of its own between headline and standfirst
    if (label?.dataset['newsLayout'] && label.parentElement !== header) {
      label.slot = 'disclosure';
      header.append(label);
    }
    // the card below the header names its author
    if (header.nextElementSibling === card && article.author.length === 1)
      dress(headerPart!, header, { ...plan, shown: { ...plan.shown, byline: true } });
  }
  if (!card?.hasAttribute(PART)) return [];
  // one author's card stands in the head, those of others after the article
  const [, ...others] = told(article).map(({ name }) => name);
  const [, ...cards] = present(cardPart!, plan);
  for (const element of cards) if (!others.includes(element.getAttribute('name') ?? '')) element.remove();
  return others.map((name) => {
    let element = cards.find((each) => each.getAttribute('name') === name);
    if (!element) {
      element = create(cardPart!, plan);
      trail(element, plan);
      dress(cardPart!, element, plan);
      element.setAttribute('name', name);
      redraw(cardPart!, element, plan);
    }
    return { part: 'card', element, reason: 'composed' };
  });
}

/**
 * The parts that may stand, from the attribute `parts`: undefined for all, an empty list for none.
 * @param byDefault Whether a tag without the attribute composes.
 */
export function allowedParts(parts: string | undefined, byDefault: boolean): readonly string[] | undefined {
  const names = parts?.match(/\S+/g);
  if (!names) return byDefault ? undefined : [];
  if (names.includes('none')) return [];
  return names.includes('auto') ? undefined : names;
}

/** Takes composed parts that stand outside their `<news-article>` off the page, when that has gone. */
export function withdraw(host: HTMLElement, placements: readonly Placement[]): void {
  for (const { element } of placements)
    if (element?.hasAttribute(PART) && !host.contains(element)) element.remove();
}
