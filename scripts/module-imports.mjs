/** Which files beside it a built module imports. */
import { parseAst } from 'vite';

function* nodes(value) {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) yield* nodes(item);
    return;
  }
  if (typeof value.type === 'string') yield value;
  for (const child of Object.values(value)) yield* nodes(child);
}

const fileOf = (source) => {
  const text = source?.value ?? source?.quasis?.[0]?.value.cooked;
  return typeof text === 'string' && text.startsWith('./') ? [text.slice(2)] : [];
};

/**
 * @param {string} code
 * @returns {{ statics: string[], dynamics: string[] }} file names without `./`
 */
export function importsOf(code) {
  const statics = [];
  const dynamics = [];
  for (const node of nodes(parseAst(code).body)) {
    if (node.type === 'ImportExpression') dynamics.push(...fileOf(node.source));
    else if (/^(?:Import|ExportNamed|ExportAll)Declaration$/.test(node.type))
      statics.push(...fileOf(node.source));
  }
  return { statics, dynamics };
}
