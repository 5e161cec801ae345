import type { FormPort } from './form-port.js';
import { limitOf } from './length-limit.js';
import { leftOf, nearness } from './text-length.js';

/** How long nobody types before it is said how much is left. */
const SAID_AFTER = 1000; // ms

/** Says aloud how much is left of a comment's length, when that begins to matter. */
export class CountSpeech {
  readonly #form: FormPort;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #said = 0;

  constructor(form: FormPort) {
    this.#form = form;
  }

  typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(), SAID_AFTER);
  }

  #say(): void {
    const { values, capabilities, locale } = this.#form;
    const left = leftOf(values.text, capabilities);
    const near = nearness(left);
    // a limit below 500 is near from the beginning
    if (near > Math.max(this.#said, nearness(limitOf(capabilities))))
      this.#form.say(
        left < 0 ? locale.plural('formTooLong', 'count', -left) : locale.plural('formLeft', 'count', left),
        true,
      );
    this.#said = near;
  }
}
