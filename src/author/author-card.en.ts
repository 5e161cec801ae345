import type { Messages } from '../core/messages.js';
import { closedCardEnglish } from './closed-card.en.js';

/** English words of a card and of its perspective before anyone asks for more. */
export const authorCardEnglish = {
  ...closedCardEnglish,
  moreBy: 'More by {name}',
  follow: 'Follow',
  followNamed: 'Follow {name}',
  hiddenCharacters: 'This text contains characters that change the order of what is shown.',
  perspectiveChanged: 'Changed on {date}, after this article was published.',
} as const satisfies Partial<Messages>;
