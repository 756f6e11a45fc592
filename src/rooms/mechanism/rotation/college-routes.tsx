import { Hono } from 'hono';
import { NotFound } from '#kernel/errors';
import { blankForm, type FormState, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { urls } from '#urls';
import { labelled } from '../stale.ts';
import { findOrganisationByKey, type Organisation } from '../store/organisations.ts';
import { text } from '../text.ts';
import { decideCollege, decideCoordination } from './colleges.ts';
import { collegeForm, coordinationForm } from './forms.ts';
import { CollegePage, CoordinationPage } from './pages/college-forms.tsx';
import { listColleges, listCoordinations } from './store.ts';

export const routes = new Hono<Env>();

async function organisationOf(c: Ctx): Promise<Organisation> {
  const found = await findOrganisationByKey(c.var.house.db, c.var.actor, c.req.param('key') ?? '');
  if (!found) throw new NotFound('organisation');
  return found;
}

async function collegePage(c: Ctx, organisation: Organisation, form: FormState) {
  const { house, actor, page } = c.var;
  const all = await listColleges(house.db, actor);
  const rows = all.filter((row) => row.organisation.id === organisation.id);
  const systems = all.filter((row) => row.through === null && row.organisation.id !== organisation.id).map((row) => row.organisation);
  return <CollegePage {...{ page, form, organisation, rows }} systems={[...new Map(systems.map((one) => [one.id, one])).values()]} />;
}

routes.get('/partenaires/:key/college', async (c) => {
  const { house, actor } = c.var;
  const organisation = await organisationOf(c);
  actor.may('college.decide', { organisationId: organisation.id });
  const last = (await listColleges(house.db, actor, organisation.id)).at(-1);
  const said = { college: last?.college, throughId: last?.through?.id, fromDay: c.var.page.today };
  return c.html(await collegePage(c, organisation, blankForm(said, organisation.version)));
});

routes.post('/partenaires/:key/college', async (c) => {
  const { house, actor, page } = c.var;
  const organisation = await organisationOf(c);
  actor.may('college.decide', { organisationId: organisation.id });
  const t = text[page.lang].rotation.collegeForm;
  const read = await readForm(c, collegeForm);
  if (!read.ok) return c.html(await collegePage(c, organisation, read.form), 422);
  await labelled(t, () => decideCollege(house.db, actor, organisation.id, read.version ?? 0, read.input));
  c.var.sayDone(t.done);
  return c.redirect(page.to(urls.organisation(organisation.key)), 303);
});

async function coordinationPage(c: Ctx, organisation: Organisation, form: FormState) {
  const { house, actor, page } = c.var;
  const counted = (await listColleges(house.db, actor)).filter((row) => row.through?.id === organisation.id).map((row) => row.organisation);
  const agencies = [...new Map([organisation, ...counted].map((one) => [one.id, one])).values()];
  return <CoordinationPage {...{ page, form, organisation, agencies }} />;
}

routes.get('/partenaires/:key/coordination', async (c) => {
  const { house, actor } = c.var;
  const organisation = await organisationOf(c);
  actor.may('college.decide', { organisationId: organisation.id });
  const last = (await listCoordinations(house.db, actor)).filter((row) => row.system_id === organisation.id).at(-1);
  const said = { agencyId: last?.organisation.id, fromDay: c.var.page.today };
  return c.html(await coordinationPage(c, organisation, blankForm(said, organisation.version)));
});

routes.post('/partenaires/:key/coordination', async (c) => {
  const { house, actor, page } = c.var;
  const organisation = await organisationOf(c);
  actor.may('college.decide', { organisationId: organisation.id });
  const t = text[page.lang].rotation.collegeForm;
  const read = await readForm(c, coordinationForm);
  if (!read.ok) return c.html(await coordinationPage(c, organisation, read.form), 422);
  const { agencyId, ...input } = read.input;
  await labelled(t, () => decideCoordination(house.db, actor, organisation.id, read.version ?? 0, { agencyId, ...input }));
  c.var.sayDone(t.agencyDone);
  return c.redirect(page.to(urls.organisation(organisation.key)), 303);
});
