/** Vue: what templates check is the type of a tag in `GlobalComponents`. What must be an error is marked. */
import 'news-article/define.js';
import 'news-article/vue';
import type { GlobalComponents } from 'vue';
import type { NewsShareBar, NewsShareEvent, RelatedArticle } from 'news-article';

type Tag = keyof GlobalComponents & `news-${string}`;
type Instance<Name extends Tag> = InstanceType<GlobalComponents[Name]>;
type Props<Name extends Tag> = Instance<Name>['$props'];

declare const bar: Instance<'news-share-bar'>;
declare const discussion: Instance<'news-discussion'>;
declare const articles: readonly RelatedArticle[];

export const element: NewsShareBar = bar;
bar.$emit('news-share', {} as NewsShareEvent);
// @ts-expect-error another event's class
bar.$emit('news-share', new Event('news-share'));
// @ts-expect-error not an event of this element
bar.$emit('news-figure-toggle', {} as never);
discussion.$emit('news-comment-count', {} as HTMLElementEventMap['news-comment-count']);

export const share: Props<'news-share-bar'> = { quote: true, display: 'icons', class: 'quiet', key: 1 };
export const header: Props<'news-article-header'> = {
  headingLevel: 2,
  readingTime: '5',
  published: '2026-01-01',
};
export const player: Props<'news-audio-player'> = { sendText: '', rate: 1.5 };
export const related: Props<'news-related-articles'> = { articles, for: 'story', limit: 3 };

export const heard: Props<'news-share-bar'> = { onNewsShare: (event) => console.log(event.shareTarget) };

// @ts-expect-error the event has no such field
export const field: Props<'news-share-bar'> = { onNewsShare: (event) => event.comment };
// @ts-expect-error not an event of this element
export const event: Props<'news-figure'> = { onNewsShare: () => undefined };
// @ts-expect-error there is no such attribute
export const misspelt: Props<'news-share-bar'> = { dipslay: 'icons' };
// @ts-expect-error a list, not a text
export const text: Props<'news-related-articles'> = { articles: 'fog' };
// @ts-expect-error a number
export const notNumber: Props<'news-audio-player'> = { rate: 'fast' };
// @ts-expect-error hidden by a method of that name
export const hidden: Props<'news-article-header'> = { updated: '2026-01-02' };
