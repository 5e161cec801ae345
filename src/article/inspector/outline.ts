const SHOWN_FOR = 4000; // milliseconds
let turn = 0;

/**
 * Scrolls to an element and lays a frame over it for some seconds; the element itself is not touched.
 * False if it takes no room on the page.
 * @param frame A fixed box, hidden, that catches no pointer.
 */
export function outline(frame: HTMLElement, element: Element): boolean {
  const range = document.createRange(); // its box is also that of an element with `display: contents`
  range.selectNode(element);
  const { height } = range.getBoundingClientRect();
  if (!height) return false;
  element.scrollIntoView({ block: height < innerHeight / 2 ? 'center' : 'start' });
  const mine = ++turn;
  const end = Date.now() + SHOWN_FOR;
  const follow = (): void => {
    if (mine !== turn) return; // another element is framed by now
    const box = range.getBoundingClientRect();
    for (const side of ['left', 'top', 'width', 'height'] as const)
      frame.style.setProperty(side, `${box[side]}px`);
    frame.hidden = Date.now() > end || !frame.isConnected;
    if (!frame.hidden) requestAnimationFrame(follow);
  };
  follow();
  return true;
}
