/** Lighthouse stands apart from what the project installs: 180 MB that one command needs. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
// @ts-expect-error a build script without types
import { ROOT } from '../../scripts/project.mjs';
// @ts-expect-error a build script without types
import { installApart as install } from '../../scripts/install-apart.mjs';

const FOLDER = join(ROOT as string, 'test/lighthouse');
const installApart = install as (folder: string) => void;

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
  installApart('test/lighthouse');
  const require = createRequire(join(FOLDER, 'package.json'));
  const { default: lighthouse } = (await import(require.resolve('lighthouse'))) as { default: Lighthouse };
  const { default: selfsigned } = (await import(require.resolve('selfsigned'))) as { default: SelfSigned };
  const { version } = require('lighthouse/package.json') as { version: string };
  return { lighthouse, version, selfsigned };
}
