import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAst } from 'vite';

/** Lines at which the house says stop. Libraries have more room than the application. */
interface Limits {
  file: number;
  function: number;
  page: number;
}

const HOUSE: Limits = { file: 250, function: 60, page: 90 };
const LIBRARY: Limits = { file: 300, function: 120, page: 120 };

/** Data apart: sentences, and files that a command writes. */
const DATA = /(^|\/)(text|console)\.(fr|en)\.tsx?$|\/texts?\/[\w-]+\.(fr|en)\.ts$|\/tables\.ts$|\/generated\/|^packages\/.*\/data\//;
const ROOTS = ['src', 'client', 'bin', 'bench', 'test', 'packages'];

interface Node {
  type: string;
  start: number;
  end: number;
  id?: { name?: string } | null;
  key?: { name?: string };
}

function sourceFiles(root: string): string[] {
  return ROOTS.flatMap((folder) => filesUnder(join(root, folder))).sort();
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return ['node_modules', 'cases', 'build'].includes(entry.name) ? [] : filesUnder(path);
      return /\.(ts|tsx|js|css)$/.test(entry.name) ? [path] : [];
    });
  } catch {
    return [];
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function* functionsIn(node: Node, name = ''): Generator<{ node: Node; name: string }> {
  const own = node.id?.name ?? node.key?.name ?? name;
  if (/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) yield { node, name: own || 'a function' };
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* functionsIn(child, own);
    }
  }
}

function longFunctions(path: string, text: string, limit: number): string[] {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const program = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : path.endsWith('.js') ? 'js' : 'ts' }) as unknown as Node;
  const found: string[] = [];
  for (const { node, name } of functionsIn(program)) {
    const lines = lineOf(node.end) - lineOf(node.start) + 1;
    if (lines > limit) found.push(`${path}:${lineOf(node.start)} ${name}: ${lines} lines (stop at ${limit})`);
  }
  return found;
}

/** Every file and function past the length at which the house says stop. Tests are lists of cases: only their files are measured. */
export function tooLong(root: string): string[] {
  return sourceFiles(root).flatMap((file) => {
    const path = relative(root, file);
    if (DATA.test(path)) return [];
    const text = readFileSync(file, 'utf8');
    const limits = path.startsWith('packages/') ? LIBRARY : HOUSE;
    const lines = text.trimEnd().split('\n').length;
    const isTest = /\.test\.tsx?$/.test(path);
    const found = lines > limits.file && !isTest ? [`${path}: ${lines} lines (stop at ${limits.file})`] : [];
    if (isTest || path.endsWith('.css')) return found;
    return [...found, ...longFunctions(path, text, /\/pages\/|\.tsx$/.test(path) ? limits.page : limits.function)];
  });
}
