/** Of a story, what is used here. */
export interface Playable {
  readonly args?: object;
  readonly initialArgs: object;
  readonly playFunction?: (context: object) => Promise<void> | void;
}

/** Does in a story what it is named for, but leaves scroll position and focus of the page as they are. */
export async function actStill(story: Playable, canvasElement: HTMLElement, tag: string): Promise<void> {
  if (!story.playFunction) return;
  for (let tries = 0; !canvasElement.querySelector(tag) && tries < 100; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (options) {
    focus.call(this, { ...options, preventScroll: true });
  };
  try {
    await story.playFunction({ ...story, args: story.initialArgs, canvasElement });
  } finally {
    HTMLElement.prototype.focus = focus;
    (document.activeElement as HTMLElement | null)?.blur();
  }
}
