import type { Line } from './rights-walk.ts';

const HEAD = [
  '# Who is answered what: a line a route and an audience of its record; then each status with the roles that get it.',
  '# * is everybody else. - is a request on no record; own, on what belongs to whoever asks. Written by test/house/rights.test.ts.',
].join('\n');

/** Statuses with their roles, the largest group as a star. */
function groupsOf(statuses: ReadonlyMap<string, number>): string {
  const groups = new Map<number, string[]>();
  for (const [role, status] of statuses) groups.set(status, [...(groups.get(status) ?? []), role]);
  const largest = [...groups].sort((a, b) => b[1].length - a[1].length || a[0] - b[0])[0]?.[0];
  return [...groups]
    .sort((a, b) => a[0] - b[0])
    .map(([status, roles]) => `${status} ${status === largest ? '*' : roles.join(' ')}`)
    .join(' | ');
}

/** The whole matrix as text, in the order of the addresses. */
export function matrixOf(lines: readonly Line[]): string {
  const routes = [...new Set(lines.map((line) => line.route))].sort((a, b) => {
    const [one = '', other = ''] = [a.slice(a.indexOf(' ')), b.slice(b.indexOf(' '))];
    return one < other ? -1 : one > other ? 1 : a < b ? -1 : 1;
  });
  const blocks = routes.map((route) => {
    const own = lines.filter((line) => line.route === route);
    return [route, ...own.map((line) => `  ${line.audience.padEnd(14)} ${groupsOf(line.statuses)}`)].join('\n');
  });
  return `${HEAD}\n\n${blocks.join('\n\n')}\n`;
}
