import { provideEnglish } from '../core/localize.js';
import type { ListView } from './list-view.js';
import { permalinkEnglish } from './permalink.en.js';

provideEnglish(permalinkEnglish);

/** Leads to a comment, wherever in the thread it is. */
export class Permalink {
  readonly #view: ListView;
  #shown: string | undefined;

  constructor(view: ListView) {
    this.#view = view;
  }

  async show(id: string): Promise<void> {
    const { store, sort, locale } = this.#view;
    const wasHere = store.has(id);
    if (!wasHere) {
      await store.begin(sort, id);
      if (store.error?.code === 'not_found') await store.begin(sort);
    }
    await this.#view.drawn();
    if (!this.#view.find(id)) {
      // what failed is told otherwise
      if (!store.error && store.state === 'ready') this.#view.say(locale.text('commentUnavailable'), true);
      return;
    }
    if (this.#shown) this.#view.setState(this.#shown, { isTarget: false });
    this.#shown = id;
    this.#view.say('');
    for (let up = this.#view.find(id)?.parent; up; up = up.parent)
      if (this.#view.stateOf(up.comment.id).isFolded) this.#view.setState(up.comment.id, { isFolded: false });
    this.#view.setState(id, { isTarget: true });
    await this.#view.drawn();
    this.#scroll(id, wasHere);
    await this.#view.focus(id, true);
  }

  /** Rows that were never seen have no height of their own yet: it is looked again where the comment is. */
  #scroll(id: string, isNear: boolean, times = 3): void {
    const article = this.#view.rows.get(id)?.article;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const isSmooth = isNear && !isCalm;
    article?.scrollIntoView({ block: 'start', behavior: isSmooth ? 'smooth' : 'instant' });
    if (!isSmooth && times) requestAnimationFrame(() => this.#scroll(id, isNear, times - 1));
  }
}
