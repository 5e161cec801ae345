import { NewsAudioPlayer } from './audio-player.js';

NewsAudioPlayer.define();

declare global {
  interface HTMLElementTagNameMap {
    'news-audio-player': NewsAudioPlayer;
  }
}

export { NewsAudioPlayer };
