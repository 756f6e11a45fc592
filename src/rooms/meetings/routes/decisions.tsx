import { Hono } from 'hono';
import { RuleBroken } from '#kernel/errors';
import { blankForm, readForm, readPress, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { named } from '#kernel/i18n';
import { fullName, membersOf, organisationOptions, personOptions } from '#rooms/mechanism';
import { urls } from '#urls';
import type { Decision } from '../decisions/decision.ts';
import { reportProgress } from '../decisions/follow-up.ts';
import {
  correctDecision,
  type DecisionInput,
  dropDecision,
  getDecision,
  recordDecision,
  validateDecision,
} from '../decisions/recording.ts';
import { decisionForm, reportForm } from '../forms.ts';
import type { Meeting } from '../meeting.ts';
import { DecisionPage } from '../pages/decision.tsx';
import { type DecisionChoices, DecisionFormPage } from '../pages/decision-form.tsx';
import { ReportPage } from '../pages/report.tsx';
import { itemsOf } from '../store/agenda.ts';
import { followUpsOf } from '../store/follow-ups.ts';
import { text } from '../text.ts';
import { idOf, titledMeeting } from './asked.ts';

export const decisions = new Hono<Env>();

async function choicesFor(c: Ctx, meeting: Meeting, decision?: Decision): Promise<DecisionChoices> {
  const { house, actor, page } = c.var;
  const members = await membersOf(house.db, actor, meeting.body_id, meeting.day);
  const sits = new Set(members.map((member) => member.organisation.id));
  const all = await organisationOptions(house.db, actor, { on: meeting.day, keep: decision?.owners.map((owner) => owner.organisation_id) });
  const option = (each: { id: number; name_fr: string; name_en: string | null }) => ({ value: each.id, label: named(each, page.lang) });
  return {
    items: (await itemsOf(house.db, actor, meeting.id)).map((item, index) => ({ value: item.id, label: `${index + 1}. ${item.title}` })),
    members: members.map((member) => option(member.organisation)),
    organisations: all.filter((each) => !sits.has(each.id)).map(option),
    people: (await personOptions(house.db, actor)).map((person) => ({ value: person.id, label: fullName(person) })),
  };
}

type Typed = { kind: DecisionInput['kind']; text: string; item: number | null; owners: number[]; otherOwner: number | null };

const inputOf = (
  typed: Typed & { person: number | null; due: string | null; closed: boolean },
  lang: DecisionInput['lang'],
): DecisionInput => ({
  kind: typed.kind,
  text: typed.text,
  lang,
  itemId: typed.item,
  ownerIds: typed.otherOwner === null ? typed.owners : [...typed.owners, typed.otherOwner],
  ownerPersonId: typed.person,
  dueDay: typed.due,
  closedInSession: typed.closed,
});

decisions.get('/reunions/:id{[0-9]+}/decisions/nouvelle', async (c) => {
  const { actor, page } = c.var;
  const meeting = await titledMeeting(c, idOf(c));
  actor.may('decision.record', { bodyId: meeting.body_id });
  const form = blankForm({ kind: 'decision', item: page.query.get('point') });
  return c.html(<DecisionFormPage page={page} form={form} meeting={meeting} choices={await choicesFor(c, meeting)} />);
});

/** A due day before the session is wrong in the form as it is in the base: it is said beside its field. */
const dueFault = (error: unknown) => (error instanceof RuleBroken && error.key === 'decision.due-before-meeting' ? error : null);

decisions.post('/reunions/:id{[0-9]+}/decisions/nouvelle', async (c) => {
  const { house, actor, page } = c.var;
  const meeting = await titledMeeting(c, idOf(c));
  actor.may('decision.record', { bodyId: meeting.body_id });
  const read = await readForm(c, decisionForm);
  const again = async (form: typeof read.form) =>
    c.html(<DecisionFormPage page={page} form={form} meeting={meeting} choices={await choicesFor(c, meeting)} />, 422);
  if (!read.ok) return again(read.form);
  try {
    await recordDecision(house.db, actor, meeting.id, inputOf(read.input, page.lang));
  } catch (error) {
    const fault = dueFault(error);
    if (!fault) throw error;
    return again(withError(read.form, 'due', 'before-meeting', { ...fault.detail }));
  }
  c.var.sayDone(text[page.lang].decision.recorded);
  return c.redirect(page.to(`${urls.meeting(meeting.id)}#ordre-du-jour`), 303);
});

decisions.get('/decisions/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  const decision = await getDecision(house.db, actor, idOf(c));
  const on = { bodyId: decision.body_id, ownerIds: decision.owners.map((owner) => owner.organisation_id) };
  const rights = {
    record: actor.can('decision.record', on),
    validate: actor.can('decision.validate', on),
    report: actor.can('decision.report', on),
  };
  const followUps = await followUpsOf(house.db, actor, decision.id);
  const meeting = await titledMeeting(c, decision.meeting_id);
  return c.html(<DecisionPage page={page} decision={decision} meeting={meeting} followUps={followUps} rights={rights} />);
});

