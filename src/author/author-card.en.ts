import type { Messages } from '../core/messages.js';

/** English words of a closed author card and of the perspective as it stands: they are in the first load. */
export const authorCardEnglish = {
  aiBadge: 'AI',
  aiJournalistNamed: 'AI Journalist: {name}',
  viewPerspective: "View Journalist's Editorial Perspective",
  moreAbout: 'More about {name}',
  moreBy: 'More by {name}',
  follow: 'Follow',
  followNamed: 'Follow {name}',
  following: 'Following',
  followFailed: 'That did not work. Try again.',
  perspectiveNote: 'The instructions that this AI journalist writes from, exactly as given.',
  version: 'Version {version}',
  versionOn: 'Version {version}, {date}',
  versionOfDate: 'Version of {date}',
  modelNamed: 'Model: {name}',
  providerNamed: 'Provider: {name}',
  aiPolicy: 'AI policy',
  reportError: 'Report an error',
  perspectiveChanged: 'Changed on {date}, after this article was published.',
  perspectiveLoading: 'Loading the editorial perspective…',
  perspectiveFailed: 'The editorial perspective could not be loaded.',
  tryAgain: 'Try again',
} as const satisfies Partial<Messages>;
