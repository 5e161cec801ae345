import type { ArticleImage } from '../model.js';
import { AI_DISCLOSURES } from '../model.js';
import { authorsOfByline, uniqueAuthors } from './byline.js';
import { dateOf, languageOf, textOf, urlOf, type Draft, type Reading } from './draft.js';
import { allOf, firstOf, type MetaTags } from './meta-tags.js';
import { keywordsOf } from './schema-mapping.js';

/** Which tags of a vocabulary say what: field, then the names that carry it, best first, apart by spaces. */
export type TagTable = Readonly<Partial<Record<TagField, string>>>;
type TagField =
  | 'headline'
  | 'description'
  | 'articleSection'
  | 'author'
  | 'publisher'
  | 'datePublished'
  | 'dateModified'
  | 'image'
  | 'inLanguage'
  | 'url'
  | 'keywords'
  | 'isAccessibleForFree'
  | 'aiDisclosure';

/** Reads a vocabulary of tags by its table. */
export function draftOfTags(tags: MetaTags, table: TagTable, reading: Reading): Draft {
  const draft: Draft = {};
  const first = (field: TagField): string | undefined => firstOf(tags, table[field] ?? '');
  const set = <Field extends keyof Draft>(field: Field, value: Draft[Field] | undefined): void => {
    if (value !== undefined && !(Array.isArray(value) && !value.length))
      draft[field] = value as NonNullable<Draft[Field]>;
  };

  set('headline', textOf(reading, 'headline', first('headline')));
  set('description', textOf(reading, 'description', first('description'), 5000));
  set('articleSection', textOf(reading, 'articleSection', first('articleSection'), 200));
  set('author', uniqueAuthors(allOf(tags, table.author ?? '').flatMap(authorsOfByline)));
  const publisher = textOf(reading, 'publisher', first('publisher'), 200);
  if (publisher) draft.publisher = { name: publisher };
  set('datePublished', dateOf(reading, 'datePublished', first('datePublished')));
  set('dateModified', dateOf(reading, 'dateModified', first('dateModified')));
  const image = urlOf(reading, 'image', first('image'));
  if (image) draft.image = [imageOf(image, tags, table.image!.split(' ')[0]!, reading)];
  set('inLanguage', languageOf(reading, first('inLanguage')));
  set('url', urlOf(reading, 'url', first('url')));
  set('keywords', keywordsOf(reading, allOf(tags, table.keywords ?? '')));
  const tier = first('isAccessibleForFree')?.toLowerCase();
  if (tier) draft.isAccessibleForFree = tier === 'free';
  const level = first('aiDisclosure')?.trim().toLowerCase();
  set(
    'aiDisclosure',
    AI_DISCLOSURES.find((known) => known === level),
  );
  return draft;
}

function imageOf(url: string, tags: MetaTags, prefix: string, reading: Reading): ArticleImage {
  const pixels = (name: string) => {
    const size = parseInt(firstOf(tags, `${prefix}:${name}`) ?? '', 10);
    return size > 0 && size < 1e5 ? { [name]: size } : {};
  };
  const alt = textOf(reading, 'image', firstOf(tags, `${prefix}:alt`));
  return { url, ...pixels('width'), ...pixels('height'), ...(alt && { alt }) };
}
