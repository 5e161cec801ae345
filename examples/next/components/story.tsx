import { addressOf, articles, bylineOf, dayOf, pathOf, type Article } from 'example-articles';
import Link from 'next/link';
import { labelOf, shareLinks } from '../lib/words';

/** An article and the library's parts. They take their data from the page's JSON-LD. */
export function Story({ article }: { article: Article }) {
  const { author, body, figure, headline, published, section, standfirst, updated } = article;
  const label = labelOf(article);
  return (
    <news-article url={addressOf(article)}>
      <article>
        <p className="kicker">{section}</p>
        <h1>{headline}</h1>
        {label && <news-ai-disclosure>{label}</news-ai-disclosure>}
        <p className="standfirst">{standfirst}</p>
        <news-article-header omit="section headline standfirst" time-zone="Europe/Berlin">
          {bylineOf(author)} · <time dateTime={published}>{dayOf(published)}</time>
          {updated && (
            <>
              {' '}
              · Updated <time dateTime={updated}>{dayOf(updated)}</time>
            </>
          )}
        </news-article-header>
        <news-share-bar targets="copy email bluesky whatsapp print" quote>
          {shareLinks(article).map(({ target, name, url }) => (
            <a key={target} data-target={target} href={url}>
              {name}
            </a>
          ))}
        </news-share-bar>
        <news-audio-player service="device" />
        <div dangerouslySetInnerHTML={{ __html: figure }} />
        <div className="news-body" dangerouslySetInnerHTML={{ __html: body }} />
      </article>
      <aside aria-label="About the author">
        <news-author-card name={author.name} role-name={author.role}>
          {author.perspective && (
            <div slot="perspective" data-nosnippet="">
              {author.perspective.text}
            </div>
          )}
        </news-author-card>
      </aside>
      <news-related-articles heading="More from the Courier">
        <ul>
          {articles
            .filter((other) => other !== article)
            .map((other) => (
              <li key={other.slug}>
                <Link href={pathOf(other)}>{other.headline}</Link>{' '}
                {labelOf(other, 'short') && <small>{labelOf(other, 'short')}</small>}{' '}
                <time dateTime={other.published}>{dayOf(other.published)}</time>
              </li>
            ))}
        </ul>
      </news-related-articles>
      <news-discussion service="local" />
    </news-article>
  );
}
