import { FullLayout } from './full-layout.js';
import { HeaderElement } from './header-element.js';

/**
 * The head of an article: section, headline, standfirst, byline, dates, reading time, corrections. Each piece
 * comes from its attribute, else its slot, else the article around (or named by `for`); a piece nobody knows
 * leaves no gap. Composed by `<news-article>` into a page that has its own headline, it is one strip of
 * bounded height: byline, dates and reading time.
 *
 * @element news-article-header
 * @summary Section, headline, standfirst, byline, dates, reading time and corrections of an article.
 * @slot section - The section, for example a link.
 * @slot headline - The headline, as a heading element of the page's own.
 * @slot disclosure - A label between headline and standfirst.
 * @slot standfirst - The standfirst.
 * @slot author - The byline.
 * @slot published - The publication date.
 * @slot updated - The date of the last update.
 * @slot reading-time - The reading time.
 * @slot corrections - Corrections.
 * @fires news-lint - Something to mend: see docs/checks.md.
 * @csspart base - The whole header.
 * @csspart section - The line of the section.
 * @csspart headline - The heading.
 * @csspart standfirst - The standfirst.
 * @csspart avatar - A portrait.
 * @csspart byline - The line of names.
 * @csspart meta - The line of dates and reading time.
 * @csspart time - A date.
 * @csspart corrections - The list of corrections.
 * @cssprop [--news-article-header-avatar-size=2.75em] - Size of a portrait.
 */
export class NewsArticleHeader extends HeaderElement {
  static override styles = [...HeaderElement.styles, FullLayout.styles];
  static override fullLayout = FullLayout;
}
