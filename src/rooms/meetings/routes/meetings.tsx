import { Hono } from 'hono';
import { addDays } from '#kernel/day';
import { blankForm, type FormState, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { followPiece } from '#rooms/accounts';
import { listOccasions } from '#rooms/calendar';
import { type Body, findBodyByCode, getBody, listBodies } from '#rooms/mechanism';
import { readPage } from '#ui/pager';
import { urls } from '#urls';
import { wholeAddress } from '../convocation/post.ts';
import { numberForm, planForm } from '../forms.ts';
import { MeetingPage } from '../pages/meeting.tsx';
import { MeetingsPage } from '../pages/meetings.tsx';
import { ChooseBodyPage, NumberPage, PlanPage } from '../pages/plan.tsx';
import { correctMeeting, planMeeting } from '../planning.ts';
import { lastNumber, listMeetings, meetingOfOccasion, nextMeetingOf, yearsOfMeetings } from '../store/meetings.ts';
import { text } from '../text.ts';
import { viewMeeting } from '../view.ts';
import { idOf, titledMeeting } from './asked.ts';

export const meetings = new Hono<Env>();
const SIZE = 20;

meetings.get('/reunions', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('meeting.read');
  const bodies = await listBodies(house.db, actor, { all: true });
  const bodyId = bodies.find((body) => body.code === page.query.get('instance'))?.id ?? null;
  const year = Number(page.query.get('annee')) || null;
  const at = readPage(page);
  const next = await listMeetings(house.db, actor, { bodyId, year, from: page.today, limit: SIZE });
  const past = await listMeetings(house.db, actor, { bodyId, year, before: page.today, limit: SIZE, page: at });
  const years = await yearsOfMeetings(house.db, actor);
  const mayPlan = bodies.some((body) => actor.can('meeting.plan', { bodyId: body.id }));
  return c.html(
    <MeetingsPage page={page} bodies={bodies} years={years} next={next.rows} past={past} at={at} size={SIZE} mayPlan={mayPlan} />,
  );
});

/** Dates of the body in the coming year that have no meeting yet. */
async function openOccasions(c: Ctx, body: Body) {
  const { house, actor, page } = c.var;
  const span = { from: addDays(page.today, -31), to: addDays(page.today, 366), bodyIds: [body.id] };
  const found = await listOccasions(house.db, actor, { ...span, states: ['planned', 'provisional', 'confirmed'] });
  const free = [];
  for (const occasion of found) if (!(await meetingOfOccasion(house.db, actor, occasion.id))) free.push(occasion);
  return free;
}

async function showPlan(c: Ctx, body: Body, form: FormState, status: 200 | 422) {
  return c.html(<PlanPage page={c.var.page} form={form} body={body} occasions={await openOccasions(c, body)} />, status);
}

meetings.get('/reunions/nouvelle', async (c) => {
  const { house, actor, page } = c.var;
  const code = page.query.get('instance');
  const body = code ? await findBodyByCode(house.db, actor, code) : undefined;
  if (!body) {
    actor.may('meeting.read');
    const bodies = (await listBodies(house.db, actor)).filter((each) => actor.can('meeting.plan', { bodyId: each.id }));
    return c.html(<ChooseBodyPage page={page} bodies={bodies} />);
  }
  actor.may('meeting.plan', { bodyId: body.id });
  const last = await lastNumber(house.db, actor, body.id);
  const form = blankForm({ occasion: page.query.get('rendez-vous'), number: last > 0 ? last + 1 : '', readers: 'own' });
  return showPlan(c, body, form, 200);
});

meetings.post('/reunions/nouvelle', async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, planForm);
  const body = await getBody(house.db, actor, Number(read.form.values.body) || 0);
  actor.may('meeting.plan', { bodyId: body.id });
  if (!read.ok) return showPlan(c, body, read.form, 422);
  const { body: bodyId, occasion: occasionId, ...rest } = read.input;
  const id = await planMeeting(house.db, actor, { bodyId, occasionId, ...rest });
  c.var.sayDone(text[page.lang].plan.done);
  return c.redirect(page.to(urls.meeting(id)), 303);
});

meetings.get('/reunions/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  const view = await viewMeeting(house.db, actor, idOf(c), page.lang);
  const next = wholeAddress(house, page.lang, urls.nextMeeting(view.body.code));
  const followed = await followPiece({ house, actor, page }, { kind: 'meeting', subject: String(view.meeting.id) });
  return c.html(<MeetingPage page={page} view={view} next={next} followed={followed} />);
});

meetings.get('/reunions/:id{[0-9]+}/corriger', async (c) => {
  const { actor, page } = c.var;
  const meeting = await titledMeeting(c, idOf(c));
  actor.may('meeting.correct', { bodyId: meeting.body_id });
  return c.html(<NumberPage page={page} form={blankForm({ number: meeting.number }, meeting.version)} meeting={meeting} />);
});

meetings.post('/reunions/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor, page } = c.var;
  const meeting = await titledMeeting(c, idOf(c));
  actor.may('meeting.correct', { bodyId: meeting.body_id });
  const read = await readForm(c, numberForm);
  if (!read.ok) return c.html(<NumberPage page={page} form={read.form} meeting={meeting} />, 422);
  await correctMeeting(house.db, actor, meeting.id, read.version ?? meeting.version, read.input);
  c.var.sayDone(text[page.lang].plan.saved);
  return c.redirect(page.to(urls.meeting(meeting.id)), 303);
});

/** The address that lasts: it leads to the next session of the body, or to the body while there is none. */
meetings.get('/instances/:code/prochaine', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('meeting.read');
  const code = c.req.param('code');
  const body = await findBodyByCode(house.db, actor, code);
  if (!body) return c.notFound();
  const next = await nextMeetingOf(house.db, actor, body.id, page.today);
  return c.redirect(page.to(next ? urls.meeting(next.id) : urls.body(body.code)), 302);
});
