import { collapse } from '../../core/text.js';
import type { Check } from './facts.js';
import type { Hit } from './findings.js';

const MAX_PICTURES = 500;
const plain = (text: string | null | undefined): string => collapse(text).toLowerCase();

function captionOf(picture: Element): string | null | undefined {
  if (picture.localName === 'news-figure')
    return picture.getAttribute('caption') ?? picture.querySelector('[slot=caption]')?.textContent;
  const figure = picture.closest('figure,news-figure');
  return figure?.localName === 'news-figure'
    ? captionOf(figure)
    : figure?.querySelector('figcaption')?.textContent;
}

/** Whether the text alternatives of the article's pictures say more than headline and caption. */
export const checkPictures: Check = ({ page }) => {
  const hits: Hit[] = [];
  const headline = plain(page.headline?.textContent ?? page.article.headline);
  for (const at of page.all('img[alt],news-figure[alt]').slice(0, MAX_PICTURES)) {
    if (!page.scope.contains(at) || page.isElsewhere(at) || at.closest('aside,h1,noscript,template'))
      continue;
    const alt = plain(at.getAttribute('alt'));
    if (!alt) continue;
    if (alt === headline) hits.push({ code: 'alt-equals-headline', at });
    if (alt === plain(captionOf(at))) hits.push({ code: 'alt-equals-caption', at });
  }
  return hits;
};
