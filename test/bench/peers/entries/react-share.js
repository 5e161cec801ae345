import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import * as share from 'react-share';

const TARGETS = ['Bluesky', 'Facebook', 'Linkedin', 'Reddit', 'Telegram', 'Threads', 'Twitter', 'Whatsapp'];

const url = document.querySelector('link[rel="canonical"]').href;
const buttons = TARGETS.map((name) =>
  createElement(
    share[`${name}ShareButton`],
    { key: name, url, title: document.title },
    createElement(share[`${name}Icon`], { size: 32, round: true }),
  ),
);
createRoot(document.querySelector('#above')).render(createElement('div', null, buttons));
