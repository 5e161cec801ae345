import { parseArgs } from 'node:util';
import { checkPage } from './check-page.js';
import { EMBED_HELP, embed } from './embed.js';
import { EXIT, type ExitCode, type Output } from './output.js';
import { asJson, asText, messageOf, oneLine, type Checked } from './report.js';
import { pagesOf, readTarget } from './targets.js';

const HELP = `Usage: news-article check TARGET... [--json] [--quiet]

Compares what readers of a page see of AI with what its metadata says. A TARGET is
an HTML file, a folder (every .html and .htm below it) or an http(s) address.
Pages are read as they are served: nothing of them is run.

  --json    Writes [{ "target": "…", "findings": [ … ] }, …].
  --quiet   Leaves out pages without errors and warnings, and what is only info.
  --help    Shows this.

Exit codes: 0 neither errors nor warnings, 1 some, 2 wrong usage or a target that
could not be read. Every code is explained in docs/checks.md.

${EMBED_HELP}`;

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

/** Runs the command and says how the process should exit. */
export async function run(args: readonly string[], { out, error }: Output): Promise<ExitCode> {
  if (args[0] === 'embed' && !args.includes('--help') && !args.includes('-h'))
    return embed(args.slice(1), { out, error });
  const complain = (message: string): ExitCode => {
    error(`news-article: ${message}\n`);
    return EXIT.failed;
  };
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (cause) {
    return complain(`${messageOf(cause).replace(/\. To specify a positional.*/, '')} (see --help)`);
  }
  const { values, positionals } = parsed;
  const [command, ...targets] = positionals;
  if (values.help) {
    out(HELP);
    return EXIT.clean;
  }
  if (command !== 'check')
    return complain(
      command ? `there is no command "${oneLine(command)}" (see --help)` : 'say what to do (see --help)',
    );
  if (!targets.length) return complain('name a file, a folder or an address to check (see --help)');

  const pages: Checked[] = [];
  let failed = false;
  for (const target of targets) {
    try {
      for (const page of await pagesOf(target)) {
        try {
          const { html, url } = await readTarget(page);
          pages.push({ target: page, findings: checkPage(html, url) });
        } catch (cause) {
          failed = complain(`${oneLine(page)}: ${messageOf(cause)}`) > 0;
        }
      }
    } catch (cause) {
      failed = complain(`${oneLine(target)}: ${messageOf(cause)}`) > 0;
    }
  }
  out(values.json ? asJson(pages, values.quiet) : asText(pages, values.quiet));
  if (failed) return EXIT.failed;
  return pages.some(({ findings }) => findings.some(({ severity }) => severity !== 'info'))
    ? EXIT.findings
    : EXIT.clean;
}
