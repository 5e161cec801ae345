/** What is known against the packages that ship, as `npm audit` tells it. */
import { spawnSync } from 'node:child_process';

/**
 * Asks the registry, by npm, about all that package-lock.json names: what is bundled is a development dependency there, so
 * that `--omit=dev` would leave it out.
 */
export function askAudit(root, environment = process.env) {
  const args = ['audit', '--json', '--package-lock-only', '--fetch-retries=0', '--fetch-timeout=20000'];
  const { stdout, error } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...environment, npm_config_update_notifier: 'false' },
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) return { error: { summary: error.message } };
  try {
    return JSON.parse(stdout);
  } catch {
    return { error: { summary: 'npm audit answered with no JSON' } };
  }
}

/**
 * @param report of `askAudit()`
 * @param packages of `shippedPackages()`
 * @returns `findings`, in a line each; `others`, how many packages have one that do not ship; or `skipped`, why there is
 *   no answer
 */
export function judgeAudit(report, packages) {
  if (typeof report?.vulnerabilities !== 'object')
    return { skipped: reasonOf(report), findings: [], others: 0 };
  const shipped = new Set(packages.flatMap(({ paths }) => paths));
  const findings = [];
  let others = 0;
  for (const { name, severity, range, nodes, via } of Object.values(report.vulnerabilities)) {
    if (!nodes.some((path) => shipped.has(path))) {
      others += 1;
      continue;
    }
    const titles = via.map((cause) =>
      typeof cause === 'string' ? `by ${cause}` : `${cause.title} ${cause.url}`,
    );
    findings.push(`${name} ${range}, ${severity}: ${titles.join('; ')}`);
  }
  return { findings, others };
}

/** Without the registry's address: whose it is matters to nobody who reads a log. */
function reasonOf(report) {
  const { statusCode, message, error } = report ?? {};
  if (statusCode !== undefined) return `the registry has no audit: it answered ${statusCode}`;
  const text = [error?.code, error?.summary || message].filter(Boolean).join(' ');
  return `npm audit failed: ${text.replace(/https?:\/\/\S+/g, 'the registry') || 'it said nothing'}`;
}
