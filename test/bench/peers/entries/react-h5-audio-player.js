import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import player from 'react-h5-audio-player';
import 'react-h5-audio-player/lib/styles.css';

const AudioPlayer = player.default ?? player;
createRoot(document.querySelector('#above')).render(createElement(AudioPlayer, { src: '/sound.wav' }));
