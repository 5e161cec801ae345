import { baseStyles } from '../core/base.styles.js';
import { draw, h, type Drawable, type DrawPart } from '../core/draw.js';
import { provideEnglish } from '../core/localize.js';
import { ownLanguage } from '../core/own-language.js';
import { disclosureOf } from './disclosure.js';
import { labelEnglish } from './label.en.js';
import { labelStyles } from './label.styles.js';
import { keepSentence, LONGEST_NAME, pageSentence } from './page-sentence.js';
import { shorten } from './shorten.js';

provideEnglish(labelEnglish);

/** The label of an article of the page, as `<news-ai-disclosure>` shows it there. */
export const drawLabel: DrawPart = (element, { article }, locale) => {
  const data = disclosureOf({}, article);
  const { lang, dir } = ownLanguage(locale);
  keepSentence(element, data ? pageSentence(data, locale) : '', { lang, dir });
  const link = data?.policyUrl ?? data?.promptUrl;
  const name = data?.responsible && h('bdi', {}, shorten(data.responsible, LONGEST_NAME));
  const responsible =
    name && h('span', { class: 'responsible' }, ...locale.parts<Drawable>('responsibleFor', { name }));
  const how = locale.text('howItWasMade');
  draw(
    element,
    [...baseStyles, labelStyles],
    h(
      'div',
      data
        ? { class: 'label fixed', part: 'base', role: 'note', 'aria-label': locale.text('aboutAi'), lang }
        : {},
      h('slot', { name: 'icon' }, h('span', { class: 'mark', part: 'icon', 'aria-hidden': 'true' })),
      h(
        'div',
        { class: 'text', part: 'text', dir },
        ' ',
        h('slot', {}),
        ' ',
        link && h('a', { part: 'link', href: link }, how),
        ' ',
        responsible,
        ' ',
      ),
    ),
  );
};
