import { Hono } from 'hono';
import type { Ctx, Env } from '#kernel/house';
import { asCsv, asXlsx } from '#kernel/spreadsheet';
import { followListPiece } from '#rooms/accounts';
import { readPage } from '#ui/pager';
import { urls } from '#urls';
import { activityFilters, listActivities, partnersAsked } from './activities.ts';
import { codeNames, sectorNames } from './codes.ts';
import { lastYear, measureOf, partnersByYear, provenanceOf } from './figures.ts';
import { importRoutes } from './import-routes.tsx';
import { mayReceive } from './mine.ts';
import { ActivitiesPage } from './pages/activities.tsx';
import { ActivityPage } from './pages/activity.tsx';
import { FigurePage } from './pages/figure.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { PartnersPage } from './pages/partners.tsx';
import { partnerNames } from './partners.ts';
import { recordRoutes } from './record-routes.ts';
import { upgradeOf } from './records.ts';
import { activitiesSheet, partnerSheets, totalsSheet } from './sheets.ts';
import { countRunning } from './store/activities.ts';
import { getActivity, partsOf } from './store/activity.ts';
import { totals } from './store/figures.ts';
import { fileById, filesPage } from './store/files.ts';

export const routes = new Hono<Env>();
routes.route('/', importRoutes);
routes.route('/', recordRoutes);

const EVERY_YEAR = 60;
const EXPORTED = 100_000;
const FIGURE_LINES = 50;

routes.get('/aide', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('aid.read');
  const files = actor.can('import.list') ? (await filesPage(house.db, actor, { size: 5 })).rows : null;
  const kept = await totals(house.db, actor);
  const shown = { running: await countRunning(house.db, actor), totals: kept, names: await partnerNames(house.db, actor) };
  return c.html(<OverviewPage page={page} {...shown} year={lastYear(kept, page.today)} files={files} mayReceive={mayReceive(actor)} />);
});

routes.get('/aide/activites', async (c) => {
  const { house, actor, page } = c.var;
  const list = await listActivities(house.db, actor, page);
  const filters = await activityFilters(house.db, actor, page, list);
  const followed = await followListPiece({ house, actor, page }, 'activities');
  return c.html(<ActivitiesPage page={page} {...list} filters={filters} followed={followed} />);
});

async function exported(c: Ctx) {
  const { house, actor, page } = c.var;
  const { rows, names, statuses } = await listActivities(house.db, actor, page, EXPORTED);
  return activitiesSheet(rows, names, statuses, page.lang);
}

routes.get('/aide/activites.csv', async (c) => asCsv(await exported(c), 'activites'));

routes.get('/aide/activites.xlsx', async (c) => asXlsx([await exported(c)], 'activites'));

const LINES = 100;

routes.get('/aide/activites/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('aid.read');
  const activity = await getActivity(house.db, actor, Number(c.req.param('id')));
  const all = page.query.get('lignes') === 'toutes';
  const parts = await partsOf(house.db, activity.id, all ? EXPORTED : LINES);
  const codes = {
    statuses: await codeNames(house.db, actor, 'ActivityStatus', page.lang),
    aidTypes: await codeNames(house.db, actor, 'AidType', page.lang),
    sectors: new Map([
      ...(await sectorNames(house.db, actor, 'dac-5', page.lang)),
      ...(await sectorNames(house.db, actor, 'dac-3', page.lang)),
    ]),
  };
  const found = await fileById(house.db, actor, activity.content_file_id);
  const file = found ? { name: found.name, href: urls.import(found.id) } : null;
  return c.html(
    <ActivityPage
      page={page}
      activity={activity}
      parts={parts}
      names={await partnerNames(house.db, actor)}
      codes={codes}
      upgrade={await upgradeOf(house, activity)}
      file={file}
      all={all}
    />,
  );
});

routes.get('/aide/partenaires', async (c) => {
  const { house, actor, page } = c.var;
  const measure = measureOf(page.query.get('mesure'));
  const matrix = await partnersByYear(house.db, actor, measure);
  return c.html(<PartnersPage page={page} measure={measure} matrix={matrix} names={await partnerNames(house.db, actor)} />);
});

routes.get('/aide/partenaires.xlsx', async (c) => {
  const { house, actor, page } = c.var;
  const matrices = {
    commitment: await partnersByYear(house.db, actor, 'commitment', EVERY_YEAR),
    disbursement: await partnersByYear(house.db, actor, 'disbursement', EVERY_YEAR),
  };
  return asXlsx(partnerSheets(matrices, await partnerNames(house.db, actor), page.lang), 'partenaires');
});

routes.get('/aide/partenaires.csv', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('aid.read');
  return asCsv(totalsSheet(await totals(house.db, actor), await partnerNames(house.db, actor), page.lang), 'partenaires');
});

routes.get('/aide/chiffre', async (c) => {
  const { house, actor, page } = c.var;
  const asked = page.query.get('partenaire');
  const year = page.query.get('annee');
  const query = {
    measure: measureOf(page.query.get('mesure')),
    partners: asked ? [asked] : null,
    year: year && /^\d{4}$/.test(year) ? Number(year) : null,
  };
  if (page.query.get('ensemble') === 'oui') query.partners = await partnersAsked(house.db, actor, asked);
  const at = readPage(page);
  const found = await provenanceOf(house.db, actor, query, page.lang, at);
  const names = await partnerNames(house.db, actor);
  const partner = asked ? (names.find(asked, page.lang)?.label ?? asked.replace(/^r:/, '')) : null;
  return c.html(<FigurePage page={page} found={found} partner={partner} at={at} size={FIGURE_LINES} />);
});
