import type { ReactiveControllerHost } from 'lit';

/** How long it stands. */
const SHOWN = 4000; // ms

/** What was done a moment ago, and what is said of it. */
export class Notice {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was done with; undefined again after a moment. */
  done: string | undefined;
  /** For the status region. */
  text = '';
  /** Whether that is for eyes too. */
  isFailure = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Says for a moment that something did not work. */
  fail(text: string): void {
    this.say(text);
    this.isFailure = true;
  }

  /** Says something for a moment. */
  say(text: string, done?: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show('', undefined), SHOWN);
    this.#show(text, done);
  }

  #show(text: string, done: string | undefined): void {
    this.text = text;
    this.done = done;
    this.isFailure = false;
    this.#host.requestUpdate();
  }
}
