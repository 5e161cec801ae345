import type { ArticleContextValue } from '../core/article-context.js';
import type { Extensions } from '../core/extensions.js';
import type { LocaleController } from '../core/localize.js';
import type { NewsAudioPlayer } from './audio-player.js';

/** What plays is asked of its element. */
export interface EngineHost {
  readonly element: NewsAudioPlayer;
  readonly locale: LocaleController;
  readonly article: () => ArticleContextValue | undefined;
  /** Fetches code with its styles. */
  readonly extensions: Extensions;
}
