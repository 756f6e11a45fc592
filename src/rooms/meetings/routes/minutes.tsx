import { Hono } from 'hono';
import { getFile, serveFile } from '#kernel/files';
import { blankForm, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { type Issued, listIssued } from '#kernel/issued';
import { urls } from '#urls';
import { wholeAddress } from '../convocation/post.ts';
import { listForm } from '../forms.ts';
import { composeMinutes, fileNameOf, type Minutes } from '../minutes/content.ts';
import { issueMinutes, prepareIssue } from '../minutes/issuing.ts';
import { IssuePage, MinutesPage, NoMinutesPage } from '../pages/minutes.tsx';
import { text } from '../text.ts';
import { idOf, titledMeeting } from './asked.ts';

export const minutes = new Hono<Env>();

const addressOf = (c: Ctx): string => wholeAddress(c.var.house, c.var.page.lang, urls.minutes(idOf(c)));

/** The edition asked for, or the newest; null where the draft is wanted, or where there is none. */
async function editionAsked(c: Ctx, mayWrite: boolean): Promise<Issued | null> {
  const { house, actor, page } = c.var;
  if (mayWrite && page.query.has('projet')) return null;
  const { rows } = await listIssued(house.db, actor, { kind: 'minutes', subject: { kind: 'meeting', id: idOf(c) } });
  const asked = Number(page.query.get('edition')) || null;
  return rows.sort((a, b) => b.edition - a.edition).find((each) => asked === null || each.edition === asked) ?? null;
}

minutes.get('/reunions/:id{[0-9]+}/compte-rendu', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('meeting.read');
  const meeting = await titledMeeting(c, idOf(c));
  const mayIssue = actor.can('minutes.issue', { bodyId: meeting.body_id });
  const issued = await editionAsked(c, mayIssue);
  if (issued)
    return c.html(
      <MinutesPage
        page={page}
        meetingId={meeting.id}
        minutes={issued.content as Minutes}
        issued={issued}
        mayIssue={mayIssue}
        address={addressOf(c)}
      />,
    );
  if (!mayIssue) return c.html(<NoMinutesPage page={page} meetingId={meeting.id} title={meeting.title} />);
  const draft = await composeMinutes(house.db, actor, meeting);
  return c.html(<MinutesPage page={page} meetingId={meeting.id} minutes={draft} issued={null} mayIssue address={addressOf(c)} />);
});

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

minutes.get('/reunions/:id{[0-9]+}/compte-rendu.docx', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('meeting.read');
  const meeting = await titledMeeting(c, idOf(c));
  const mayIssue = actor.can('minutes.issue', { bodyId: meeting.body_id });
  const issued = await editionAsked(c, mayIssue);
  const file = issued?.files[0];
  if (file !== undefined) return serveFile(c, await getFile(house.db, actor, file));
  actor.may('minutes.issue', { bodyId: meeting.body_id });
  const draft = await composeMinutes(house.db, actor, meeting);
  const { minutesWord } = await import('../minutes/word.ts');
  const content = await minutesWord(draft, { edition: null, secretariat: page.institution });
  const headers = { 'content-type': WORD, 'content-disposition': `attachment; filename="${fileNameOf(draft, null)}"` };
  return c.body(new Uint8Array(content), 200, headers);
});

minutes.get('/reunions/:id{[0-9]+}/compte-rendu/diffuser', async (c) => {
  const { house, actor, page } = c.var;
  const what = await prepareIssue(house.db, actor, idOf(c));
  return c.html(<IssuePage page={page} form={blankForm({}, what.meeting.version)} what={what} address={addressOf(c)} />);
});

minutes.post('/reunions/:id{[0-9]+}/compte-rendu/diffuser', async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, listForm);
  const what = await prepareIssue(house.db, actor, idOf(c));
  if (!read.ok) return c.html(<IssuePage page={page} form={read.form} what={what} address={addressOf(c)} />, 422);
  const issued = await issueMinutes(house, actor, idOf(c), read.version ?? what.meeting.version, read.input);
  c.var.sayDone(text[page.lang].minutes.done(issued.edition, what.recipients.length));
  return c.redirect(page.to(urls.minutes(idOf(c))), 303);
});
