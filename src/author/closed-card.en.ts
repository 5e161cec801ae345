import type { Messages } from '../core/messages.js';

/** English words of a closed card in an article: they are in the first load. */
export const closedCardEnglish = {
  aiBadge: 'AI',
  aiJournalistNamed: 'AI Journalist: {name}',
  viewPerspective: "View Journalist's Editorial Perspective",
  moreAbout: 'More about {name}',
  version: 'Version {version}',
  versionOn: 'Version {version}, {date}',
  versionOfDate: 'Version of {date}',
  modelNamed: 'Model: {name}',
  providerNamed: 'Provider: {name}',
  aiPolicy: 'AI policy',
  reportError: 'Report an error',
  perspectiveNote: 'The instructions that this AI journalist writes from, exactly as given.',
} as const satisfies Partial<Messages>;
