import { findNode } from './find-node.js';
import type { ListUse } from './list-use.js';

/** Rows that were never seen have no height of their own yet: it is looked again where the comment is. */
function scrollTo(article: HTMLElement | undefined, isNear: boolean, times = 3): void {
  const isSmooth = isNear && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  article?.scrollIntoView({ block: 'start', behavior: isSmooth ? 'smooth' : 'instant' });
  if (!isSmooth && times) requestAnimationFrame(() => scrollTo(article, isNear, times - 1));
}

/** Shows a comment that an address names, if it can be had; else says that it cannot. */
export async function leadTo(id: string, use: ListUse): Promise<void> {
  const { list } = use;
  const { store } = list.loading;
  const wasHere = store.comments.some((comment) => comment.id === id);
  if (!wasHere) {
    await list.loading.begin(id);
    if (store.error?.code === 'not_found') await list.loading.begin();
  }
  await use.drawn();
  if (!findNode(list, id)) {
    // what failed is told otherwise
    if (!store.error && store.state === 'ready') use.say(list.locale.text('commentUnavailable'), true);
    return;
  }
  use.say('');
  for (let up = findNode(list, id)?.parent; up; up = up.parent)
    list.setState(up.comment.id, { isFolded: false });
  list.setState(id, { isTarget: true });
  await use.drawn();
  scrollTo(list.rows.get(id)?.article, wasHere);
  await use.focus(id, undefined, true);
}
