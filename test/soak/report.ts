type Cell = string | number;

/** A table as Markdown: words to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index ? '--:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n') + '\n';
}
