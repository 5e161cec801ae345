import { Hono } from 'hono';
import { bodyText } from './body-text.js';

/** The newest reports are kept; a page that reports in a loop must not fill the memory. */
const MAX_REPORTS = 500;
/** Bytes of what a browser sends at once. */
const MAX_BODY = 64 * 1024;

/**
 * Collects what browsers report against the policy, in memory.
 *
 * - `POST /csp-report`: where `report-uri` points.
 * - `GET /csp-reports`: JSON array of report bodies; `?page=TEXT` keeps those whose page address contains it.
 * - `DELETE /csp-reports`: forget them.
 */
export function cspReports(): Hono {
  const app = new Hono();
  let reports: Record<string, unknown>[] = [];

  app.post('/csp-report', async (c) => {
    const text = await bodyText(c.req.raw, MAX_BODY).catch(() => '');
    if (text === undefined) return c.body(null, 413, { Connection: 'close' });
    reports = [...reports, ...readReports(text)].slice(-MAX_REPORTS);
    return c.body(null, 204);
  });
  app.get('/csp-reports', (c) => {
    const page = c.req.query('page') ?? '';
    return c.json(reports.filter((report) => pageOf(report).includes(page)));
  });
  app.delete('/csp-reports', (c) => {
    reports = [];
    return c.body(null, 204);
  });
  return app;
}

function pageOf(report: Record<string, unknown>): string {
  const page = report['document-uri'] ?? report['documentURL'];
  return typeof page === 'string' ? page : '';
}

/** `report-uri` sends one object under "csp-report", the Reporting API a list with "body" in each. */
function readReports(text: string): Record<string, unknown>[] {
  let sent: unknown;
  try {
    sent = JSON.parse(text);
  } catch {
    return [{ unreadable: text.slice(0, 500) }];
  }
  return (Array.isArray(sent) ? sent : [sent]).map((item: unknown) => {
    const report = isRecord(item) ? item : {};
    const body = report['csp-report'] ?? report['body'];
    return isRecord(body) ? body : report;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
