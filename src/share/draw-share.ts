import { baseStyles } from '../core/base.styles.js';
import { draw, drawnIn, h, type DrawPart } from '../core/draw.js';
import { provideEnglish } from '../core/localize.js';
import { ownLanguage } from '../core/own-language.js';
import { provideShortLabel } from '../core/short-label.js';
import { shortLabel } from '../article/short-label.js';
import { shortLabelEnglish } from '../article/short-label.en.js';
import { plainContent } from './first-content.js';
import { isShort } from './first-networks.js';
import { fitRow } from './fit-row.js';
import { moreIcon } from './icons/more.js';
import { isModified, PRESSED } from './press.js';
import { drawnShareEnglish } from './drawn-share.en.js';
import { styles } from './share-bar.styles.js';
import { shareItem } from './share-item.js';
import { FIRST_KINDS, firstTargets } from './share-kinds.js';
import { messageOf } from './share-message.js';

provideEnglish({ ...drawnShareEnglish, ...shortLabelEnglish });
provideShortLabel(shortLabel);

const drawIcon = (path: string): HTMLElement =>
  h(
    'span',
    { class: 'icon', 'aria-hidden': 'true' },
    h('svg', { viewBox: '0 0 24 24' }, h('path', { d: path })),
  );

/**
 * The share bar of an article of a page, as `<news-share-bar>` shows it there. Its links lead where they say at once;
 * what needs code brings the element, which then does it.
 */
export const drawShare: DrawPart = (element, { article }, locale, load) => {
  const page = element.ownerDocument;
  const content = plainContent({}, article, page, locale);
  // the element knows what to leave out of an address, and how to cut a long headline
  if (!content || !isShort(content)) {
    void load();
    return;
  }
  const row = h(
    'ul',
    { class: 'row', part: 'list' },
    ...firstTargets(true, content.url).map((id) => {
      const { href, label, away, icon, name } = shareItem(id, FIRST_KINDS[id], content, locale);
      return h(
        'li',
        {},
        h(
          'a',
          {
            class: 'target',
            part: 'target',
            'data-id': id,
            href,
            'aria-label': label,
            target: away ? '_blank' : undefined,
          },
          drawIcon(icon),
          name,
        ),
      );
    }),
    h(
      'li',
      {},
      h(
        'button',
        { class: 'target more', part: 'more', 'data-id': 'more', 'aria-label': locale.text('shareMore') },
        drawIcon(moreIcon),
      ),
    ),
  );
  row.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest<HTMLAnchorElement>('.target');
    if (!pressed) return;
    const shareTarget = pressed.dataset['id'];
    if (pressed.target || shareTarget === 'email') {
      // the element's event, without its class
      const share = new Event('news-share', { bubbles: true, composed: true, cancelable: true });
      Object.assign(share, { shareTarget, url: content.url, text: messageOf(content).text });
      if (!element.dispatchEvent(share)) event.preventDefault();
    } else if (!isModified(event)) {
      event.preventDefault();
      pressed.setAttribute(PRESSED, '');
      void load()?.then((failed) => {
        if (failed !== true) return;
        // offline: the link itself can be had all the same, and the press is over
        pressed.removeAttribute(PRESSED);
        prompt(locale.text('shareCopy'), content.url);
      });
    }
  });
  const bar = h(
    'div',
    {
      class: 'base',
      part: 'base',
      role: 'group',
      'aria-labelledby': 'title',
      ...ownLanguage(locale),
    },
    h('span', { id: 'title', part: 'title' }, locale.text('shareTitle')),
    row,
  );
  const box = draw(element, [...baseStyles, styles], bar, load);
  const fit = (): void => {
    const drawn = drawnIn(element.shadowRoot)?.querySelector('ul');
    if (drawn) fitRow(drawn, true);
  };
  fit();
  if (box) new ResizeObserver(fit).observe(box);
};
