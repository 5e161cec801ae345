import type { EngineHost } from './audio-engine.js';
import { estimateMarks, timeOf } from './marks.js';
import { PlayerText } from './player-text.js';
import type { MarkTools } from './playback-store.js';
import { chooseProvider } from './providers/choose-provider.js';
import type { SpeechProvider } from './speech.js';

/** What only speech needs, not a plain recording: the text, who speaks it, and when what is spoken. */
export class PlayerSpeech {
  readonly #host: EngineHost;
  readonly text: PlayerText;
  readonly marks: MarkTools = { estimateMarks, timeOf };

  constructor(host: EngineHost) {
    this.#host = host;
    this.text = new PlayerText(host);
  }

  provider(): Promise<SpeechProvider> {
    return chooseProvider(this.#host.element);
  }
}
