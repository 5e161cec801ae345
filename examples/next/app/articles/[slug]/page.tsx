import { aiMeta, articleOf, articles, paper, pathOf, structuredData } from 'example-articles';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Story } from '../../../components/story';

interface Props {
  params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export const generateStaticParams = () => articles.map(({ slug }) => ({ slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = articleOf((await params).slug);
  if (!article) return {};
  return {
    title: `${article.headline} | ${paper.name}`,
    description: article.standfirst,
    alternates: { canonical: pathOf(article) },
    other: Object.fromEntries(aiMeta(article)),
  };
}

export default async function ArticlePage({ params }: Props) {
  const article = articleOf((await params).slug);
  if (!article) notFound();
  return (
    <>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: structuredData(article) }} />
      <Story article={article} />
    </>
  );
}
