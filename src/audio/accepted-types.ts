import { canFeed, STREAMED_TYPES } from './media-source.js';

/** Media types to ask a service for, the best first: those that can be fed, then those that play by an address alone. */
export function acceptedTypes(): string[] {
  const audio = new Audio();
  return [
    ...STREAMED_TYPES.filter(canFeed),
    ...STREAMED_TYPES.filter((type) => !canFeed(type) && audio.canPlayType(type) !== ''),
  ];
}
