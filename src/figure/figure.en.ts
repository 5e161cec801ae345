import type { Messages } from '../core/messages.js';

/** English words of a figure. */
export const figureEnglish = {
  enlargePicture: 'Enlarge picture',
  closePicture: 'Close picture',
  pictureUnavailable: 'The picture could not be loaded.',
  pictureByAi: 'Picture made with AI',
  pictureEditedByAi: 'Picture edited with AI',
  licence: 'Licence',
  licenceNamed: 'Licence: {name}',
  source: 'Source',
  sourceNamed: 'Source: {name}',
} as const satisfies Partial<Messages>;
