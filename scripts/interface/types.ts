/** The names that the package's modules export, and the members of its types, as TypeScript sees them. */
import { sep } from 'node:path';
import ts from 'typescript';

const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;

/**
 * Lines `name MODULE NAME` for what each module exports; of what the root exports also `member TYPE NAME` for members
 * and `value TYPE TEXT` for the texts of a union. Members that others declare, such as those of `HTMLElement`, are left out.
 *
 * @param modules declaration files by the path they are exported as
 * @param folder where the package's own declarations are
 */
export function typeLines(modules: ReadonlyMap<string, string>, folder: string): string[] {
  const program = ts.createProgram([...modules.values()], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    strict: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const own = folder.split(sep).join('/');

  const isOwn = (symbol: ts.Symbol): boolean =>
    (symbol.declarations ?? []).some(
      (declaration) =>
        declaration.getSourceFile().fileName.startsWith(own) &&
        !(ts.getCombinedModifierFlags(declaration) & HIDDEN),
    );
  const named = (symbol: ts.Symbol): boolean => /^[\w-]+$/.test(symbol.name) && !symbol.name.startsWith('__');

  function membersOf(name: string, type: ts.Type): string[] {
    if (type.isUnion())
      return type.types.flatMap((one) =>
        one.isStringLiteral() ? [`value ${name} ${one.value}`] : membersOf(name, one),
      );
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return [];
    return checker
      .getPropertiesOfType(type)
      .filter((member) => named(member) && isOwn(member))
      .map((member) => `member ${name} ${member.name}`);
  }

  function ofSymbol(exported: ts.Symbol): string[] {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const lines: string[] = [];
    if (symbol.flags & ts.SymbolFlags.Type)
      lines.push(...membersOf(exported.name, checker.getDeclaredTypeOfSymbol(symbol)));
    if (symbol.flags & ts.SymbolFlags.Class)
      lines.push(...membersOf(exported.name, checker.getTypeOfSymbol(symbol)));
    return lines;
  }

  const lines: string[] = [];
  for (const [path, file] of modules) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} is missing: run npm run build`);
    const module = checker.getSymbolAtLocation(source);
    if (!module) continue; // registers only
    for (const exported of checker.getExportsOfModule(module)) {
      lines.push(`name ${path} ${exported.name}`);
      if (path === '.') lines.push(...ofSymbol(exported));
    }
  }
  return lines;
}
