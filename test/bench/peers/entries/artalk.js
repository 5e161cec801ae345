import Artalk from 'artalk';
import 'artalk/Artalk.css';

const el = document.querySelector('#below').appendChild(document.createElement('div'));
Artalk.init({
  el,
  pageKey: location.pathname,
  pageTitle: document.title,
  server: `${location.origin}/stub/artalk`,
  site: 'Bench',
  locale: 'en',
});
