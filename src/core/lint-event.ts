/** How much a finding matters: `error` misleads readers, `warning` shows badly, `info` could be better. */
export type LintSeverity = 'error' | 'warning' | 'info';

/** One thing on the page that its maintainer should mend. */
export interface LintFinding {
  /** Stable, documented in docs/checks.md. */
  readonly code: string;
  readonly severity: LintSeverity;
  /** What is wrong and how to mend it, one English sentence each. */
  readonly message: string;
}

/** `news-lint`: a part found something to mend. Bubbles, composed, not cancelable. */
export class NewsLintEvent extends Event implements LintFinding {
  static readonly type = 'news-lint';
  readonly code: string;
  readonly severity: LintSeverity;
  readonly message: string;

  constructor(finding: LintFinding) {
    super(NewsLintEvent.type, { bubbles: true, composed: true });
    this.code = finding.code;
    this.severity = finding.severity;
    this.message = finding.message;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-lint': NewsLintEvent;
  }
}
