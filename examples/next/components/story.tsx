import { articleData, articles, dayOf, pathOf, type Article } from 'example-articles';
import { renderArticle } from 'news-article/server';
import Link from 'next/link';
import { labelOf } from '../lib/words';

/** An article with the library's parts, rendered on the server: in the first HTML, and live without being drawn again. */
export async function Story({ article }: { article: Article }) {
  const { author, body, figure } = article;
  const html = await renderArticle(articleData(article), {
    body: `${figure}<div class="news-body">${body}</div>`,
    timeZone: 'Europe/Berlin',
    parts: {
      card: { name: author.name, 'role-name': author.role },
      player: { service: 'device' },
      share: { quote: true },
      discussion: { service: 'local' },
    },
  }).text();
  return (
    <>
      <div dangerouslySetInnerHTML={{ __html: html }} />
      {/* links within the site are React's, so that its router follows them */}
      <news-related-articles heading="More from the Courier">
        <ul>
          {articles
            .filter((other) => other !== article)
            .map((other) => (
              <li key={other.slug}>
                <Link href={pathOf(other)}>{other.headline}</Link>{' '}
                {labelOf(other) && <small>{labelOf(other)}</small>}{' '}
                <time dateTime={other.published}>{dayOf(other.published)}</time>
              </li>
            ))}
        </ul>
      </news-related-articles>
    </>
  );
}
