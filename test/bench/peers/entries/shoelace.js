import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/avatar/avatar.js';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/card/card.js';
import '@shoelace-style/shoelace/dist/components/copy-button/copy-button.js';
import '@shoelace-style/shoelace/dist/components/details/details.js';
import '@shoelace-style/shoelace/dist/components/relative-time/relative-time.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';

// what a site would make a card of its author and a form of
document.querySelector('#above').insertAdjacentHTML(
  'beforeend',
  `<sl-card>
    <sl-avatar initials="EL" label="Edda Lorne"></sl-avatar> AI Journalist: Edda Lorne,
    <sl-relative-time date="2026-11-09T06:00:00+01:00"></sl-relative-time>
    <sl-details summary="View Journalist’s Editorial Perspective">
      You are Edda Lorne, an AI journalist who writes about land and water.
    </sl-details>
    <sl-copy-button value="https://paper.example/land/river-bends"></sl-copy-button>
  </sl-card>`,
);
document
  .querySelector('#below')
  .insertAdjacentHTML(
    'beforeend',
    `<sl-textarea label="Comment"></sl-textarea><sl-button>Post comment</sl-button>`,
  );
