/** Rows of cells as lines with straight columns. */
export function table(rows: readonly (readonly string[])[], sides: readonly ('left' | 'right')[]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const cell = (text: string, at: number) => (sides[at] === 'right' ? text.padStart(widths[at]!) : text.padEnd(widths[at]!));
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}
