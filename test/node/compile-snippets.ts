import { join } from 'node:path';
import ts from 'typescript';

/** A piece of code, and where it stands: `README.md:120`. */
export interface Snippet {
  readonly code: string;
  readonly where: string;
}

/**
 * Compiles pieces of code as modules of the package at `root`, which they import by its name, and says what is
 * wrong with them, if anything.
 */
export function compileSnippets(root: string, pieces: readonly Snippet[]): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    strict: true,
    skipLibCheck: true,
    noUncheckedSideEffectImports: true,
    noEmit: true,
    types: [],
  };
  const sources = new Map(pieces.map(({ code }, index) => [join(root, `piece-${String(index)}.ts`), code]));
  sources.set(join(root, 'piece-css.d.ts'), "declare module '*.css';");
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.getSourceFile = (path, language) => {
    const code = sources.get(path);
    return code === undefined ? getSourceFile(path, language) : ts.createSourceFile(path, code, language);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const index = /piece-(\d+)\.ts$/.exec(file?.fileName ?? '')?.[1];
    const where = index === undefined ? file?.fileName : pieces[Number(index)]?.where;
    return `${where ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
