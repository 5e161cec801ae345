/** What elements keep in the reader's browser: drafts, names, speed, order, hidden discussions. */
const OURS = 'news-article:';
/** The comments of `service="local"`: who tries a design with them wants to find them again. */
const COMMENTS = 'news-article:local-comments';

/** Another story begins, as on a first visit. */
export function forgetReader(): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(OURS) && !key.startsWith(COMMENTS)) localStorage.removeItem(key);
}
