/** Where it is kept in which order a reader wanted comments last, on any page of the site. */
export const SORT_KEY = 'news-article:comment-sort';
