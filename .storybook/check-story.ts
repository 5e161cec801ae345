/** Runs the disclosure check on the story in the canvas, after each render and whenever its markup changes. */
import { STORY_RENDERED } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { checkDisclosure } from '../src/disclosure/checker/check-disclosure.js';
import { ASKED, FOUND, type Findings } from './disclosure-findings.js';

/** Milliseconds until a burst of changes is over, and until what is loaded late has drawn its shadow tree. */
const SETTLED = 100;
const LATE = 1500;

/** Finds what a reader of this story could be misled by; Storybook's own markup around it does not count. */
function findingsOf(story: Element | null): Findings {
  if (!story || document.body.classList.contains('sb-show-main-docs')) return undefined;
  return checkDisclosure(document)
    .filter(({ element }) => !element || story.contains(element) || document.head.contains(element))
    .map(({ code, severity, message, mend, place }) => ({ code, severity, message, mend, place }));
}

/** Starts telling the panel. Once, when the canvas loads. */
export function checkStories(): void {
  const channel = addons.getChannel();
  const waiting = new Set<number>();
  const tell = (): void => {
    channel.emit(FOUND, findingsOf(document.querySelector('#storybook-root')));
  };
  const tellIn = (...delays: readonly number[]): void => {
    for (const timer of waiting) clearTimeout(timer);
    waiting.clear();
    for (const delay of delays) waiting.add(window.setTimeout(tell, delay));
  };
  channel.on(STORY_RENDERED, () => tellIn(SETTLED, LATE));
  channel.on(ASKED, tell);
  const root = document.querySelector('#storybook-root');
  const changes = new MutationObserver(() => tellIn(SETTLED, LATE));
  if (root) changes.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
}
