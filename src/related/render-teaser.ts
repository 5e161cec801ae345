import { html, nothing, type TemplateResult } from 'lit';
import type { RelatedArticle } from '../article/model.js';
import { WORDS_PER_MINUTE } from '../article/reading-time.js';
import { shortLabel } from '../article/short-label.js';
import { parseDate } from '../core/dates.js';
import { formatLanguage } from '../core/format-language.js';
import { heading } from '../core/heading.js';
import type { LocaleController } from '../core/localize.js';
import { relativeDate } from '../core/relative-date.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { shortDate } from './short-date.js';
import { pictureOf, type TeaserPicture } from './teaser-picture.js';
import { threadOf, type Counts } from './thread-of.js';

/** What all teasers of a list are drawn with. */
export interface TeaserSetting {
  readonly locale: LocaleController;
  /** Level of the headlines. */
  readonly level: number;
  /** The list's heading: a section that it names is not named again. */
  readonly title: string;
  readonly counts: Counts;
  /** Addresses of pictures that could not be loaded. */
  readonly broken: ReadonlySet<string>;
  readonly now: number;
}

type Piece = TemplateResult | typeof nothing;

function renderTime({ datePublished }: RelatedArticle, { locale, now }: TeaserSetting): Piece {
  const date = parseDate(datePublished);
  if (!date) return nothing;
  const language = formatLanguage(locale.uiLanguage);
  const text = relativeDate(date, language, now) ?? shortDate(date, language, now);
  return html`<time part="time" datetime=${date.iso}>${text}</time>`;
}

function renderReadingTime({ readingTime, wordCount }: RelatedArticle, { locale }: TeaserSetting): Piece {
  const minutes = readingTime ?? Math.ceil((wordCount ?? 0) / WORDS_PER_MINUTE);
  return minutes ? html`<bdi>${locale.plural('readingTime', 'minutes', minutes)}</bdi>` : nothing;
}

function renderComments(article: RelatedArticle, { locale, counts }: TeaserSetting): Piece {
  const count = article.commentCount ?? counts[threadOf(article)];
  if (!count) return nothing;
  const text = locale.plural('relatedComments', 'count', count);
  const { discussionUrl } = article;
  return discussionUrl
    ? html`<a class="comments" part="comments" href=${discussionUrl}>${text}</a>`
    : html`<bdi part="comments">${text}</bdi>`;
}

function renderLabel(article: RelatedArticle, { locale }: TeaserSetting): Piece {
  const label = shortLabel(article, locale);
  return label ? html`<bdi class="label" part="label">${label}</bdi>` : nothing;
}

const PIECES = [renderTime, renderReadingTime, renderComments, renderLabel];

function renderMeta(article: RelatedArticle, setting: TeaserSetting): Piece {
  const { lang, dir } = uiLanguageOf(setting.locale);
  const pieces = PIECES.map((renderPiece) => renderPiece(article, setting))
    .filter((piece) => piece !== nothing)
    .map((piece) => html`<span class="piece">${piece}</span> `);
  return pieces.length ? html`<p class="meta" part="meta" lang=${lang} dir=${dir}>${pieces}</p>` : nothing;
}

/** A decoration: the headline beside it is the link. Its room is the box's, whatever becomes of it. */
const renderPicture = ({ src, srcset, width, height }: TeaserPicture): TemplateResult =>
  html`<img
    src=${src}
    srcset=${srcset ?? nothing}
    sizes=${srcset ? 'auto, 20em' : nothing}
    width=${width ?? nothing}
    height=${height ?? nothing}
    alt=""
    loading="lazy"
    decoding="async"
  />`;

/** One article: its headline is the link, and with it the whole teaser. */
export function renderTeaser(article: RelatedArticle, setting: TeaserSetting): TemplateResult {
  const { url, headline, articleSection, inLanguage, dir } = article;
  const lang = inLanguage ?? nothing;
  const picture = pictureOf(article.image);
  const kicker = articleSection && !setting.title.includes(articleSection);
  const link = html`<a href=${url} lang=${lang} dir=${dir ?? nothing}>${headline}</a>`;
  return html`<li class="teaser" part="teaser">
    <div class="words">
      ${kicker ? html`<p class="kicker" part="kicker" lang=${lang} dir="auto">${articleSection}</p>` : nothing}
      ${heading(setting.level, 'headline', '', link)} ${renderMeta(article, setting)}
    </div>
    ${
      picture
        ? html`<div class="picture" part="picture">
            ${setting.broken.has(picture.src) ? nothing : renderPicture(picture)}
          </div>`
        : nothing
    }
  </li>`;
}

/** The room that so many teasers will need, with that of their heading where it is not known. */
export function renderSkeleton(count: number, hasHeading: boolean): TemplateResult {
  const teaser = html`<div class="teaser">
    <div class="words"><i></i><i></i><i></i><i></i></div>
    <div class="picture"></div>
  </div>`;
  return html`<div aria-hidden="true">
    ${hasHeading ? html`<i class="heading">&nbsp;</i>` : nothing}
    <div class="list">${Array.from({ length: count }, () => teaser)}</div>
  </div>`;
}
