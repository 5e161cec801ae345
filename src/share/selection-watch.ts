const PAUSE = 350; // ms without a change: keys and the handles of touch screens go on
const RELEASED = 50; // ms after a press ended: what it selects comes after it

/** Tells when a reader has begun to select, and when they have ended. Returns the way out. */
export function watchSelection(began: () => void, ended: () => void): () => void {
  const stops = new AbortController();
  const options = { signal: stops.signal, capture: true };
  let isDown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => !isDown && ended(), ms);
  };
  const handleUp = (): void => {
    isDown = false;
    wait(RELEASED);
  };
  document.addEventListener('pointerdown', () => (isDown = true), options);
  // a press that began before this code came, or ended outside the window
  document.addEventListener(
    'pointermove',
    ({ buttons }) => {
      if (buttons) isDown = true;
      else if (isDown) handleUp();
    },
    options,
  );
  document.addEventListener('pointerup', handleUp, options);
  document.addEventListener('pointercancel', handleUp, options);
  document.addEventListener(
    'selectionchange',
    () => {
      began();
      wait(PAUSE);
    },
    options,
  );
  wait(PAUSE); // the selection that brought this code
  return () => {
    clearTimeout(timer);
    stops.abort();
  };
}
