/**
 * `npm run visual [-- NAME…]` draws stories and whole pages and compares each with its reference; what differs is put
 * into differences/. `npm run visual -- --accept [NAME…]` makes what is drawn now the reference. A NAME is a part of a
 * picture's name. More: docs/visual-tests.md.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
// @ts-expect-error a build script without types
import { STORYBOOK, storybookFault } from '../../scripts/build-storybook.mjs';
import { judge, OTHER_BROWSER, referenceOf, SAME_BROWSER, type Tolerance } from './judge.js';
import { References } from './references.js';
import { Report } from './report.js';
import { Renderer } from './renderer.js';
import { serveFolder } from './serve-folder.js';
import { subjectsOf, type Subject } from './subjects.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(FOLDER, '../..');
const DIFFERENCES = join(FOLDER, 'differences');

/** One for each core of a small machine. */
const AT_ONCE = 2;

const { values: options, positionals: asked } = parseArgs({
  options: { accept: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const isAsked = (name: string): boolean => asked.length === 0 || asked.some((part) => name.includes(part));

/** Compares a picture with its reference, or makes it the reference. */
async function look(
  { name }: Subject,
  drawn: Buffer | Error,
  references: References,
  tolerance: Tolerance,
  report: Report,
): Promise<void> {
  if (drawn instanceof Error) {
    report.fail(name, `not drawn: ${drawn.message.split('\n')[0] ?? ''}`);
    return;
  }
  const verdict = await judge(references.read(name), drawn, tolerance);
  if (verdict.kind === 'same') {
    report.pass();
  } else if (options.accept) {
    references.write(name, await referenceOf(verdict.drawn));
    report.accept(name, verdict.kind === 'new' ? 'new' : 'changed');
  } else if (verdict.kind === 'new') {
    report.differ(name, 'has no reference yet');
  } else {
    writeFileSync(join(DIFFERENCES, `${name}.png`), await verdict.show());
    report.differ(name, `${verdict.pixels} pixels differ`);
  }
}

/** References of what is no longer drawn. */
function lookForLeftOvers(drawn: ReadonlySet<string>, references: References, report: Report): void {
  for (const name of references.names.filter((old) => !drawn.has(old) && isAsked(old))) {
    if (!options.accept) {
      report.differ(name, 'has a reference, and is no longer drawn');
      continue;
    }
    references.remove(name);
    report.accept(name, 'removed: it is no longer drawn');
  }
}

/** The tolerance for this browser. References that were drawn by another one are accepted only all together. */
function toleranceOf(version: number, references: References): Tolerance {
  const { version: before = version } = references;
  if (before === version) return SAME_BROWSER;
  if (options.accept && asked.length > 0)
    throw new Error(`the references were drawn by Chromium ${before}, this is ${version}: accept them all`);
  if (options.accept) return SAME_BROWSER;
  console.log(
    `The references were drawn by Chromium ${before}, this is ${version}: compared with more tolerance. ` +
      'npm run visual -- --accept draws them anew.',
  );
  return OTHER_BROWSER;
}

async function drawAll(renderer: Renderer, report: Report): Promise<void> {
  const references = new References(join(FOLDER, 'references'));
  const { stories, choices } = await renderer.askStorybook();
  const all = subjectsOf(stories, choices);
  const subjects = all.filter(({ name }) => isAsked(name));
  const tolerance = toleranceOf(renderer.version, references);
  console.log(`${subjects.length} pictures of ${stories.length} stories, by Chromium ${renderer.version}`);
  await renderer.draw(subjects, AT_ONCE, (subject, drawn) =>
    look(subject, drawn, references, tolerance, report),
  );
  lookForLeftOvers(new Set(all.map(({ name }) => name)), references, report);
  if (options.accept) references.drawnBy(renderer.version);
  console.log(`${references.names.length} references, ${(references.bytes / 1e6).toFixed(1)} MB`);
}

function buildIfNeeded(): void {
  const fault = (storybookFault as () => string | undefined)();
  if (fault === undefined) return;
  console.log(fault);
  const { status } = spawnSync(process.execPath, ['scripts/build-storybook.mjs'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('Storybook could not be built');
}

async function main(): Promise<void> {
  if (process.platform !== 'linux') {
    console.log(
      `No pictures were compared: they are drawn on Linux, with faces given by fontconfig, not on ${process.platform}.`,
    );
    return;
  }
  buildIfNeeded();
  rmSync(DIFFERENCES, { recursive: true, force: true });
  mkdirSync(DIFFERENCES, { recursive: true });
  const started = performance.now();
  const report = new Report();
  const storybook = await serveFolder(STORYBOOK as string);
  const renderer = await Renderer.start(storybook.port);
  try {
    await drawAll(renderer, report);
    report.close((performance.now() - started) / 1000);
    if (process.env['TEST_RESULT_FILE']) report.write(process.env['TEST_RESULT_FILE']);
  } finally {
    await renderer.stop();
    storybook.close();
  }
  if (report.failed > 0) process.exitCode = 1;
}

await main();
