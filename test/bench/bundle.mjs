import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/project.mjs';

/** The page of a measurement as browsers get it: files by path, minified, with what it fetches later in files of their own. */
export async function bundlePage(source) {
  const result = await build({
    root: ROOT,
    configFile: false,
    envDir: false,
    logLevel: 'error',
    mode: 'production',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: { page: join(ROOT, source) }, formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  return result[0].output.map((file) => [
    `/${file.fileName}`,
    file.type === 'chunk' ? file.code : file.source,
  ]);
}
