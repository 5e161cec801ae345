import { anyDate } from './any-date.js';
import { authorsOfByline } from './byline.js';
import { uniqueAuthors } from './names.js';
import { textOf, urlOf, type AuthorDraft, type Draft, type Reading } from './reading.js';
import { titleWithoutSite } from './page-title.js';
import { comparable, plainText } from './text.js';

const AUTHOR = '[rel~="author" i],[itemprop~="author"],.p-author';
const BYLINE = '[class*="byline" i],[class*="author" i],[class*="auteur" i],[class*="autor" i],.vcard';
const STANDFIRST = '[class*="standfirst" i],.p-summary,.dek,.deck,.subtitle';
/** Where other articles, readers and the site speak. */
const ELSEWHERE =
  'aside,nav,footer,form,blockquote,news-related-articles,[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="promo" i]';

/** How far around the heading byline and date are looked for, in ancestors. */
const REACH = 8;

/** How many elements are looked at in each of them. */
const MOST = 60;

/** The heading that carries the headline: the one that says what `headline` says, else the first. */
function findHeading(scope: Document | Element, headline: string): Element | undefined {
  const whole = comparable(headline);
  const headings = [...scope.querySelectorAll('h1,h2')].slice(0, 100);
  const saying = headings.find((heading) => {
    const text = comparable(heading.textContent);
    return text && (text === whole || (text.length > 9 && whole.startsWith(text)));
  });
  const tops = headings.filter(({ localName }) => localName === 'h1');
  return (
    saying ??
    tops.find((heading) => heading.closest('article,main')) ??
    tops[0] ??
    (scope.nodeType === 1 ? headings[0] : undefined)
  );
}

/** Title, heading, byline, dates and standfirst as readers see them. */
export function readMarkup(
  scope: Document | Element,
  reading: Reading,
  found: readonly { readonly draft: Draft }[],
): Draft {
  const { title = '', base } = reading;
  const drafts = found.map(({ draft }) => draft);
  const host = base && new URL(base).hostname.replace(/^www\./, '');
  const sites = [...drafts.map(({ publisher }) => publisher?.name), host, host?.split('.')[0]];
  const heading = findHeading(scope, drafts.find(({ headline }) => headline)?.headline ?? title);
  const limit = (scope as Document).body ?? scope;

  /** What `read` makes of the nearest matching elements: ever wider around the heading, each seen once. */
  const near = <T>(selector: string, read: (matches: Element[]) => T | undefined): T | undefined => {
    const seen = new Set<Element>();
    let result: T | undefined;
    let at: Element | null = heading?.parentElement ?? limit;
    for (let step = 0; at && !result && step < REACH; step++) {
      const matches = [...at.querySelectorAll(selector)].slice(0, MOST).filter((match) => !seen.has(match));
      for (const match of matches) seen.add(match);
      result = read(matches.filter((match) => match.closest(ELSEWHERE)?.contains(heading ?? limit) ?? true));
      at = at === limit ? null : at.parentElement;
    }
    return result;
  };

  const dates: Draft = {};
  near('time', (times) => {
    for (const time of times) {
      const date = anyDate(time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent);
      const updated = /updat|modif/i.test(
        `${time.className} ${time.parentElement!.className} ${time.getAttribute('itemprop') ?? ''}`,
      );
      if (date) dates[updated ? 'dateModified' : 'datePublished'] ??= date;
    }
    return dates.datePublished;
  });
  const author = near(`${AUTHOR},${BYLINE}`, (matches) => {
    const marked = matches.filter((match) => match.matches(AUTHOR));
    for (const match of [...marked, ...matches]) {
      // Several authors stand side by side, each marked.
      const group = marked.filter((other) => other.parentElement!.parentElement?.contains(match));
      const authors = uniqueAuthors(
        (group.includes(match) ? group : [match]).flatMap((element) => authorsIn(element, reading)),
      );
      if (authors[0]) return authors;
    }
    return undefined;
  });
  return Object.fromEntries(
    Object.entries({
      ...dates,
      author,
      headline: titleWithoutSite(title, sites) || textOf(reading, 'headline', heading?.textContent),
      description: near(STANDFIRST, ([match]) => textOf(reading, 'description', match?.textContent)),
    } satisfies { [Field in keyof Draft]: Draft[Field] | undefined }).filter(([, value]) => value),
  );
}

/** The names an element of a byline holds, with the addresses their links lead to. */
function authorsIn(element: Element, reading: Reading): AuthorDraft[] {
  const links = [element, ...element.querySelectorAll('a')]
    .filter((link) => link.matches('a[href]'))
    .slice(0, 20);
  for (const source of [
    element,
    ...element.querySelectorAll('[rel~="author"],[class*="name" i],.fn'),
    ...links,
  ].slice(0, 40)) {
    const authors = authorsOfByline(plainText(source.textContent, 160));
    if (!authors[0] || authors.some(({ name }) => name.split(' ').length > 7)) continue;
    return authors.map((author) => {
      const link = links.find((a) => comparable(a.textContent) === comparable(author.name));
      const url = link && urlOf(reading, 'author', link.getAttribute('href'));
      return { ...(url && { url }), ...author };
    });
  }
  return [];
}
