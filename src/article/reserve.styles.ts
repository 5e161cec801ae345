/**
 * Reserved sizes of the parts that stand above the fold, in the page's own style scope, so that a part takes
 * the same space before its code is there and after. The head script adopts these rules; `news-article.css`
 * is the same text as a file, for pages that load the library late.
 *
 * A player has its room wherever the page wrote its tag, since only a tag says where its sound comes from.
 *
 * `--news-text-size` (default: the larger of 1rem and 16px) is the em that the sizes are in. The strut is a
 * float of no width, which gives a least height by the part's width (a percentage in a padding is of that width;
 * in WebKit the pseudo-element of an element with a shadow root cannot query the element as its container).
 */
export const reserveCss = `\
:where(news-audio-player,[data-news-part]):where(:not([hidden])){display:flow-root}\
news-audio-player,[data-news-part]:not(news-figure){font-size:var(--news-text-size,max(1rem,16px));margin:0 0 .5em;padding:0;border:0}\
news-audio-player::before,[data-news-part]:not([data-news-layout])::before{content:"";float:left}\
news-article-header::before{padding-block-start:clamp(4.5em,(32em - 100%)*999,6.5em)}\
news-article-header:has(+news-author-card[data-news-part])::before{padding-block-start:clamp(1.5em,(40em - 100%)*999,2.75em)}\
news-ai-disclosure::before{padding-block-start:clamp(4.5em,(34em - 100%)*999,5.8em)}\
news-audio-player::before,news-share-bar::before{padding-block-start:calc(var(--news-target-size,44px) + 2em)}\
news-author-card::before{padding-block-start:clamp(9.8em,(32em - 100%)*999,12.3em)}`;

/**
 * For the head script and the file alone: an unknown tag is inline until something says otherwise, and one that is
 * still to be filled from data keeps what is below it out of the window, so that nothing in view moves when it is.
 */
export const wrapperCss =
  ':where(news-article):where(:not([hidden])){display:block}:where(news-article):where(:not([for])):empty[src]{padding-block-start:60em}';

/**
 * Only in the file `news-article.css`: a strip above the wrapped article, so that a library which arrives
 * after the article was painted still has a place above the fold. `--news-strip-size` (a length; 0 turns it
 * off) is its height.
 */
export const stripCss = `
news-article:not([for],[parts=none],:empty){--news-strip:var(--news-strip-size,calc(7*var(--news-text-size,max(1rem,16px))))}
news-article:not([for],[parts=none],:empty,:has(>[data-news-strip]))::before{content:"";display:block;block-size:var(--news-strip)}
news-article>[data-news-strip]{display:flex;flex-direction:column;box-sizing:border-box;block-size:var(--news-strip);margin:0;padding:0;border:0}
news-article>[data-news-strip]>news-article-header{min-block-size:0;overflow:clip}
news-article>[data-news-strip]>news-article-header[data-news-part]::before{content:none!important}
`.trim();
