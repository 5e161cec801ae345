import type { Article, Perspective } from '../article/model.js';
import { baseStyles } from '../core/base.styles.js';
import { draw, drawnIn, h, type Drawable, type DrawPart } from '../core/draw.js';
import { initialsOf } from '../core/initials.js';
import { provideEnglish, type LocaleController } from '../core/localize.js';
import { ownLanguage } from '../core/own-language.js';
import { closedCardEnglish } from './closed-card.en.js';
import { closedStyles } from './closed-card.styles.js';
import { versionText } from './perspective-dates.js';
import { SHORT_BIO } from './short-bio.js';

provideEnglish(closedCardEnglish);

/** The cards that are opened for a printout, for engines in which style sheets cannot. */
let printing: HTMLDetailsElement[] | undefined;

function handlePrint({ type }: Event): void {
  for (const details of printing ?? []) details.open = false;
  printing = [];
  if (type !== 'beforeprint') return;
  printing = [...document.querySelectorAll('news-author-card[data-news-part]')].flatMap((card) => [
    ...(drawnIn(card.shadowRoot)?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? []),
  ]);
  for (const details of printing) details.open = true;
}

function printDrawn(): void {
  if (printing) return;
  printing = [];
  for (const type of ['beforeprint', 'afterprint']) addEventListener(type, handlePrint);
}

/** What is known of a perspective, for readers who print it before they have come near. */
function factsOf(
  perspective: Perspective,
  article: Article,
  isAi: boolean,
  locale: LocaleController,
): Drawable[] {
  const { aiModel, aiProvider, publisher, publishingPrinciples = publisher?.publishingPrinciples } = article;
  const { model = aiModel, provider = aiProvider } = perspective;
  const link = (href: string | undefined, key: 'aiPolicy' | 'reportError'): Drawable =>
    href && h('a', { href }, locale.text(key));
  return [
    isAi && model && locale.text('modelNamed', { name: model }),
    isAi && provider && locale.text('providerNamed', { name: provider }),
    versionText(perspective, locale),
    isAi && link(publishingPrinciples, 'aiPolicy'),
    link(publisher?.correctionsPolicy, 'reportError'),
  ]
    .filter((fact) => !!fact)
    .flatMap((fact, index) => (index ? [' · ', fact] : fact));
}

/**
 * The closed card of an author of a page's article, as `<news-author-card>` shows it there, with the text that it
 * opens to: what is found in a page, printed or linked to must be in it. A reader who comes near it brings the
 * element, which has the rest.
 */
export const drawCard: DrawPart = (element, { article }, locale, load) => {
  const named = element.getAttribute('name');
  const author = article.author.find(({ name }) => name === named);
  if (!author) return;
  const { name, kind, url, image, description, jobTitle, location } = author;
  const own = ownLanguage(locale);
  const [perspective] = author.perspectives ?? [];
  const opens = perspective
    ? locale.text('viewPerspective')
    : (author.sameAs?.length || (description?.length ?? 0) > SHORT_BIO) && locale.text('moreAbout', { name });
  const isAi = kind === 'ai';
  const bare = h('bdi', {}, name);
  const linked = url ? h('a', { href: url, rel: 'author' }, bare) : bare;
  const role = [jobTitle, location].filter((piece) => !!piece).map((piece) => h('bdi', {}, piece));

  const face = image
    ? h('img', { alt: '', width: '60', height: '60', decoding: 'async', src: image })
    : h('span', { class: 'initials' }, initialsOf(name, locale.language));
  face.addEventListener('error', () => void load()); // the element puts initials there
  const card = h(
    'div',
    { class: `base fixed ${opens ? '' : 'whole'}`, part: 'base' },
    h(
      'div',
      { class: 'who' },
      h(
        'span',
        { class: 'avatar', part: 'avatar', 'aria-hidden': 'true' },
        h('span', { class: 'face' }, face),
        isAi && h('span', { class: 'badge', lang: own.lang }, locale.text('aiBadge')),
      ),
      h(
        'div',
        { class: 'text' },
        h(
          `h${element.getAttribute('heading-level') ?? '2'}`,
          { class: 'name', part: 'name', dir: 'auto' },
          ...(isAi ? locale.parts<Drawable>('aiJournalistNamed', { name: linked }) : [linked]),
        ),
        role[0] && h('p', { class: 'role', part: 'role' }, role[0], role[1] && ' · ', role[1]),
        description && h('p', { class: 'bio', part: 'bio', dir: 'auto' }, description),
      ),
    ),
    opens &&
      h(
        'details',
        {},
        h('summary', { part: 'summary', ...own }, h('span', {}, opens)),
        perspective &&
          h(
            'div',
            { class: 'opened', 'data-news-perspective': '' },
            isAi && h('p', { class: 'note', ...own }, locale.text('perspectiveNote')),
            h('div', { class: 'bar' }),
            h('blockquote', { class: 'quote exact', part: 'quote', dir: 'auto' }, perspective.text),
            h('p', { class: 'note facts', ...own }, ...factsOf(perspective, article, isAi, locale)),
          ),
      ),
  );
  const box = draw(element, [...baseStyles, closedStyles], card, load);
  if (!box) return;
  printDrawn();
  const handleToggle = (): void => {
    if (!printing?.length && box.querySelector('details')?.open) void load();
  };
  box.addEventListener('toggle', handleToggle, true);
};
