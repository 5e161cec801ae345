import { error } from '@sveltejs/kit';
import { addressOf, aiMeta, articleJson, articleOf, articles, structuredData } from 'example-articles';
import { teaserOf } from '$lib/teasers';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => articles.map(({ slug }) => ({ slug }));

export const load: PageServerLoad = ({ params }) => {
  const article = articleOf(params.slug);
  if (!article) error(404);
  return {
    article,
    address: addressOf(article),
    json: articleJson(article),
    meta: aiMeta(article),
    structured: structuredData(article),
    others: articles.filter((each) => each !== article).map(teaserOf),
  };
};
