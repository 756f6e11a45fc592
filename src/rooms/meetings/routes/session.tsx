import { Hono } from 'hono';
import { blankForm, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { getBody } from '#rooms/mechanism';
import { urls } from '#urls';
import { withMeeting } from '../agenda/items.ts';
import { attendanceForm, hourForm, notesForm } from '../forms.ts';
import type { Meeting } from '../meeting.ts';
import { AttendancePage } from '../pages/attendance.tsx';
import { NotesPage, SessionPage } from '../pages/session.tsx';
import { recordAttendance } from '../session/attendance.ts';
import { attendanceSheet } from '../session/expected.ts';
import { closeSession, openSession, writeNotes } from '../session/session.ts';
import { sheetInput } from '../session/sheet-input.ts';
import { attendanceOf } from '../store/attendance.ts';
import { text } from '../text.ts';
import { idOf, titledMeeting } from './asked.ts';

export const session = new Hono<Env>();

async function sheetOf(c: Ctx, meeting: Meeting) {
  const { house, actor } = c.var;
  const taken = await attendanceOf(house.db, actor, meeting.id);
  const lines = await attendanceSheet(house.db, actor, meeting, taken);
  const guests = taken
    .filter((row) => row.role === 'guest')
    .flatMap((row) => row.people.map((person) => [person.name, row.key, person.title_fr].filter(Boolean).join(' ; ')));
  const values = lines.flatMap(({ line, presence, names, reason }) => [
    [`presence-${line.field}`, presence ?? ''],
    [`names-${line.field}`, names.join(' ; ')],
    [`reason-${line.field}`, reason ?? ''],
  ]);
  const body = await getBody(house.db, actor, meeting.body_id, meeting.day);
  return {
    lines: lines.map((each) => each.line),
    values: { ...Object.fromEntries(values), guests: guests.join('\n') },
    most: body.persons_max,
  };
}

session.get('/reunions/:id{[0-9]+}/presences', async (c) => {
  const { actor, page } = c.var;
  const meeting = await titledMeeting(c, idOf(c));
  actor.may('attendance.record', { bodyId: meeting.body_id });
  const { lines, values, most } = await sheetOf(c, meeting);
  return c.html(<AttendancePage page={page} form={blankForm(values, meeting.version)} meeting={meeting} lines={lines} most={most} />);
});

session.post('/reunions/:id{[0-9]+}/presences', async (c) => {
  const { house, actor, page } = c.var;
  const meeting = await titledMeeting(c, idOf(c));
  actor.may('attendance.record', { bodyId: meeting.body_id });
  const { lines, most } = await sheetOf(c, meeting);
  const fields = lines.map((line) => line.field);
  const read = await readForm(c, attendanceForm(fields));
  if (!read.ok) return c.html(<AttendancePage page={page} form={read.form} meeting={meeting} lines={lines} most={most} />, 422);
  await recordAttendance(house.db, actor, meeting.id, read.version ?? meeting.version, sheetInput(read.input, fields));
  c.var.sayDone(text[page.lang].attendance.done);
  return c.redirect(page.to(urls.meeting(meeting.id)), 303);
});

session.get('/reunions/:id{[0-9]+}/ouvrir', async (c) => {
  const { actor, page } = c.var;
  const meeting = await titledMeeting(c, idOf(c));
  actor.may('sitting.open', { bodyId: meeting.body_id });
  return c.html(<SessionPage page={page} form={blankForm({ hour: meeting.from_hour }, meeting.version)} meeting={meeting} act="open" />);
});

session.post('/reunions/:id{[0-9]+}/ouvrir', async (c) => {
  const { house, actor, page } = c.var;
  const meeting = await titledMeeting(c, idOf(c));
  const read = await readForm(c, hourForm);
  if (!read.ok) return c.html(<SessionPage page={page} form={read.form} meeting={meeting} act="open" />, 422);
  await openSession(house.db, actor, meeting.id, read.version ?? meeting.version, read.input);
  c.var.sayDone(text[page.lang].session.open.done);
  return c.redirect(page.to(urls.meeting(meeting.id)), 303);
});

session.get('/reunions/:id{[0-9]+}/clore', async (c) => {
  const { actor, page } = c.var;
  const meeting = await titledMeeting(c, idOf(c));
  actor.may('sitting.close', { bodyId: meeting.body_id });
  return c.html(<SessionPage page={page} form={blankForm({ hour: meeting.to_hour }, meeting.version)} meeting={meeting} act="close" />);
});

session.post('/reunions/:id{[0-9]+}/clore', async (c) => {
  const { house, actor, page } = c.var;
  const meeting = await titledMeeting(c, idOf(c));
  const read = await readForm(c, hourForm);
  if (!read.ok) return c.html(<SessionPage page={page} form={read.form} meeting={meeting} act="close" />, 422);
  await closeSession(house.db, actor, meeting.id, read.version ?? meeting.version, read.input);
  c.var.sayDone(text[page.lang].session.close.done);
  return c.redirect(page.to(urls.meeting(meeting.id)), 303);
});

session.get('/points/:id{[0-9]+}/notes', async (c) => {
  const { house, actor, page } = c.var;
  const { item } = await withMeeting(house.db, actor, idOf(c), 'minutes.write');
  const form = blankForm({ notes: item.notes, actual: item.actual, concluded: item.concluded ? 'oui' : '' }, item.version);
  return c.html(<NotesPage page={page} form={form} meeting={await titledMeeting(c, item.meeting_id)} item={item} />);
});

session.post('/points/:id{[0-9]+}/notes', async (c) => {
  const { house, actor, page } = c.var;
  const { item } = await withMeeting(house.db, actor, idOf(c), 'minutes.write');
  const read = await readForm(c, notesForm);
  if (!read.ok)
    return c.html(<NotesPage page={page} form={read.form} meeting={await titledMeeting(c, item.meeting_id)} item={item} />, 422);
  await writeNotes(house.db, actor, item.id, read.version ?? item.version, read.input);
  c.var.sayDone(text[page.lang].notes.done);
  return c.redirect(page.to(`${urls.meeting(item.meeting_id)}#ordre-du-jour`), 303);
});
