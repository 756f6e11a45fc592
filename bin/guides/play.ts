import type { Locator, Page } from 'playwright-core';

const SHORT = 3000;
const NAMED = ['button', 'link', 'radio', 'checkbox'] as const;

const escaped = (label: string) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
/** A label as the page may write it: whole first, then with what follows it (a hint, a count, «facultatif»). */
const spellings = (label: string): RegExp[] => {
  const words = escaped(label.replace(/\s*…$/, ''));
  return label.endsWith('…') ? [new RegExp(`^${words}`)] : [new RegExp(`^${words}$`), new RegExp(`^${words}`)];
};

async function firstShown(candidates: readonly Locator[], what: string): Promise<Locator> {
  for (const patience of [0, SHORT]) {
    const until = performance.now() + patience;
    do {
      for (const one of candidates) {
        const shown = one.filter({ visible: true }).first();
        if ((await shown.count()) > 0) return shown;
      }
    } while (performance.now() < until && (await new Promise((resolve) => setTimeout(resolve, 50, true))));
  }
  throw new Error(`nothing on the page is called: ${what}`);
}

/** Presses what bears the label: in the page before the roof, a whole name before the beginning of one. */
export async function press(page: Page, label: string): Promise<void> {
  const places = [page.locator('main'), page.locator('body')];
  const candidates = places.flatMap((place) =>
    spellings(label).flatMap((name) => {
      const [first, ...others] = NAMED.map((role) => place.getByRole(role, { name }));
      const named = others.reduce((all, one) => all.or(one), first as Locator);
      return named.or(place.locator('summary').filter({ hasText: name }));
    }),
  );
  const found = await firstShown(candidates, label);
  return (await leads(found)) ? follow(found) : found.click();
}

async function follow(found: Locator): Promise<void> {
  const page = found.page();
  const gone = page.waitForEvent('framenavigated');
  await found.click();
  await gone;
  await page.waitForLoadState();
}

/** True for what leads to another page, or back to this one. */
const leads = (found: Locator): Promise<boolean> =>
  found.evaluate((element) => {
    if (element instanceof HTMLAnchorElement) return !element.getAttribute('href')?.startsWith('#');
    return element instanceof HTMLButtonElement && element.type === 'submit';
  });

/** As a reader types a day, 01/12/2018, for a field that wants 2018-12-01. */
const isoDay = (value: string): string => value.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');

/** Fills the field of that label; where the label is a link of a table, the value says on which line. */
export async function fill(page: Page, label: string, value: string): Promise<void> {
  const fields = page.locator('input, textarea, select');
  const named = spellings(label).map((name) => fields.and(page.getByLabel(name)));
  const line = page.getByRole('row').filter({ hasText: value });
  const found = await firstShown([...named, ...spellings(label).map((name) => line.getByRole('link', { name }))], label);
  if (await found.evaluate((element) => element instanceof HTMLAnchorElement)) return follow(found);
  const sort = await found.evaluate((element) =>
    element instanceof HTMLSelectElement ? 'select' : (element.getAttribute('type') ?? 'text'),
  );
  if (sort === 'select') await choose(found, value);
  else await found.fill(sort === 'date' ? isoDay(value) : value);
}

async function choose(select: Locator, value: string): Promise<void> {
  const options = await select.locator('option').allTextContents();
  const plain = options.map((option) => option.replace(/\s+/g, ' ').trim());
  const index = plain.includes(value) ? plain.indexOf(value) : plain.findIndex((option) => option.startsWith(value));
  if (index < 0) throw new Error(`no such choice: ${value}, among ${plain.join(' · ')}`);
  await select.selectOption({ index });
}

/** Waits for the words on the page, and brings them into the window. */
export async function see(page: Page, words: string): Promise<void> {
  const body = page.locator('body');
  const until = performance.now() + SHORT;
  for (;;) {
    const shown = (await body.innerText()).replace(/\s+/g, ' ');
    if (shown.includes(words)) break;
    if (performance.now() > until) throw new Error(`the page does not say: ${words}`);
    await page.waitForTimeout(50);
  }
}

/** Leaves the roof out of the window, then scrolls as far as it takes to have the words in view. */
export async function bringUp(page: Page, words: string): Promise<void> {
  await page.locator('main').evaluate((main) => scrollTo({ top: main.getBoundingClientRect().top + scrollY, behavior: 'instant' }));
  const found = words ? page.getByText(new RegExp(escaped(words))).last() : page.locator('main');
  if ((await found.count()) === 0) return;
  await found.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 0 || top > innerHeight - 80) scrollBy({ top: (bottom < 0 ? bottom : top) - innerHeight / 3, behavior: 'instant' });
  });
}
