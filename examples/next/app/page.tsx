import { articles, bylineOf, dayOf, paper, pathOf } from 'example-articles';
import type { Metadata } from 'next';
import Link from 'next/link';
import { labelOf } from '../lib/words';

export const metadata: Metadata = {
  title: paper.name,
  description: paper.motto,
  alternates: { canonical: '/' },
};

export default function FrontPage() {
  return (
    <>
      <h1 className="unseen">{paper.name}: today’s articles</h1>
      <ul className="front">
        {articles.map((article) => (
          <li key={article.slug}>
            <p className="kicker">{article.section}</p>
            <h2>
              <Link href={pathOf(article)}>{article.headline}</Link>
            </h2>
            <p>{article.standfirst}</p>
            <p className="signed">
              {[bylineOf(article.author), dayOf(article.published), labelOf(article)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
