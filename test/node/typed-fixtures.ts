import { join } from 'node:path';
import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedSideEffectImports: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** Parsed once: the DOM's declarations are long. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Compiles modules as an application that uses the package at `root` does.
 * @param files texts by name, which imports treat as files at `root`
 * @param checked other files, such as the package's own declarations, that are to be without fault too
 * @returns what is wrong: `name:line: message`
 */
export function compile(
  root: string,
  files: Readonly<Record<string, string>>,
  checked: readonly string[] = [],
): string[] {
  const texts = new Map(Object.entries(files).map(([name, text]) => [join(root, name), text]));
  texts.set(join(root, 'css.d.ts'), "declare module '*.css';");
  const options = checked.length > 0 ? { ...OPTIONS, skipLibCheck: false } : OPTIONS;
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.getSourceFile = (path, language) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, language);
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, language));
    return parsed.get(path);
  };
  const program = ts.createProgram(
    [...texts.keys(), ...checked.map((path) => join(root, path))],
    options,
    host,
  );
  const wanted = [...texts.keys(), ...checked.map((path) => join(root, path))];
  return wanted
    .map((path) => program.getSourceFile(path)!)
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, start, messageText }) => {
      const line = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
      const name = file?.fileName.slice(root.length) ?? '';
      return `${name}:${String(line + 1)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
}
