/** Presses all that can be pressed, without leaving the page: what would run then has run. */
import { elementsBelow } from '../helpers/composed-tree.js';
import { leads } from './watch.js';

/** But what hides a discussion, which is kept, in every other too. */
const PRESSED =
  'a[href],button:not([part=hide]),summary,[role=menuitem],input[type=submit],input[type=checkbox]';

/** Keeps the page where it is: links lead nowhere, but for those that run something, which are let. */
function stay(event: Event): void {
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (!link || !leads(link.href)) event.preventDefault();
}

/** What opens windows and dialogs of the browser, for the time of a call; gives the addresses. */
export async function pressAll(root: ParentNode, settle: () => Promise<unknown>): Promise<readonly string[]> {
  const opened: string[] = [];
  const { open, print } = window;
  window.open = (address) => {
    opened.push(String(address));
    return null;
  };
  window.print = () => undefined;
  addEventListener('click', stay);
  addEventListener('submit', stay);
  const pressed = new Set<Element>();
  try {
    // what one press opens has more to press
    for (let round = 0; round < 3; round++) {
      const next = [...elementsBelow(root)].filter((each) => each.matches(PRESSED) && !pressed.has(each));
      for (const each of next) {
        pressed.add(each);
        each.click();
      }
      await settle();
    }
  } finally {
    removeEventListener('click', stay);
    removeEventListener('submit', stay);
    Object.assign(window, { open, print });
  }
  return opened;
}
