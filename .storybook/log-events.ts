/** Shows every event of the library in the panel "Actions". */
import { action } from 'storybook/actions';
import { payloadOf } from './event-payload.js';
import { eventNames, type Manifest } from './manifest.js';

/** Starts logging. Once, when the canvas loads. */
export function logEvents(manifest: Manifest): void {
  for (const name of eventNames(manifest)) {
    const log = action(name);
    // before anyone on the page can stop it
    window.addEventListener(
      name,
      (event) => {
        log(payloadOf(event));
      },
      { capture: true },
    );
  }
}
