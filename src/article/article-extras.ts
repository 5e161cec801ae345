import { isDevelopment } from '../core/development.js';
import { NewsLintEvent } from '../core/lint-event.js';
import { PAGE_SOURCES, optionsFor, type PageSource } from './page-layer.js';
import type { ArticleReport } from './report.js';

/** What the tag says of itself. */
export interface ExtraHost extends HTMLElement {
  readonly metadata: string;
  readonly source: PageSource;
  readonly inspected: boolean;
}

/** Tags that have written into the page. */
const emitting = new WeakSet<Element>();
const inspecting = new WeakSet<Element>();

async function emit(host: ExtraHost, report: ArticleReport | undefined): Promise<void> {
  const wanted = host.metadata === 'emit';
  if (!wanted && !emitting.has(host)) return;
  const { emitMetadata, withdrawMetadata } = await import('../disclosure/emit/emit-metadata.js');
  if (host.isConnected && report && host.metadata === 'emit') {
    emitting.add(host);
    const { root, reason } = report.adoption;
    emitMetadata(host, report, { ...optionsFor(host, root, host.source), isData: reason === 'data' });
  } else {
    emitting.delete(host);
    withdrawMetadata(host);
  }
}

/** Why a tag has no article, as it was last told. */
const told = new WeakMap<Element, string>();

/** Tells maintainers of a source that there is not. */
async function checkSource({ source }: ExtraHost): Promise<void> {
  if (PAGE_SOURCES.includes(source)) return;
  const { warn } = await import('../core/dev-warning.js');
  warn('source', `source is ${PAGE_SOURCES.join(', ')}, not ${source}.`);
}

/** Tells maintainers of a tag without an article. */
function lint(host: ExtraHost, report: ArticleReport | undefined): void {
  const { reason = '' } = report?.adoption ?? {};
  if (reason === (told.get(host) ?? '')) return;
  told.set(host, reason);
  if (!reason || reason === 'data') return;
  const message = 'No article was found. Put the tag around it.';
  host.dispatchEvent(new NewsLintEvent({ code: 'no-article', severity: 'error', message }));
}

/** Tells maintainers, in development and where the inspector is shown, what of the page contradicts itself. */
async function check(host: ExtraHost): Promise<void> {
  if (!host.isConnected || !(host.inspected || isDevelopment())) return;
  const { reportFindings } = await import('../disclosure/checker/report-findings.js');
  reportFindings(host);
}

/** @param load Fetches the code of parts: those that are drawn find nothing to mend. */
async function inspect(
  host: ExtraHost,
  report: ArticleReport | undefined,
  load: ((tag: string) => unknown) | undefined,
): Promise<void> {
  if (!host.inspected && !inspecting.has(host)) return;
  const inspector = await import('./inspector/inspect.js');
  if (!host.inspected || !report) {
    inspector.dismiss(host);
    return;
  }
  inspecting.add(host);
  for (const { element } of report.placements) if (element) void load?.(element.localName);
  inspector.inspect(host, report);
}

/**
 * What an article's page asks for beyond its parts, and what only its makers see: JSON-LD that it lacks, the checker,
 * the inspector. Each is fetched where it is wanted, and takes away what it made where it is wanted no longer.
 */
export async function updateExtras(
  host: ExtraHost,
  report: ArticleReport | undefined,
  load?: (tag: string) => unknown,
): Promise<void> {
  lint(host, report);
  // offline: there is nothing to be seen
  await Promise.allSettled([emit(host, report), checkSource(host), check(host), inspect(host, report, load)]);
}
