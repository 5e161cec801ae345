import { canFeed } from './media-source.js';

/** What speech comes in, the best first. */
const STREAMED_TYPES = [
  'audio/webm; codecs="opus"',
  'audio/mp4; codecs="opus"',
  'audio/mp4; codecs="mp4a.40.2"',
  'audio/mpeg',
];

/** Media types to ask a service for, the best first: those that can be fed, then those that play by an address alone. */
export function acceptedTypes(): string[] {
  const audio = new Audio();
  return [
    ...STREAMED_TYPES.filter(canFeed),
    ...STREAMED_TYPES.filter((type) => !canFeed(type) && audio.canPlayType(type) !== ''),
  ];
}
