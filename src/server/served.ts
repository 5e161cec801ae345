/**
 * Marks the JSON of an article that a server rendered; its value is the reading time in minutes, or empty. Kept apart
 * from both sides: what hydrates must not bring what renders.
 */
export const SERVED = 'data-news-served';
