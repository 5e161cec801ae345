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
const asked = new WeakMap<Document, ReturnType<typeof setTimeout>>();
const told = new WeakMap<Document, Set<string>>();

const keyOf = ({ code, place, message }: DisclosureFinding): string => [code, place, message].join('\n');

/**
 * Raises `news-lint` for each new finding of a page, on the element that it is about or on the tag that asked,
 * and says all of them in one group of the console.
 */
function report(host: Element, page: Document): void {
  const known = told.get(page) ?? new Set<string>();
  told.set(page, known);
  const fresh = checkDisclosure(page).filter((finding) => !known.has(keyOf(finding)));
  if (!fresh.length || !host.isConnected) return;
  console.groupCollapsed(`[news-article] ${String(fresh.length)} to mend on this page`);
  for (const finding of fresh) {
    known.add(keyOf(finding));
    const { code, severity, message, mend, place, element } = finding;
    SAY[severity](`${code}: ${message} ${mend} (${place})`);
    const target = element && host.contains(element) ? element : host;
    target.dispatchEvent(new NewsLintEvent({ code, severity, message: `${message} ${mend}` }));
  }
  console.groupEnd();
}

/** Checks the page of a tag soon. */
export function reportFindings(host: Element): void {
  const page = host.ownerDocument;
  clearTimeout(asked.get(page));
  asked.set(
    page,
    setTimeout(() => report(host, page), PAUSE),
  );
}
