/**
 * Gives the tag that the head script adds to the page the id by which a player outside it names its article: so that the
 * player says first what AI had in the text. The head script adds it in the first frame after the page was parsed, and its
 * callback was there before this one.
 */
addEventListener('DOMContentLoaded', () => {
  requestAnimationFrame(() => {
    const tag = document.querySelector('news-article');
    if (tag) tag.id ||= 'news-article';
  });
});

export {};
