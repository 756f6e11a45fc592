import { Hono } from 'hono';
import { NotFound, RuleBroken } from '#kernel/errors';
import { blankForm, type FormState, readForm, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { urls } from '#urls';
import { askedDay, dayAgain } from '../asked.ts';
import { labelled } from '../stale.ts';
import { organisationOptions } from '../store/organisations.ts';
import { text } from '../text.ts';
import { acceptWarning, getYear, seenOf } from './accept.ts';
import { acceptForm, newRuleForm, ruleForm, turnForm } from './forms.ts';
import type { College } from './judge.ts';
import { AcceptPage, RuleFormPage } from './pages/forms.tsx';
import { RotationPage } from './pages/rotation.tsx';
import { ENTRANTS, SimulationPage } from './pages/simulation.tsx';
import { TurnPage } from './pages/turn.tsx';
import { type Ground, type Hypothesis, judgedYears, rotationGround } from './rotation.ts';
import { addRule, correctRule, getRule, ruleSaid } from './rules.ts';
import { nextTurn, simulate } from './simulate.ts';
import { planTurn, recordTurn } from './turn.ts';
import { seatsOnDay } from './years.ts';

export const routes = new Hono<Env>();

/** What the address supposes: `?regle=2&compte=31-bilateral`. */
function supposed(page: Page): Hypothesis {
  const ruleId = Number(page.query.get('regle')) || null;
  const [, organisation, college] = /^(\d+)-(bilateral|multilateral)$/.exec(page.query.get('compte') ?? '') ?? [];
  return { ruleId, counted: organisation ? { organisationId: Number(organisation), college: college as College } : null };
}

routes.get('/mecanisme/rotation', async (c) => {
  const { house, actor, page } = c.var;
  const ground = await rotationGround(house.db, actor);
  const what = supposed(page);
  const years = ground ? judgedYears(ground, page.today, what) : [];
  return c.html(<RotationPage {...{ page, ground, years }} supposed={what.ruleId !== null || what.counted !== null} />);
});

/** Organisations that can come in: those whose college is known, by name. */
const candidates = (ground: Ground) => [...new Map(ground.colleges.map((row) => [row.organisation.id, row.organisation])).values()];

routes.get('/mecanisme/rotation/simulation', async (c) => {
  const { house, actor, page } = c.var;
  const ground = await rotationGround(house.db, actor);
  if (!ground) throw new NotFound('rotation');
  const organisations = candidates(ground);
  const entrants = ENTRANTS.map((name) => organisations.find((one) => one.key === page.query.get(name)) ?? null);
  return c.html(<SimulationPage {...{ page, organisations }} years={simulate(ground, page.today, entrants)} />);
});

async function rulePage(c: Ctx, form: FormState, id?: number) {
  const { house, actor, page } = c.var;
  const rule = id === undefined ? undefined : await getRule(house.db, actor, id);
  return (
    <RuleFormPage
      {...{ page, form, rule }}
      organisations={await organisationOptions(house.db, actor, { on: page.today, keep: rule?.enlarged.map(({ id }) => id) })}
    />
  );
}

routes.get('/mecanisme/rotation/regles/nouvelle', async (c) => {
  c.var.actor.may('rotation.rule');
  return c.html(await rulePage(c, blankForm({ composition: 'counts', bilateral: 2, termMonths: 12, fromDay: c.var.page.today })));
});

routes.post('/mecanisme/rotation/regles/nouvelle', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('rotation.rule');
  const read = await readForm(c, newRuleForm);
  if (!read.ok) return c.html(await rulePage(c, read.form), 422);
  await addRule(house.db, actor, read.input);
  c.var.sayDone(text[page.lang].rotation.ruleForm.added);
  return c.redirect(page.to(urls.rotation()), 303);
});

routes.get('/mecanisme/rotation/regles/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor } = c.var;
  actor.may('rotation.rule');
  const rule = await getRule(house.db, actor, Number(c.req.param('id')));
  return c.html(await rulePage(c, blankForm({ ...ruleSaid(rule) }, rule.version), rule.id));
});

