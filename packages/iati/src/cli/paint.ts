/** Colours of a terminal, or none: the same words either way. */
export interface Paint {
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  dim(text: string): string;
}

export function paint(coloured: boolean): Paint {
  const inColour = (code: number) => (text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { red: inColour(31), yellow: inColour(33), green: inColour(32), dim: inColour(2) };
}
