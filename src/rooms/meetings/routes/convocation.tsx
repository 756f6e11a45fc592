import { Hono } from 'hono';
import { NotFound } from '#kernel/errors';
import { blankForm, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { listIssued } from '#kernel/issued';
import { urls } from '#urls';
import { prepareCall } from '../convocation/call.ts';
import { convene } from '../convocation/convene.ts';
import { wholeAddress } from '../convocation/post.ts';
import { getAsked, recordReply } from '../convocation/replies.ts';
import { listForm, replyForm } from '../forms.ts';
import { ConvenePage, ConvocationPage } from '../pages/convene.tsx';
import { ReplyPage } from '../pages/reply.tsx';
import { findInvitationOf } from '../store/invitations.ts';
import { getMeeting } from '../store/meetings.ts';
import { text } from '../text.ts';
import { idOf } from './asked.ts';

export const convocation = new Hono<Env>();

const addressOf = (c: Ctx): string => wholeAddress(c.var.house, c.var.page.lang, urls.meeting(idOf(c)));

convocation.get('/reunions/:id{[0-9]+}/convoquer', async (c) => {
  const { house, actor, page } = c.var;
  const call = await prepareCall(house.db, actor, idOf(c));
  return c.html(<ConvenePage page={page} form={blankForm({}, call.meeting.version)} call={call} address={addressOf(c)} />);
});

convocation.post('/reunions/:id{[0-9]+}/convoquer', async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, listForm);
  const call = await prepareCall(house.db, actor, idOf(c));
  if (!read.ok) return c.html(<ConvenePage page={page} form={read.form} call={call} address={addressOf(c)} />, 422);
  const sent = await convene(house, actor, idOf(c), read.version ?? call.meeting.version, read.input);
  c.var.sayDone(text[page.lang].convocation.done(sent.edition, sent.letters));
  return c.redirect(page.to(urls.meeting(idOf(c))), 303);
});

convocation.get('/reunions/:id{[0-9]+}/convocation', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('meeting.read');
  const asked = Number(page.query.get('edition')) || null;
  const { rows } = await listIssued(house.db, actor, { kind: 'convocation', subject: { kind: 'meeting', id: idOf(c) } });
  const issued = rows.sort((a, b) => b.edition - a.edition).find((each) => asked === null || each.edition === asked);
  if (!issued) throw new NotFound('convocation');
  return c.html(<ConvocationPage page={page} issued={issued} meeting={{ id: idOf(c) }} />);
});

/** The address of a letter's reader without a link: their own answer, or the meeting where nobody asked them. */
convocation.get('/reunions/:id{[0-9]+}/reponse', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('meeting.read');
  const meeting = await getMeeting(house.db, actor, idOf(c));
  const invitation = await findInvitationOf(house.db, actor, meeting.id);
  return c.redirect(page.to(invitation ? urls.replyTo(invitation.id) : urls.meeting(meeting.id)), 302);
});

convocation.get('/convocations/:id{[0-9]+}/reponse', async (c) => {
  const { house, actor, page } = c.var;
  const asked = await getAsked(house.db, actor, idOf(c));
  return c.html(<ReplyPage page={page} form={blankForm()} asked={asked} />);
});

convocation.post('/convocations/:id{[0-9]+}/reponse', async (c) => {
  const { house, actor, page } = c.var;
  const asked = await getAsked(house.db, actor, idOf(c));
  const read = await readForm(c, replyForm);
  if (!read.ok) return c.html(<ReplyPage page={page} form={read.form} asked={asked} />, 422);
  await recordReply(house.db, actor, idOf(c), read.input);
  c.var.sayDone(text[page.lang].reply.done);
  return c.redirect(page.to(urls.replyTo(idOf(c))), 303);
});
