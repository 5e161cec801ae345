/** What a site's own build makes of code that imports the package, by four bundlers with their defaults. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import { build as viteBuild, type Rolldown } from 'vite';
import webpack from 'webpack';
import { filesOf, modulesIn, type Bundle, type BundleOptions } from './bundle.js';

async function withEsbuild({ entry, out, minify = true, splitting = true }: BundleOptions): Promise<Bundle> {
  const { metafile } = await esbuild.build({
    entryPoints: [entry],
    outdir: out,
    bundle: true,
    splitting,
    format: 'esm',
    target: 'es2022',
    minify,
    metafile: true,
    logLevel: 'error',
    absWorkingDir: out,
  });
  const outputs = Object.entries(metafile.outputs).filter(([name]) => name.endsWith('.js'));
  const chunks = outputs.map(([name, { imports, entryPoint }]) => ({
    name,
    imports: imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path),
    isEntry: !!entryPoint && basename(entryPoint) === basename(entry),
  }));
  const ids = outputs.flatMap(([, { inputs }]) =>
    Object.keys(inputs).filter((id) => inputs[id]!.bytesInOutput > 0),
  );
  return { files: filesOf(out, chunks), modules: modulesIn(ids) };
}

/** Rollup has no minifier of its own; sites add one. */
async function withRollup({ entry, out, minify = true }: BundleOptions): Promise<Bundle> {
  const bundle = await rollup({
    input: entry,
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
    plugins: [
      nodeResolve({ browser: true }),
      {
        // what is no JavaScript is another plugin's in a site's own build
        name: 'data-and-styles',
        transform: (code, id) =>
          /\.(?:json|css)$/.test(id) ? `export default ${JSON.stringify(code)};` : null,
      },
      {
        name: 'minify',
        renderChunk: (code) =>
          minify ? esbuild.transform(code, { minify, format: 'esm', target: 'es2022' }) : null,
      },
    ],
  });
  const { output } = await bundle.write({ dir: out, format: 'es' });
  await bundle.close();
  return ofRollup(output, out);
}

type Output = {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
  readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>>;
};

function ofRollup(output: readonly Output[], out: string): Bundle {
  const chunks = output.filter(({ type }) => type === 'chunk');
  const ids = chunks.flatMap(({ modules = {} }) =>
    Object.keys(modules).filter((id) => modules[id]!.renderedLength > 0),
  );
  const files = chunks.map(({ fileName, imports = [], isEntry = false }) => ({
    name: fileName,
    imports,
    isEntry,
  }));
  return { files: filesOf(out, files), modules: modulesIn(ids) };
}

async function withVite({ entry, out, minify = true }: BundleOptions): Promise<Bundle> {
  const { output } = (await viteBuild({
    root: join(entry, '..'),
    configFile: false,
    envDir: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: false,
      ...(!minify && { minify }),
      reportCompressedSize: false,
      rolldownOptions: { input: entry },
    },
  })) as Rolldown.RolldownOutput;
  return ofRollup(output, out);
}

async function withWebpack({ entry, out, minify = true }: BundleOptions): Promise<Bundle> {
  const compiler = webpack({
    context: join(entry, '..'),
    mode: 'production',
    target: ['web', 'es2022'],
    entry,
    output: { path: out, module: true, chunkFormat: 'module', library: { type: 'module' } },
    experiments: { outputModule: true },
    optimization: { minimize: minify },
    // what is no JavaScript is a loader's in a site's own build
    module: { rules: [{ test: /\.css$/, type: 'asset/source' }] },
    performance: false,
  });
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    compiler.run((error, done) =>
      done ? resolve(done) : reject(error ?? new Error('webpack gave nothing')),
    );
  });
  await new Promise((resolve) => {
    compiler.close(resolve);
  });
  const { errors, warnings, chunks, chunkGraph } = stats.compilation;
  for (const problem of [...errors, ...warnings]) throw problem;
  const all = [...chunks];
  const ids = all.flatMap((chunk) =>
    [...chunkGraph.getChunkModulesIterable(chunk)]
      .flatMap((one) => ('modules' in one ? (one.modules as readonly webpack.Module[]) : [one]))
      .map((one) => one.nameForCondition() ?? ''),
  );
  const files = all.flatMap((chunk) =>
    [...chunk.files].map((name) => ({ name, imports: [], isEntry: chunk.canBeInitial() })),
  );
  return { files: filesOf(out, files), modules: modulesIn(ids) };
}

export const BUNDLERS = {
  esbuild: withEsbuild,
  Rollup: withRollup,
  Vite: withVite,
  webpack: withWebpack,
} as const;

export type BundlerName = keyof typeof BUNDLERS;

/** Bundles code as a module of a project. */
export async function bundle(
  by: BundlerName,
  project: string,
  code: string,
  options: Pick<BundleOptions, 'minify' | 'splitting'> & { readonly extension?: 'js' | 'ts' } = {},
): Promise<Bundle> {
  const out = mkdtempSync(join(project, `${by}-`));
  const entry = join(project, `${basename(out)}.${options.extension ?? 'js'}`);
  writeFileSync(entry, code);
  return BUNDLERS[by]({ entry, out, ...options });
}
