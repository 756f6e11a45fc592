import type { Page } from '#kernel/page';

/** How a list is sorted, as its address says: `?tri=due` up, `?tri=-due` down. */
export interface Sort {
  key: string;
  down: boolean;
}

/** The sort asked for, among the columns that can be sorted; else the list's own: `readSort(page, ['due', 'title'], '-due')`. */
export function readSort(page: Page, allowed: readonly string[], byDefault: string): Sort {
  const asked = page.query.get('tri') ?? '';
  const known = allowed.includes(asked.replace(/^-/, '')) ? asked : byDefault;
  return { key: known.replace(/^-/, ''), down: known.startsWith('-') };
}

/** What a click on a column asks: up first, then down. */
export function nextSort(sort: Sort | undefined, key: string): string {
  return sort?.key === key && !sort.down ? `-${key}` : key;
}
