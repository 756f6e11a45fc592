import { RulesetError } from '../error.ts';

/** `end` closes every list of tokens, so that a reader can always look at one. */
export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'loop' | 'sign' | 'end';
  readonly text: string;
  /** Where it begins in the path, from 1. */
  readonly column: number;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /[0-9]+(?:\.[0-9]*)?|\.[0-9]+/y],
  ['loop', /\$1/y],
  ['text', /"[^"]*"|'[^']*'/y],
  ['name', /[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?/uy],
  ['sign', /\/\/|!=|<=|>=|\.\.|[/|+\-=<>()[\]@.,*]/y],
];
const BLANKS = /[ \t\r\n]*/y;

/** Cuts a path into its tokens (XPath 1.0, 3.7). Throws `RulesetError` at a sign outside the subset. */
export function tokensOf(path: string): Token[] {
  const tokens: Token[] = [];
  let at = skipBlanks(path, 0);
  while (at < path.length) {
    const token = tokenAt(path, at);
    if (token === null)
      throw new RulesetError(path, `«${path[at]}» at character ${at + 1} is not in the subset of XPath that rulesets use`);
    tokens.push(token);
    at = skipBlanks(path, at + token.text.length);
  }
  tokens.push({ kind: 'end', text: '', column: path.length + 1 });
  return tokens;
}

function tokenAt(path: string, at: number): Token | null {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(path)?.[0];
    if (text !== undefined) return { kind, text, column: at + 1 };
  }
  return null;
}

function skipBlanks(path: string, at: number): number {
  BLANKS.lastIndex = at;
  return at + (BLANKS.exec(path)?.[0].length ?? 0);
}
