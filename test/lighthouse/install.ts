/** Lighthouse stands apart from what the project installs: 180 MB that one command needs. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** The few fields of a report that are read. */
export interface LighthouseReport {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null; readonly numericValue?: number }>
  >;
}

export type Lighthouse = (
  url: string,
  flags: Readonly<Record<string, unknown>>,
) => Promise<{ readonly lhr: LighthouseReport } | undefined>;

export interface SelfSigned {
  generate(
    attributes: readonly { readonly name: string; readonly value: string }[],
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly private: string; readonly cert: string }>;
}

export interface Tools {
  readonly lighthouse: Lighthouse;
  /** Of Lighthouse. */
  readonly version: string;
  readonly selfsigned: SelfSigned;
}

/** @throws where npm cannot install it */
export async function installed(): Promise<Tools> {
  if (!existsSync(join(FOLDER, 'node_modules/lighthouse'))) {
    console.log('installing Lighthouse, once: npm ci --prefix test/lighthouse');
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', FOLDER];
    const { status } = spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error('npm cannot install test/lighthouse');
  }
  const require = createRequire(join(FOLDER, 'package.json'));
  const { default: lighthouse } = (await import(require.resolve('lighthouse'))) as { default: Lighthouse };
  const { default: selfsigned } = (await import(require.resolve('selfsigned'))) as { default: SelfSigned };
  const { version } = require('lighthouse/package.json') as { version: string };
  return { lighthouse, version, selfsigned };
}
