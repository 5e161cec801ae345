/** `news-figure-toggle`: the enlarged picture was opened or closed. Bubbles, composed, not cancelable. */
export class NewsFigureToggleEvent extends Event {
  static readonly type = 'news-figure-toggle';
  /** Whether the picture is now enlarged. */
  readonly open: boolean;

  constructor(open: boolean) {
    super(NewsFigureToggleEvent.type, { bubbles: true, composed: true });
    this.open = open;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-figure-toggle': NewsFigureToggleEvent;
  }
}
