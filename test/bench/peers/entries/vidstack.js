import 'vidstack/player/styles/default/theme.css';
import 'vidstack/player/styles/default/layouts/audio.css';
import 'vidstack/player';
import 'vidstack/player/layouts/default';
import 'vidstack/player/ui';

document.querySelector('#above').innerHTML = `
<media-player view-type="audio" title="Listen to the article" src="/sound.wav">
  <media-provider></media-provider>
  <media-audio-layout></media-audio-layout>
</media-player>`;
