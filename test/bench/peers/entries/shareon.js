import { init } from 'shareon';
import 'shareon/css';

const TARGETS = ['bluesky', 'facebook', 'linkedin', 'mastodon', 'reddit', 'whatsapp', 'email', 'copy-url'];

const bar = document.createElement('div');
bar.className = 'shareon';
for (const target of TARGETS) bar.append(Object.assign(document.createElement('a'), { className: target }));
document.querySelector('#above').append(bar);
init();
