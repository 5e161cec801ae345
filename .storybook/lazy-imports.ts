/** Sends the library's `import()` through the toolbar's network (`toolbar/network.ts`). For the preview only. */
import MagicString from 'magic-string';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Parser {
  parse(code: string): object;
}

/** All calls of `import()` in a syntax tree. */
function* importsIn(value: unknown): Generator<Node & { readonly source: Node }> {
  if (typeof value !== 'object' || value === null) return;
  if ((value as Node).type === 'ImportExpression') yield value as Node & { source: Node };
  for (const inner of Object.values(value)) yield* importsIn(inner);
}

/** A Vite plugin. */
export function lazyImports() {
  return {
    name: 'lazy-imports',
    transform(this: Parser, code: string, id: string) {
      if (!/\/src\/[^?]*\.ts$/.test(id) || !code.includes('import(')) return undefined;
      const text = new MagicString(code);
      for (const { start, end } of importsIn(this.parse(code))) {
        const key = JSON.stringify(`${id.replace(/^.*\/src\//, '')}:${code.slice(start, end)}`);
        text.prependLeft(start, `window.importLater(${key}, () => `);
        text.appendRight(end, ')');
      }
      return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
    },
  };
}
