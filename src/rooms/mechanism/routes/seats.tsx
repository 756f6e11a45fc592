import { Hono } from 'hono';
import { blankForm, type FormState, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { named } from '#kernel/i18n';
import { urls } from '#urls';
import { dayTyped } from '../asked.ts';
import { closeSeatForm, designationForm, holderForm, mandateForm, seatForm } from '../forms.ts';
import { SeatPage } from '../pages/seat.tsx';
import { CloseSeatPage, DesignatePage, HoldSeatPage, MandatePage, OpenSeatPage } from '../pages/seat-forms.tsx';
import { correctRepresentation, designate, designationSubject, getRepresentation } from '../representations.ts';
import { changeHolder, closeSeat, type Holder, openHeldSeat, openSeat } from '../seats.ts';
import { labelled } from '../stale.ts';
import { getBody } from '../store/bodies.ts';
import { organisationOptions } from '../store/organisations.ts';
import { fullName, getPerson, personOptions } from '../store/people.ts';
import { getSeat, listHoldings, listRepresentations, type Seat } from '../store/seat-history.ts';
import { seatKinds } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import { bodyOf } from './bodies.tsx';

export const routes = new Hono<Env>();

async function seatOf(c: Ctx, id = Number(c.req.param('id'))) {
  const { house, actor, page } = c.var;
  const seat = await getSeat(house.db, actor, id);
  return { page, seat, body: await getBody(house.db, actor, seat.body_id) };
}

async function openPage(c: Ctx, form: FormState) {
  const { house, actor, page } = c.var;
  const lists = {
    kinds: await seatKinds(house.db),
    organisations: await organisationOptions(house.db, actor, { on: dayTyped(form, 'fromDay', page.today) }),
  };
  return <OpenSeatPage page={page} form={form} body={await bodyOf(c)} {...lists} />;
}

routes.get('/instances/:code/sieges/nouveau', async (c) => {
  c.var.actor.may('seat.open', { bodyId: (await bodyOf(c)).id });
  return c.html(await openPage(c, blankForm({ heldBy: 'organisation', fromDay: c.var.page.today })));
});

routes.post('/instances/:code/sieges/nouveau', async (c) => {
  const { house, actor, page } = c.var;
  const body = await bodyOf(c);
  actor.may('seat.open', { bodyId: body.id });
  const read = await readForm(c, seatForm);
  if (!read.ok) return c.html(await openPage(c, read.form), 422);
  const { organisationId, ...input } = read.input;
  const held = organisationId !== null && input.heldBy === 'organisation';
  if (held) await openHeldSeat(house.db, actor, body.id, input, { organisationId });
  else await openSeat(house.db, actor, body.id, input);
  c.var.sayDone(text[page.lang].seatForm.opened);
  return c.redirect(page.to(urls.body(body.code)), 303);
});

routes.get('/sieges/:id{[0-9]+}', async (c) => {
  const { house, actor } = c.var;
  const parts = await seatOf(c);
  const holdings = await listHoldings(house.db, actor, { seatId: parts.seat.id });
  const persons = await listRepresentations(house.db, actor, { seatId: parts.seat.id });
  return c.html(<SeatPage {...parts} holdings={holdings} persons={persons} />);
});

async function holdPage(c: Ctx, form: FormState) {
  const { house, actor, page } = c.var;
  const parts = await seatOf(c);
  const people = async () => (await personOptions(house.db, actor)).map((one) => ({ value: one.id, label: `${one.family} ${one.given}` }));
  const organisations = async () =>
    (await organisationOptions(house.db, actor, { on: dayTyped(form, 'fromDay', page.today) })).map((one) => ({
      value: one.id,
      label: named(one, page.lang),
    }));
  const holders = parts.seat.held_by === 'person' ? await people() : await organisations();
  return <HoldSeatPage {...parts} form={form} holders={holders} />;
}

routes.get('/sieges/:id{[0-9]+}/corriger', async (c) => {
  const { seat, page } = await seatOf(c);
  c.var.actor.may('seat.hold', { bodyId: seat.body_id });
  return c.html(await holdPage(c, blankForm({ fromDay: page.today }, seat.version)));
});

function holderOf(seat: Seat, chosen: number | 'vacant'): Holder {
  if (chosen === 'vacant') return 'vacant';
  return seat.held_by === 'person' ? { personId: chosen } : { organisationId: chosen };
}

routes.post('/sieges/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor } = c.var;
  const { seat, page } = await seatOf(c);
  actor.may('seat.hold', { bodyId: seat.body_id });
  const t = text[page.lang].seatForm;
  const read = await readForm(c, holderForm);
  if (!read.ok) return c.html(await holdPage(c, read.form), 422);
  const { holder, ...input } = read.input;
  await labelled(t, () => changeHolder(house.db, actor, seat.id, read.version ?? 0, { ...input, holder: holderOf(seat, holder) }));
  c.var.sayDone(t.held);
  return c.redirect(page.to(urls.seat(seat.id)), 303);
});

