import { NewsLintEvent, type LintSeverity } from '../../core/lint-event.js';
import { checkDisclosure } from './check-disclosure.js';
import type { DisclosureFinding } from './findings.js';

/** Checked once a page at the end of a busy moment: several tags may ask, and parts may still be coming. */
const PAUSE = 500; // ms
const SAY: Readonly<Record<LintSeverity, (text: string) => void>> = {
  error: (text) => console.error(text),
  warning: (text) => console.warn(text),
  info: (text) => console.info(text),
};
const asked = new WeakMap<Document, { readonly hosts: Set<Element>; timer: ReturnType<typeof setTimeout> }>();
/** By the element that a finding is about, so that another article of the page, or a later one, is heard too. */
const told = new WeakMap<Element, Set<string>>();

const keyOf = ({ code, place, message }: DisclosureFinding): string => [code, place, message].join('\n');

/** Whether a finding is new; remembers it. */
function isNew(finding: DisclosureFinding, host: Element): boolean {
  const about = finding.element ?? host;
  const known = told.get(about) ?? new Set<string>();
  told.set(about, known);
  return known.size < known.add(keyOf(finding)).size;
}

/**
 * Raises `news-lint` for each new finding of a page, on the element that it is about or on a tag that asked,
 * and says all of them in one group of the console.
 */
function report(hosts: ReadonlySet<Element>, page: Document): void {
  const standing = [...hosts].filter((host) => host.isConnected);
  const [first] = standing;
  if (!first) return;
  const fresh = checkDisclosure(page).filter((finding) => isNew(finding, first));
  if (!fresh.length) return;
  console.groupCollapsed(`[news-article] ${String(fresh.length)} to mend on this page`);
  for (const finding of fresh) {
    const { code, severity, message, mend, place, element } = finding;
    SAY[severity](`${code}: ${message} ${mend} (${place})`);
    const target = element && standing.some((host) => host.contains(element)) ? element : first;
    target.dispatchEvent(new NewsLintEvent({ code, severity, message: `${message} ${mend}` }));
  }
  console.groupEnd();
}

/** Checks the page of a tag soon. A tag that has gone by then does not take the others' check with it. */
export function reportFindings(host: Element): void {
  const page = host.ownerDocument;
  const before = asked.get(page);
  clearTimeout(before?.timer);
  const hosts = (before?.hosts ?? new Set<Element>()).add(host);
  const timer = setTimeout(() => {
    asked.delete(page);
    report(hosts, page);
  }, PAUSE);
  asked.set(page, { hosts, timer });
}
