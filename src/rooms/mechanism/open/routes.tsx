import { type Context, Hono } from 'hono';
import { type Day, isDay } from '#kernel/day';
import { RuleBroken } from '#kernel/errors';
import { blankForm, readForm, readPress, type Upload, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { findRun } from '#kernel/jobs';
import { asCsv, asXlsx } from '#kernel/spreadsheet';
import { urls } from '#urls';
import { noAnswer } from '../forms.ts';
import { listBodies } from '../store/bodies.ts';
import { allSeatsOn } from '../store/seats.ts';
import { text } from '../text.ts';
import { asTable } from './flat.ts';
import { enterMechanism, getIncoming, receiveMechanism } from './incoming.ts';
import { ProgressPage } from './progress-page.tsx';
import { ReportPage } from './report-page.tsx';
import { seatSheets } from './sheets.ts';
import { UploadPage } from './upload-page.tsx';
import { mechanismFile } from './write.ts';

export const routes = new Hono<Env>();

/** The day a file is asked for; a program that asks for a day that does not exist is told so, and given no other. */
function dayOf(c: Ctx): Day {
  const asked = c.req.query('au') ?? '';
  const said = asked.slice(0, 40);
  if (asked === '') return c.var.page.today;
  if (!isDay(asked)) throw new RuleBroken('mechanism-file.no-day', { day: said });
  return asked;
}

routes.get('/mecanisme.json', async (c) => {
  const { house, actor } = c.var;
  actor.may('mechanism.read');
  c.header('content-disposition', `inline; filename="mecanisme-${dayOf(c)}.json"`);
  return c.json(await mechanismFile(house.db, actor, dayOf(c)));
});

routes.get('/mecanisme.csv', async (c) => {
  const { house, actor } = c.var;
  actor.may('mechanism.read');
  const day = dayOf(c);
  return asCsv(asTable(await mechanismFile(house.db, actor, day)), `mecanisme-${day}`);
});

routes.get('/mecanisme/sieges.xlsx', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('mechanism.read');
  const day = dayOf(c);
  const seats = await allSeatsOn(house.db, actor, day, { members: true });
  return asXlsx(seatSheets(await listBodies(house.db, actor, { day }), seats, page.lang), `${text[page.lang].open.sheet.file}-${day}`);
});

routes.get('/mecanisme/importer', (c) => {
  c.var.actor.may('mechanism.import');
  return c.html(<UploadPage page={c.var.page} form={blankForm()} />);
});

/** What is wrong with the file itself is said beside its field. */
async function received(c: Ctx, file: Upload): Promise<number | RuleBroken> {
  const { house, actor } = c.var;
  try {
    return await receiveMechanism(house, actor, file);
  } catch (error) {
    if (error instanceof RuleBroken && /^(mechanism-file|file)\./.test(error.key)) return error;
    throw error;
  }
}

routes.post('/mecanisme/importer', async (c) => {
  const { actor, page } = c.var;
  actor.may('mechanism.import');
  const read = await readForm(c, noAnswer);
  const file = read.ok ? read.uploads.fichier : undefined;
  if (!file) return c.html(<UploadPage page={page} form={withError(read.form, 'fichier', 'file-missing')} />, 422);
  const done = await received(c, file);
  if (typeof done === 'number') return c.redirect(page.to(urls.mechanismFile(done)), 303);
  return c.html(<UploadPage page={page} form={withError(read.form, 'fichier', done.key, { ...done.detail })} />, 422);
});

const idOf = (c: Context<Env>) => Number(c.req.param('id'));

routes.get('/mecanisme/importer/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  const incoming = await getIncoming(house.db, actor, idOf(c));
  if (incoming.state === 'tried') return c.html(<ReportPage page={page} incoming={incoming} />);
  const run = incoming.run_id === null ? null : ((await findRun(house.db, actor, incoming.run_id)) ?? null);
  return c.html(<ProgressPage page={page} incoming={incoming} run={run} />);
});

routes.post('/mecanisme/importer/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('mechanism.import');
  const { version } = await readPress(c);
  const report = await enterMechanism(house, actor, idOf(c), version ?? 0);
  const { entered_on } = await getIncoming(house.db, actor, idOf(c));
  if (entered_on !== null) c.var.sayDone(text[page.lang].open.done(report.counts.added, report.counts.changed));
  return c.redirect(page.to(urls.mechanismFile(idOf(c))), 303);
});