routes.get('/sieges/:id{[0-9]+}/clore', async (c) => {
  const parts = await seatOf(c);
  c.var.actor.may('seat.close', { bodyId: parts.seat.body_id });
  return c.html(<CloseSeatPage {...parts} form={blankForm({ lastDay: parts.page.today }, parts.seat.version)} />);
});

routes.post('/sieges/:id{[0-9]+}/clore', async (c) => {
  const { house, actor } = c.var;
  const parts = await seatOf(c);
  const { seat, page, body } = parts;
  actor.may('seat.close', { bodyId: seat.body_id });
  const t = text[page.lang].seatForm;
  const read = await readForm(c, closeSeatForm);
  if (!read.ok) return c.html(<CloseSeatPage {...parts} form={read.form} />, 422);
  await labelled(t, () => closeSeat(house.db, actor, seat.id, read.version ?? 0, read.input.lastDay));
  c.var.sayDone(t.closed);
  return c.redirect(page.to(urls.body(body.code)), 303);
});

async function designatePage(c: Ctx, form: FormState) {
  const people = await personOptions(c.var.house.db, c.var.actor);
  return <DesignatePage {...(await seatOf(c))} form={form} people={people} />;
}

routes.get('/sieges/:id{[0-9]+}/representants/nouveau', async (c) => {
  const { house, actor, page } = c.var;
  const { seat } = await seatOf(c);
  actor.may('representation.designate', await designationSubject(house.db, seat, page.today));
  return c.html(await designatePage(c, blankForm({ capacity: 'titular', decides: 'oui', fromDay: page.today })));
});

routes.post('/sieges/:id{[0-9]+}/representants/nouveau', async (c) => {
  const { house, actor } = c.var;
  const { seat, page } = await seatOf(c);
  actor.may('representation.designate', await designationSubject(house.db, seat, page.today));
  const read = await readForm(c, designationForm);
  if (!read.ok) return c.html(await designatePage(c, read.form), 422);
  await designate(house.db, actor, seat.id, read.input);
  const person = await getPerson(house.db, actor, read.input.personId);
  c.var.sayDone(text[page.lang].representativeForm.designated(fullName(person)));
  return c.redirect(page.to(urls.seat(seat.id)), 303);
});

async function mandateOf(c: Ctx) {
  const { house, actor } = c.var;
  const mandate = await getRepresentation(house.db, actor, Number(c.req.param('id')));
  actor.may('representation.end', { bodyId: mandate.body_id, organisationId: mandate.organisation_id });
  return { ...(await seatOf(c, mandate.seat_id)), mandate };
}

routes.get('/representants/:id{[0-9]+}', async (c) => {
  const parts = await mandateOf(c);
  const { to_day: toDay, decides, version } = parts.mandate;
  return c.html(<MandatePage {...parts} form={blankForm({ toDay, decides: decides ? 'oui' : '' }, version)} />);
});

routes.post('/representants/:id{[0-9]+}', async (c) => {
  const { house, actor } = c.var;
  const parts = await mandateOf(c);
  const t = text[parts.page.lang].representativeForm;
  const read = await readForm(c, mandateForm);
  if (!read.ok) return c.html(<MandatePage {...parts} form={read.form} />, 422);
  await labelled(t, () => correctRepresentation(house.db, actor, parts.mandate.id, read.version ?? 0, read.input));
  c.var.sayDone(t.saved);
  return c.redirect(parts.page.to(urls.seat(parts.seat.id)), 303);
});
