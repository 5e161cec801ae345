import type { Messages } from '../core/messages.js';

/** English words of the AI label of an article: they are in the first load. Whole sentences, one a case. */
export const labelEnglish = {
  writtenByAi: 'Written by AI. No human review recorded.',
  writtenByAiReviewed: 'Written by AI, reviewed by {name}.',
  writtenByAiReviewedOn: 'Written by AI, reviewed by {name} on {date}.',
  publishedByAi: 'Written and published by AI. No human review recorded.',
  publishedByAiReviewed: 'Written and published by AI, reviewed by {name}.',
  publishedByAiReviewedOn: 'Written and published by AI, reviewed by {name} on {date}.',
  writtenWithAi: 'Written with the help of AI. No human review recorded.',
  writtenWithAiReviewed: 'Written with the help of AI, reviewed by {name}.',
  writtenWithAiReviewedOn: 'Written with the help of AI, reviewed by {name} on {date}.',
  writtenWithoutAi: 'Written without AI.',
  responsibleFor: 'Editorial responsibility: {name}.',
  aboutAi: 'AI disclosure',
  howItWasMade: 'How this was made',
} as const satisfies Partial<Messages>;
