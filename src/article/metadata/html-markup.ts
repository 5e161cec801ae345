import { AI_DISCLOSURES } from '../model.js';
import { authorsOfByline, uniqueAuthors } from './byline.js';
import { isoDate } from './dates.js';
import { languageOf, textOf, urlOf, type AuthorDraft, type Draft, type Reading } from './draft.js';
import { comparable, plainText } from './text.js';

const AUTHOR = '[rel~="author" i],[itemprop~="author"],[itemprop~="creator"],.p-author';
const BYLINE =
  '[class*="byline" i],[class*="author" i],[class*="auteur" i],[class*="autor" i],[class*="writtenby" i],.vcard,address';
const STANDFIRST = '[class*="standfirst" i],.p-summary,.dek,.deck,.subtitle';
/** Where other articles, readers and the site speak. */
const ELSEWHERE =
  'aside,nav,footer,form,blockquote,[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="promo" i]';

/** How far around the heading byline and date are looked for, in ancestors. */
const REACH = 8;

/** The heading that carries the headline: the one that says what `headline` says, else the first. */
export function findHeading(scope: Document | Element, headline = ''): Element | undefined {
  const whole = comparable(headline);
  const headings = [...scope.querySelectorAll('h1,h2')].slice(0, 100);
  const level = (tag: string) => headings.filter((heading) => heading.localName === tag);
  const says = (heading: Element) => {
    const text = comparable(heading.textContent ?? '');
    return text && (text === whole || (text.length > 9 && whole.startsWith(text)));
  };
  const first = (of: Element[]) => of.find((heading) => heading.closest('article,main')) ?? of[0];
  return headings.find(says) ?? first(level('h1')) ?? (scope.nodeType === 1 ? first(level('h2')) : undefined);
}

/** Bylines, dates, standfirst and label around the heading, and the heading itself. */
export function readMarkup(scope: Document | Element, heading: Element | undefined, reading: Reading): Draft {
  const draft: Draft = {};
  const text = textOf(reading, 'headline', heading?.textContent);
  if (text) draft.headline = text;

  /** What `read` makes of the nearest matching elements: ever wider around the heading, then in `scope`. */
  const near = <T>(selector: string, read: (matches: Element[]) => T | undefined): T | undefined => {
    const limit = scope.nodeType === 1 ? (scope as Element) : (scope as Document).body;
    let at: Element | null = heading?.parentElement ?? limit;
    for (let step = 0; at && step < REACH; step++, at = at === limit ? null : at.parentElement) {
      const matches = [...at.querySelectorAll(selector)].slice(0, 60).filter((match) => {
        const place = match.closest(ELSEWHERE);
        return !place || place.contains(heading ?? limit);
      });
      const result = matches.length ? read(matches) : undefined;
      if (result) return result;
    }
    return undefined;
  };

  const author = near(`${AUTHOR},${BYLINE}`, (matches) => {
    const marked = matches.filter((match) => match.matches(AUTHOR));
    for (const match of [...marked, ...matches]) {
      // Several authors stand side by side, each marked.
      const group = marked.includes(match)
        ? marked.filter((other) => other.parentElement?.parentElement?.contains(match))
        : [match];
      const authors = group.flatMap((element) => authorsIn(element, reading));
      if (authors.length) return uniqueAuthors(authors);
    }
    return undefined;
  });
  if (author) draft.author = author;

  near('time', (times) => {
    for (const time of times) {
      const date = isoDate(time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent);
      const hints = `${time.className} ${time.getAttribute('itemprop') ?? ''} ${time.parentElement?.className ?? ''}`;
      if (date) draft[/updat|modif/i.test(hints) ? 'dateModified' : 'datePublished'] ??= date;
    }
    return draft.datePublished;
  });

  const standfirst = near(STANDFIRST, ([match]) => textOf(reading, 'description', match?.textContent, 2000));
  if (standfirst) draft.description = standfirst;

  const label = (heading ?? (scope as Element)).closest?.('[ai-disclosure]')?.getAttribute('ai-disclosure');
  const level = AI_DISCLOSURES.find((known) => known === label);
  if (level) draft.aiDisclosure = level;
  return draft;
}

/** The names an element of a byline holds, with the addresses their links lead to. */
function authorsIn(element: Element, reading: Reading): AuthorDraft[] {
  if (element.localName === 'link' || element.localName === 'meta') return [];
  const links = [
    ...element.querySelectorAll('a[href]'),
    ...(element.matches('a[href]') ? [element] : []),
  ].slice(0, 20);
  const named = [...element.querySelectorAll('[rel~="author"],[class*="name" i],.fn'), ...links];
  for (const source of [element, ...named]) {
    const text = plainText(source.textContent ?? '', 160);
    const authors = text.length < 150 ? authorsOfByline(text) : [];
    if (!authors.length || authors.some(({ name }) => name.split(' ').length > 7)) continue;
    return authors.map((author) => {
      const link = links.find((a) => comparable(a.textContent ?? '') === comparable(author.name));
      const url = link && urlOf(reading, 'author', link.getAttribute('href'));
      return url ? { url, ...author } : author;
    });
  }
  return [];
}

/** Language and direction in force at the heading. */
export function readLanguage(
  scope: Document | Element,
  heading: Element | undefined,
  reading: Reading,
): Draft {
  const draft: Draft = {};
  const html = (scope as Document).documentElement as Element | undefined;
  const start = heading ?? html ?? (scope as Element);
  const tag = start.closest('[lang]')?.getAttribute('lang') || html?.getAttribute('xml:lang');
  const language = languageOf(reading, tag);
  if (language) draft.inLanguage = language;
  const dir = (start.closest('[dir]') ?? html?.querySelector('body[dir]'))
    ?.getAttribute('dir')
    ?.toLowerCase();
  if (dir === 'rtl' || dir === 'ltr') draft.dir = dir;
  return draft;
}