routes.post('/mecanisme/rotation/regles/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('rotation.rule');
  const id = Number(c.req.param('id'));
  const t = text[page.lang].rotation.ruleForm;
  const read = await readForm(c, ruleForm);
  if (!read.ok) return c.html(await rulePage(c, read.form, id), 422);
  await labelled(t, () => correctRule(house.db, actor, id, read.version ?? 0, read.input));
  c.var.sayDone(t.saved);
  return c.redirect(page.to(urls.rotation()), 303);
});

routes.get('/mecanisme/rotation/:year{[0-9]{4}}/accepter', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('rotation.accept');
  const year = await getYear(house.db, actor, Number(c.req.param('year')));
  return c.html(<AcceptPage page={page} form={blankForm({ seen: seenOf(year) })} year={year} />);
});

routes.post('/mecanisme/rotation/:year{[0-9]{4}}/accepter', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('rotation.accept');
  const year = await getYear(house.db, actor, Number(c.req.param('year')));
  const read = await readForm(c, acceptForm);
  if (!read.ok) return c.html(<AcceptPage page={page} form={read.form} year={year} />, 422);
  await acceptWarning(house.db, actor, year.year, read.input);
  c.var.sayDone(text[page.lang].rotation.acceptForm.done(year.year));
  return c.redirect(page.to(urls.rotation()), 303);
});

/** The question of a change of lead partner: from the day after the last term, to whoever was then coming in. */
async function turnQuestion(c: Ctx) {
  const { house, actor, page } = c.var;
  const ground = await rotationGround(house.db, actor);
  if (!ground) throw new RuleBroken('rotation.no-trio');
  const last = ground.turns.filter((turn) => turn.kind === 'chair').at(-1);
  const { incoming } = seatsOnDay(ground.turns, last?.to_day ?? page.today);
  const usual = incoming !== null && incoming !== 'vacant' ? incoming.id : null;
  const chosen = { chef: page.query.get('chef') ?? usual, entrant: page.query.get('entrant') };
  return { organisations: candidates(ground), ...askedDay(page, chosen, nextTurn(ground, last?.from_day ?? page.today)) };
}

routes.get('/mecanisme/rotation/passage', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('rotation.turn');
  const { day, ...question } = await turnQuestion(c);
  const chairId = Number(page.query.get('chef'));
  if (day === null || !chairId) return c.html(<TurnPage page={page} {...question} />);
  const input = { day, chairId, incomingId: Number(page.query.get('entrant')) || null };
  const plan = await planTurn(house.db, actor, input);
  const form = blankForm({ ...input, followers: plan.followers.map((one) => one.id) }, plan.seats.chair.version);
  return c.html(<TurnPage {...{ page, plan, form }} {...question} />);
});

routes.post('/mecanisme/rotation/passage', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('rotation.turn');
  const t = text[page.lang].rotation.turnForm;
  const read = await readForm(c, turnForm);
  const { day: _, ...question } = await turnQuestion(c);
  if (!read.ok) return c.html(<TurnPage page={page} {...question} asked={dayAgain(read.form.values.day)} />, 422);
  const { input } = read;
  try {
    const { after } = await labelled(t, () => recordTurn(house.db, actor, read.version ?? 0, input));
    if (after.chair !== null && after.chair !== 'vacant') c.var.sayDone(t.done(named(after.chair, page.lang)));
  } catch (error) {
    if (!(error instanceof RuleBroken && error.key === 'rotation.reason-missing')) throw error;
    const plan = await planTurn(house.db, actor, input);
    const asked = blankForm({ le: input.day, chef: input.chairId, entrant: input.incomingId });
    const form = withError(read.form, 'reason', 'reason-missing');
    return c.html(<TurnPage {...{ page, plan, form }} {...question} asked={asked} />, 422);
  }
  return c.redirect(page.to(urls.rotation()), 303);
});
