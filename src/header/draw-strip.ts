import { baseStyles } from '../core/base.styles.js';
import { draw, h, type Drawable, type DrawPart } from '../core/draw.js';
import { formatLanguage } from '../core/format-language.js';
import { provideEnglish } from '../core/localize.js';
import { ownLanguage } from '../core/own-language.js';
import { joinList, shortByline, UNBROKEN } from './byline.js';
import { dateText } from './date-text.js';
import { shownDates } from './dates.js';
import { headerEnglish } from './header.en.js';
import { styles } from './header.styles.js';

provideEnglish(headerEnglish);

/** How long a time that is told as "3 minutes ago" may stand; then the element keeps it true. */
const FRESH = 60_000; // ms

/** The strip of a page that has its own headline: byline, dates and reading time, as far as they are wanted. */
export const drawStrip: DrawPart = (element, { article, readingTime }, locale, load) => {
  const own = ownLanguage(locale);
  const now = Date.now();
  const setting = { locale, zone: undefined, now };
  const omits = (piece: string): boolean => !!element.getAttribute('omit')?.includes(piece);

  const { named, others } = shortByline(omits('byline') ? [] : article.author);
  const names: Drawable[] = named.flatMap(({ name, url, kind }) => {
    const text = h('bdi', { class: `name ${name.length > UNBROKEN ? '' : 'short'}` }, name);
    const linked = url ? h('a', { href: url, rel: 'author' }, text) : text;
    return kind === 'ai' ? h('span', {}, ...locale.parts<Drawable>('aiAuthor', { name: linked })) : linked;
  });
  const rest = others ? [locale.plural('moreAuthors', 'count', others)] : [];
  const said = [...named.map(({ name }) => name), ...rest];
  const authors = h('span', {}, ...joinList([...names, ...rest], formatLanguage(locale.uiLanguage), said));

  const { published, updated } = omits('dates')
    ? {}
    : shownDates(article.datePublished, article.dateModified, now);
  const time = (key: 'published' | 'updated', date: typeof published): Drawable => {
    if (!date) return undefined;
    const { text, title } = dateText(date, setting, key === 'updated');
    const shown = h('time', { part: 'time', datetime: date.iso, title }, text);
    return h('bdi', {}, ...locale.parts<Drawable>(key, { date: shown }));
  };
  const items = [
    time('published', published),
    time('updated', updated),
    readingTime && h('bdi', { class: 'short' }, locale.plural('readingTime', 'minutes', readingTime)),
  ].filter((item) => !!item);

  const strip = h(
    'div',
    { class: `strip ${named[0] ? '' : 'dates'}`, part: 'base' },
    h(
      'div',
      { class: 'clamp' },
      named[0] &&
        h('p', { class: 'byline', part: 'byline', ...own }, ...locale.parts<Drawable>('byline', { authors })),
      items[0] &&
        h(
          'p',
          { class: 'when', part: 'meta', ...own },
          ...items.flatMap((item, index) =>
            index ? [h('span', { 'aria-hidden': 'true' }, ' · '), item] : item,
          ),
        ),
    ),
  );
  if (draw(element, [...baseStyles, styles], strip) && updated) setTimeout(() => void load(), FRESH);
};
