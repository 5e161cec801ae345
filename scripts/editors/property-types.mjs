/** What the declarations say of properties: which texts they take, and what else. */
import ts from 'typescript';

/**
 * @typedef {object} PropertyType
 * @property {string[]} values the texts that it names, in their order; empty if it names none
 * @property {boolean} isBoolean
 * @property {boolean} isNumber whether it takes a number, perhaps beside a text
 * @property {boolean} isText whether it takes any text
 */

/** @returns {PropertyType} */
function typeOf(type) {
  const parts = type.isUnion() ? type.types : [type];
  const has = (flag) => parts.some((part) => part.flags & flag);
  return {
    values: parts.filter((part) => part.isStringLiteral()).map(({ value }) => value),
    isBoolean: has(ts.TypeFlags.BooleanLike),
    isNumber: has(ts.TypeFlags.NumberLike),
    // `string & {}` takes any text and lets editors offer the texts that stand beside it
    isText: parts.some((part) => part.flags & ts.TypeFlags.String || isAnyText(part)),
  };
}

const isAnyText = (type) =>
  type.isIntersection() && type.types.some((part) => part.flags & ts.TypeFlags.String);

/**
 * @param {string} file declarations of a module: `dist/index.d.ts`
 * @returns {Map<string, Map<string, PropertyType>>} all members of each class that it exports, by the class's name
 */
export function propertyTypes(file) {
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    skipLibCheck: true,
    strict: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file));
  const classes = checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter((symbol) => symbol.flags & ts.SymbolFlags.Class);
  return new Map(
    classes.map((symbol) => [
      symbol.name,
      new Map(
        checker
          .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
          .map((property) => [property.name, typeOf(checker.getTypeOfSymbol(property))]),
      ),
    ]),
  );
}
