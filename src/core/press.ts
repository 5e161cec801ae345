/** A press that began on what was drawn ends on the element that has come in between: `act` is done then. */
export function endPress(element: HTMLElement, act: () => void): void {
  const ends = new AbortController();
  const options = { signal: ends.signal, capture: true };
  const handleUp = (event: Event): void => {
    ends.abort();
    if (event.composedPath().includes(element)) act();
  };
  document.addEventListener('pointerup', handleUp, options);
  // a finger that scrolls presses nothing
  document.addEventListener('pointercancel', () => ends.abort(), options);
}
