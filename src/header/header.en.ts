import type { Messages } from '../core/messages.js';

/** English words of the strip: they are in the first load. */
export const headerEnglish = {
  byline: 'By {authors}',
  aiAuthor: '{name}, AI journalist',
  moreAuthors: { one: '{count} other', other: '{count} others' },
  dateTime: '{date}, {time}',
  published: 'Published {date}',
  updated: 'Updated {date}',
  readingTime: { one: '{minutes} min read', other: '{minutes} min read' },
} as const satisfies Partial<Messages>;