function formOf(decision: Decision, members: DecisionChoices['members']) {
  const sits = new Set(members.map((member) => Number(member.value)));
  const ids = decision.owners.map((owner) => owner.organisation_id);
  const { kind, text: said, item_id: item, owner_person_id: person, due_day: due, version } = decision;
  const owners = { owners: ids.filter((id) => sits.has(id)), otherOwner: ids.find((id) => !sits.has(id)) ?? '' };
  return blankForm({ kind, text: said, item, person, due, ...owners, closed: decision.closed_on === null ? '' : 'oui' }, version);
}

decisions.get('/decisions/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor, page } = c.var;
  const decision = await getDecision(house.db, actor, idOf(c));
  actor.may('decision.record', { bodyId: decision.body_id });
  const meeting = await titledMeeting(c, decision.meeting_id);
  const choices = await choicesFor(c, meeting, decision);
  return c.html(
    <DecisionFormPage page={page} form={formOf(decision, choices.members)} meeting={meeting} choices={choices} decision={decision} />,
  );
});

decisions.post('/decisions/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor, page } = c.var;
  const decision = await getDecision(house.db, actor, idOf(c));
  actor.may('decision.record', { bodyId: decision.body_id });
  const meeting = await titledMeeting(c, decision.meeting_id);
  const read = await readForm(c, decisionForm);
  const again = async (form: typeof read.form) =>
    c.html(
      <DecisionFormPage page={page} form={form} meeting={meeting} choices={await choicesFor(c, meeting, decision)} decision={decision} />,
      422,
    );
  if (!read.ok) return again(read.form);
  try {
    await correctDecision(house.db, actor, decision.id, read.version ?? decision.version, inputOf(read.input, decision.lang));
  } catch (error) {
    const fault = dueFault(error);
    if (!fault) throw error;
    return again(withError(read.form, 'due', 'before-meeting', { ...fault.detail }));
  }
  c.var.sayDone(text[page.lang].decision.saved);
  return c.redirect(page.to(urls.decision(decision.id)), 303);
});

decisions.post('/decisions/:id{[0-9]+}/valider', async (c) => {
  const { house, actor, page } = c.var;
  const { version } = await readPress(c);
  const decision = await getDecision(house.db, actor, idOf(c));
  const code = await validateDecision(house.db, actor, decision.id, version ?? decision.version);
  c.var.sayDone(text[page.lang].decision.validatedAs(code));
  return c.redirect(page.to(urls.decision(decision.id)), 303);
});

decisions.post('/decisions/:id{[0-9]+}/retirer', async (c) => {
  const { house, actor, page } = c.var;
  await readPress(c);
  const meetingId = await dropDecision(house.db, actor, idOf(c));
  c.var.sayDone(text[page.lang].decision.dropped);
  return c.redirect(page.to(urls.meeting(meetingId)), 303);
});

async function reported(c: Ctx) {
  const { house, actor } = c.var;
  const decision = await getDecision(house.db, actor, idOf(c));
  actor.may('decision.report', { bodyId: decision.body_id, ownerIds: decision.owners.map((owner) => owner.organisation_id) });
  return { decision, mayClose: actor.can('decision.close', { bodyId: decision.body_id }) };
}

decisions.get('/decisions/:id{[0-9]+}/suivi', async (c) => {
  const { decision, mayClose } = await reported(c);
  const form = blankForm({ implementation: '', acceptance: '' }, decision.version);
  return c.html(<ReportPage page={c.var.page} form={form} decision={decision} mayClose={mayClose} />);
});

decisions.post('/decisions/:id{[0-9]+}/suivi', async (c) => {
  const { house, actor, page } = c.var;
  const { decision, mayClose } = await reported(c);
  const read = await readForm(c, reportForm);
  if (!read.ok) return c.html(<ReportPage page={page} form={read.form} decision={decision} mayClose={mayClose} />, 422);
  const file = read.uploads.file ?? null;
  const { due: dueDay, ...said } = read.input;
  await reportProgress(house, actor, decision.id, read.version ?? decision.version, { ...said, dueDay, file });
  c.var.sayDone(text[page.lang].report.done);
  return c.redirect(page.to(urls.decision(decision.id)), 303);
});
