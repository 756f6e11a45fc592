import { Hono } from 'hono';
import type { Day } from '#kernel/day';
import { NotFound } from '#kernel/errors';
import { blankForm, type FormState, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { named } from '#kernel/i18n';
import { urls } from '#urls';
import { askedDay, dayAgain } from '../asked.ts';
import { labelled } from '../stale.ts';
import { bodyNames, listBodies } from '../store/bodies.ts';
import { findOrganisationByKey, type Organisation, organisationOptions } from '../store/organisations.ts';
import { listPostsOfOrganisation } from '../store/people.ts';
import { seatKinds } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import { joinForm, leaveForm, mergeForm } from './forms.ts';
import { join } from './join.ts';
import { leave, planLeave } from './leave.ts';
import { merge, planMerge } from './merge.ts';
import { JoinPage } from './pages/join.tsx';
import { LeavePage } from './pages/leave.tsx';
import { MergePage } from './pages/merge.tsx';
import { carriedBy } from './succession.ts';

export const routes = new Hono<Env>();

async function organisationOf(c: Ctx, rule: 'partner.join' | 'partner.leave' | 'partner.merge'): Promise<Organisation> {
  const found = await findOrganisationByKey(c.var.house.db, c.var.actor, c.req.param('key') ?? '');
  if (!found) throw new NotFound('organisation');
  c.var.actor.may(rule, { organisationId: found.id });
  return found;
}

const namesOf = async (c: Ctx) => new Map((await bodyNames(c.var.house.db, c.var.actor)).map((body) => [body.id, body]));

async function joinPage(c: Ctx, organisation: Organisation, day: Day, asked: FormState, form?: FormState) {
  const { house, actor, page } = c.var;
  const bodies = await listBodies(house.db, actor, { day });
  const chosen = bodies.filter((body) => asked.values.instances?.includes(body.code));
  const people = await listPostsOfOrganisation(house.db, actor, organisation.id, day);
  return <JoinPage {...{ page, organisation, asked, bodies, chosen, people, form }} kinds={await seatKinds(house.db)} />;
}

routes.get('/partenaires/:key/entree', async (c) => {
  const { page } = c.var;
  const organisation = await organisationOf(c, 'partner.join');
  const { day, asked } = askedDay(page, { instances: page.query.getAll('instances') });
  const form = day === null ? undefined : blankForm({ fromDay: day }, organisation.version);
  return c.html(await joinPage(c, organisation, day ?? page.today, asked, form));
});

routes.post('/partenaires/:key/entree', async (c) => {
  const { house, actor, page } = c.var;
  const organisation = await organisationOf(c, 'partner.join');
  const read = await readForm(c, joinForm);
  if (!read.ok) return c.html(await joinPage(c, organisation, page.today, dayAgain(read.form.values.fromDay)), 422);
  const t = text[page.lang].membership.join;
  await labelled(t, () => join(house.db, actor, organisation.id, read.version ?? 0, read.input));
  c.var.sayDone(t.done(named(organisation, page.lang)));
  return c.redirect(page.to(urls.organisation(organisation.key)), 303);
});

routes.get('/partenaires/:key/depart', async (c) => {
  const { house, actor, page } = c.var;
  const organisation = await organisationOf(c, 'partner.leave');
  const { day, asked } = askedDay(page);
  const plan = day === null ? undefined : await planLeave(house.db, actor, organisation, day);
  const form = plan && blankForm({}, organisation.version);
  return c.html(<LeavePage {...{ page, organisation, asked, plan, form }} bodies={await namesOf(c)} />);
});

routes.post('/partenaires/:key/depart', async (c) => {
  const { house, actor, page } = c.var;
  const organisation = await organisationOf(c, 'partner.leave');
  const read = await readForm(c, leaveForm);
  if (!read.ok)
    return c.html(<LeavePage {...{ page, organisation, asked: dayAgain(read.form.values.lastDay) }} bodies={await namesOf(c)} />, 422);
  const t = text[page.lang].membership.leave;
  await labelled(t, () => leave(house.db, actor, organisation.id, read.version ?? 0, read.input));
  c.var.sayDone(t.done(named(organisation, page.lang)));
  return c.redirect(page.to(urls.organisation(organisation.key)), 303);
});

async function mergePage(c: Ctx, organisation: Organisation, asked: FormState, day: string | null, into?: Organisation) {
  const { house, actor, page } = c.var;
  const lists = { organisations: await organisationOptions(house.db, actor, { on: day ?? page.today }), bodies: await namesOf(c) };
  const plan = day !== null && into ? await planMerge(house.db, actor, organisation, into, day) : undefined;
  const carried = plan ? await carriedBy(house.db, actor, organisation.id, page.lang) : [];
  return <MergePage {...{ page, organisation, asked, plan, carried, ...lists }} form={plan && blankForm({}, organisation.version)} />;
}

routes.get('/partenaires/:key/fusion', async (c) => {
  const { house, actor, page } = c.var;
  const organisation = await organisationOf(c, 'partner.merge');
  const key = page.query.get('dans') ?? '';
  const { day, asked } = askedDay(page, { dans: key });
  const into = await findOrganisationByKey(house.db, actor, key);
  return c.html(await mergePage(c, organisation, asked, day, into));
});

routes.post('/partenaires/:key/fusion', async (c) => {
  const { house, actor, page } = c.var;
  const organisation = await organisationOf(c, 'partner.merge');
  const read = await readForm(c, mergeForm);
  if (!read.ok) return c.html(await mergePage(c, organisation, dayAgain(read.form.values.day), null), 422);
  const t = text[page.lang].membership.merge;
  const { into } = await labelled(t, () => merge(house.db, actor, organisation.id, read.version ?? 0, read.input));
  c.var.sayDone(t.done(named(organisation, page.lang), named(into, page.lang)));
  return c.redirect(page.to(urls.organisation(into.key)), 303);
});
