import type { Source } from '../model.js';
import { metaTags } from './meta-tags.js';
import { readFields } from './read-fields.js';
import type { Draft, Reading } from './reading.js';
import { IMAGE_TAGS, TAG_TABLES } from './tag-tables.js';

/** OpenGraph, Twitter and plain meta tags, each as a source of its own. */
export const readTags = (
  document: Document,
  add: (source: Source, read: (reading: Reading) => Draft) => void,
): void => {
  const tags = metaTags(document);
  for (const [source, table] of TAG_TABLES)
    add(source, (reading) => {
      const draft: Draft = readFields(tags, table, reading);
      const [first, ...others] = draft.image ?? [];
      if (first) draft.image = [{ ...readFields(tags, IMAGE_TAGS, reading, 'image'), ...first }, ...others];
      return draft;
    });
};
