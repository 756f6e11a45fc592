import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { compareNames } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import type { Filter } from '#ui/filters';
import { readPage } from '#ui/pager';
import { readSort } from '#ui/table';
import { codeNames, sectorNames } from './codes.ts';
import { type PartnerNames, partnerNames, rowsOfOrganisation } from './partners.ts';
import { type ActivityFilters, activitiesPage, type Choices, choicesOf, SORTS } from './store/activities.ts';
import { text } from './text.ts';

const SIZE = 20;

/** Which rows a partner of the address means: an organisation with its agencies, or one published reference. */
export async function partnersAsked(db: Db, actor: Actor, asked: string | null): Promise<string[] | null> {
  if (!asked) return null;
  const id = /^o:(\d{1,9})$/.exec(asked)?.[1];
  if (!id) return [asked];
  return [...new Set([asked, ...(await rowsOfOrganisation(db, actor, Number(id)))])];
}

type Asking = Pick<Page, 'query'>;

const asked = (page: Asking, name: string): string | null => page.query.get(name)?.trim() || null;

/** What an address asks of the activities. */
export const FILTERS = ['q', 'partenaire', 'secteur', 'etat', 'annee', 'forme'] as const;

export async function filtersOf(db: Db, actor: Actor, page: Asking): Promise<ActivityFilters> {
  const year = asked(page, 'annee');
  return {
    partners: (await partnersAsked(db, actor, asked(page, 'partenaire'))) ?? undefined,
    sector: /^\d{3,5}$/.test(asked(page, 'secteur') ?? '') ? asked(page, 'secteur') : null,
    status: asked(page, 'etat'),
    year: year && /^\d{4}$/.test(year) ? Number(year) : null,
    aidType: asked(page, 'forme'),
    words: asked(page, 'q')?.slice(0, 200) ?? null,
  };
}

/** The list of activities that an address asks for, with what its filters may offer. */
export async function listActivities(db: Db, actor: Actor, page: Page, size = SIZE) {
  actor.may('aid.read');
  const at = size === SIZE ? readPage(page) : 1;
  const sort = readSort(page, SORTS, '-disbursed');
  const filters = await filtersOf(db, actor, page);
  const found = await activitiesPage(db, actor, filters, { lang: page.lang, sort, page: at, size });
  const filtered = FILTERS.some((name) => asked(page, name));
  const names = await partnerNames(db, actor);
  return { ...found, at, size, sort, filtered, names, statuses: await codeNames(db, actor, 'ActivityStatus', page.lang) };
}

/** What may be asked: only partners, sectors, years that some activity has. */
export async function activityFilters(
  db: Db,
  actor: Actor,
  page: Pick<Page, 'lang'>,
  { names, statuses }: { names: PartnerNames; statuses: ReadonlyMap<string, string> },
): Promise<Filter[]> {
  const t = text[page.lang].list;
  const choices = await choicesOf(db, actor);
  const aidTypes = await codeNames(db, actor, 'AidType', page.lang);
  const sectors = await sectorNames(db, actor, 'dac-3', page.lang);
  const named = (codes: readonly string[], of: ReadonlyMap<string, string>) =>
    codes.map((code) => ({ value: code, label: of.get(code) ?? code }));
  return [
    { kind: 'text', name: 'q', label: t.words },
    { kind: 'select', name: 'partenaire', label: t.partner, options: partnerOptions(choices, names, page), all: t.every },
    { kind: 'select', name: 'secteur', label: t.sector, options: named(choices.sectors, sectors), all: t.every },
    { kind: 'select', name: 'etat', label: t.status, options: named(choices.statuses, statuses), all: t.every },
    {
      kind: 'select',
      name: 'annee',
      label: t.year,
      options: [...choices.years].sort((a, b) => b - a).map((year) => ({ value: year, label: String(year) })),
      all: t.all,
    },
    { kind: 'select', name: 'forme', label: t.aidType, options: named(choices.aidTypes, aidTypes), all: t.all },
  ];
}

function partnerOptions(choices: Choices, names: PartnerNames, page: Pick<Page, 'lang'>) {
  const compare = compareNames(page.lang);
  const options = choices.partners.map((each) => ({ value: each.partner, label: names.of(each, page.lang).label }));
  return options.sort((a, b) => compare(a.label, b.label));
}
