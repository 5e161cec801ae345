/**
 * `news-perspective-toggle`: a reader opened or closed the editorial perspective, by hand or by finding text in
 * it. Bubbles, composed, not cancelable.
 */
export class NewsPerspectiveToggleEvent extends Event {
  static readonly type = 'news-perspective-toggle';
  /** Whether the perspective is now open. */
  readonly open: boolean;
  /** The version shown, as the site counts. */
  readonly version: string | undefined;

  constructor(open: boolean, version: string | undefined) {
    super(NewsPerspectiveToggleEvent.type, { bubbles: true, composed: true });
    this.open = open;
    this.version = version;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-perspective-toggle': NewsPerspectiveToggleEvent;
  }
}
