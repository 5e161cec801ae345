import { anyDate } from './any-date.js';
import { authorsOfByline } from './byline.js';
import { decodeEntities } from './entities.js';
import { MESSAGES } from './problem-messages.js';
import type { Abilities } from './reading.js';

/** All of them, for readings that are not the first. */
export const ABILITIES: Abilities = {
  bylines: authorsOfByline,
  dates: anyDate,
  decode: decodeEntities,
  messages: MESSAGES,
};
