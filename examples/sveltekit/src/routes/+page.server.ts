import { articles } from 'example-articles';
import { teaserOf } from '$lib/teasers';

export const load = () => ({ teasers: articles.map(teaserOf) });
