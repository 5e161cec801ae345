/** Marks a drawn target that a reader has pressed and that only the element can act on: it does when it has come. */
export const PRESSED = 'data-pressed';

/** Whether a press asks the browser for something else than to follow a link: a tab, a window, a file. */
export const isModified = (event: MouseEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
