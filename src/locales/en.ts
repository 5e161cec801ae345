import type { Messages } from '../core/messages.js';

/** English. The default and the fallback, so it is part of the core and registers nothing. */
export const en: Messages = {
  byline: 'By {authors}',
  aiAuthor: '{name}, AI journalist',
  moreAuthors: { one: '{count} other', other: '{count} others' },
  aiBadge: 'AI',
  dateTime: '{date}, {time}',
  published: 'Published {date}',
  updated: 'Updated {date}',
  readingTime: { one: '{minutes} min read', other: '{minutes} min read' },
  correction: 'Correction',
  correctionOn: 'Correction, {date}',
  enlargePicture: 'Enlarge picture',
  closePicture: 'Close picture',
  pictureUnavailable: 'The picture could not be loaded.',
  pictureByAi: 'Picture made with AI',
  pictureEditedByAi: 'Picture edited with AI',
  licence: 'Licence',
  licenceNamed: 'Licence: {name}',
  source: 'Source',
  sourceNamed: 'Source: {name}',
};
