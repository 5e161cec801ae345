import Plyr from 'plyr';
import 'plyr/dist/plyr.css';

const audio = Object.assign(document.createElement('audio'), { src: '/sound.wav', controls: true });
document.querySelector('#above').append(audio);
// its icons are fetched from its makers' server otherwise
new Plyr(audio, { iconUrl: '/peers/plyr.svg' });
