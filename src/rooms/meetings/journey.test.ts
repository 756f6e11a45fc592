import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#kernel/clock';
import { sql } from '#kernel/db';
import { withLedger } from '#kernel/ledger';
import { personActor, whoIs } from '#rooms/accounts';
import { type TestSite, testSite } from '#test/app';
import { urls } from '#urls';
import { type BuiltBody, buildBody, buildDecision, buildMeeting, buildPool } from './builders.ts';
import { meetingOfOccasion } from './store/meetings.ts';

let site: TestSite;
let body: BuiltBody;
beforeAll(async () => {
  site = await testSite({ clock: fixedClock('2018-11-12T08:00:00Z') });
  body = await buildBody(site.house);
});
afterAll(() => site.drop());

const keeper = async () => site.as(await buildPool(site.house));
const idAt = (location: string | null) => Number(/(\d+)(?:#.*)?$/.exec(location ?? '')?.[1]);
const hidden = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
const seat = async (personId: number) =>
  site.as(await withLedger(() => personActor(site.house.db, { personId, administrator: false }, '2018-11-12')));

async function lettersAbout(id: number): Promise<{ recipient: string; body: string }[]> {
  const all = await buildPool(site.house);
  const found = await sql<{ recipient: string; body: string }>`select m.recipient, m.body from kernel_mail m
    where m.message_id like ${`<convocation-${id}-%`} and m.audience_id = any(${[...all.audiences]}::int[]) order by m.id`.execute(
    site.house.db,
  );
  return found.rows;
}

describe('a session, from its page to its register', () => {
  let id: number;

  it('is planned, gets its agenda and says what is missing', async () => {
    const planned = { body: body.id, day: '2018-11-12', fromHour: '14:00', toHour: '16:00', number: 128, readers: 'own' };
    const done = await (await keeper()).post(urls.newMeeting({ instance: body.code }), planned);
    expect(done.status).toBe(303);
    id = idAt(done.location);
    const pool = await keeper();
    expect((await pool.get(urls.meeting(id))).text).toContain('128e séance');
    const early = await pool.get(urls.convene(id));
    expect(early.text).toContain('Il manque un point à l’ordre du jour.');
    expect(early.text).toContain('Il manque un lieu ou un lien.');
    const wrong = await pool.post(urls.newItem(id), { title: '', nature: 'decision', planned: '15' });
    expect([wrong.status, wrong.text.includes('Écrivez l’intitulé du point.')]).toEqual([422, true]);
    expect((await pool.post(urls.newItem(id), { title: 'Point un', nature: 'decision', planned: '130' })).status).toBe(303);
    expect((await pool.get(urls.meeting(id))).text).toContain('Dépasse de 10\u00a0min.');
  });

  it('is convened once, however often one presses', async () => {
    const pool = await keeper();
    const meeting = { id };
    const occasion = idAt(/\/rendez-vous\/(\d+)/.exec((await pool.get(urls.meeting(id))).text)?.[0] ?? '');
    const place = { kind: 'meeting', fromHour: '14:00', toHour: '16:00', place: 'Salle Niger' };
    expect((await pool.post(urls.editOccasion(occasion), place, { version: 1 })).status).toBe(303);
    expect((await withLedger(() => meetingOfOccasion(site.house.db, pool.actor, occasion)))?.place_fr).toBe('Salle Niger');
    const preview = await pool.get(urls.convene(meeting.id));
    expect(preview.text).toContain('Envoyer aux 6\u00a0personnes');
    expect(preview.text.match(/@exemple\.org/g)).toHaveLength(6);
    const list = hidden(preview.text, 'list');
    const version = Number(hidden(preview.text, '_version'));
    const once = '11111111-1111-4111-8111-111111111111';
    const [first, second] = [
      await pool.post(urls.convene(id), { list }, { version, once }),
      await pool.post(urls.convene(id), { list }, { version, once }),
    ];
    expect([first.status, first.location]).toEqual([303, urls.meeting(id)]);
    expect(second.location ?? '').toBe(urls.meeting(id));
    expect(await lettersAbout(id)).toHaveLength(6);
    const third = await pool.post(urls.convene(id), { list }, { version });
    expect(third.status).toBe(409);
    expect(await lettersAbout(id)).toHaveLength(6);
  });

  it('is answered by its own link, which opens a page and changes nothing until its button is pressed', async () => {
    const letters = await lettersAbout(id);
    const path = /http:\/\/localhost:3000(\/invite\/\S+)/.exec(letters[0]?.body ?? '')?.[1] as string;
    const { createApp } = await import('#app');
    const app = createApp({ ...site.house, whoIs });
    const cookies = new Map<string, string>();
    const ask = async (address: string, init: RequestInit = {}) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await app.request(`http://localhost:3000${address}`, { ...init, headers: { cookie } });
      for (const set of answer.headers.getSetCookie())
        cookies.set(set.split('=')[0] as string, set.slice(set.indexOf('=') + 1).split(';')[0] as string);
      return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
    };
    const press = async (page: string, to: string, fields: Record<string, string> = {}) => {
      const { text } = await ask(page);
      const form =
        [...text.matchAll(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g)]
          .map((found) => found[0])
          .find((one) => one.includes(`action="${to}"`)) ?? '';
      const data = new FormData();
      for (const input of form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
        data.set(input[1] as string, input[2] as string);
      for (const [name, value] of Object.entries(fields)) data.set(name, value);
      return ask(to, { method: 'POST', body: data });
    };
    const door = await ask(path);
    expect(door.text).toContain('Répondre à la convocation');
    const opened = await press(path, path);
    expect([opened.status, /^\/convocations\/\d+\/reponse$/.test(opened.location ?? '')]).toEqual([303, true]);
    const reply = opened.location as string;
    expect((await ask(reply)).text).toContain('Je viens');
    expect((await ask(reply)).text).not.toContain('Réponse notée');
    expect((await press(reply, reply, { reply: 'present' })).status).toBe(303);
    expect((await ask(reply)).text).toContain('Réponse notée le 12 nov. 2018');
    const other = reply.replace(/\d+/, (number) => String(Number(number) + 1));
    expect((await ask(other)).status).toBe(403);
    expect((await ask(urls.decisions())).status).toBe(403);
    expect((await (await keeper()).get(urls.meeting(id))).text).toContain('1 sur 6');
  });

  it('is opened, attended, decided and closed', async () => {
    const pool = await keeper();
    const version = async () => Number(hidden((await pool.get(urls.attendance(id))).text, '_version'));
    expect((await pool.post(urls.openSession(id), { hour: '14:05' }, { version: await version() })).status).toBe(303);
    const refused = await pool.post(urls.closeSession(id), { hour: '16:00' }, { version: await version() });
    expect([refused.status, refused.text.includes('des présences manquent')]).toEqual([409, true]);
    const sheet = await pool.get(urls.attendance(id));
    const fields = [...sheet.text.matchAll(/name="(presence-o\d+)"/g)].map((found) => found[1] as string);
    expect(sheet.text).toMatch(/name="presence-o\d+"[^>]*value="present"[^>]*checked/);
    const answers = Object.fromEntries(fields.map((field) => [field, 'present']));
    expect((await pool.post(urls.attendance(id), { ...answers, guests: 'Jan ; SHA' }, { version: await version() })).status).toBe(303);
    const early = { kind: 'decision', text: 'Transmettre la liste.', owners: [String(body.members[0]?.organisationId)], due: '2018-11-02' };
    const wrong = await pool.post(urls.newDecision(id), early);
    expect([wrong.status, wrong.text.includes('L’échéance (2 nov. 2018) est avant la séance (12 nov. 2018).')]).toEqual([422, true]);
    expect((await pool.post(urls.newDecision(id), { ...early, due: '2018-11-20' })).status).toBe(303);
    const draft = idAt(/\/decisions\/\d+/.exec((await pool.get(urls.meeting(id))).text)?.[0] ?? '');
    expect((await pool.post(urls.validateDecision(draft), {}, { version: 1 })).status).toBe(303);
    expect((await pool.post(urls.closeSession(id), { hour: '16:00' }, { version: await version() })).status).toBe(303);
    const issue = await pool.get(urls.issueMinutes(id));
    const sent = await pool.post(
      urls.issueMinutes(id),
      { list: hidden(issue.text, 'list') },
      { version: Number(hidden(issue.text, '_version')) },
    );
    expect([sent.status, sent.location]).toEqual([303, urls.minutes(id)]);
    expect((await pool.get(urls.minutes(id))).text).toContain(`${body.code}-2018-11-D1`);
  });

  it('shows each what waits for them, and where the decision is carried', async () => {
    const owner = await seat(body.members[0]?.titular as number);
    const home = await owner.get('/');
    expect(home.text).toContain(`Rendre compte de ${body.code}-2018-11-D1`);
    expect((await owner.get(urls.organisation(body.members[0]?.key as string))).text).toContain(`${body.code}-2018-11-D1`);
    expect((await owner.get(urls.body(body.code))).text).toContain('128e séance');
    const pool = await keeper();
    expect(
      (await pool.get(urls.occasion(idAt(/\/rendez-vous\/(\d+)/.exec((await pool.get(urls.meeting(id))).text)?.[0] ?? '')))).text,
    ).toContain('128e séance');
    expect((await (await site.visitor()).get(urls.body(body.code))).text).not.toContain('128e séance');
  });
});

describe('what waits', () => {
  it('is the convocation of the body one chairs, the answer one owes, the draft to validate', async () => {
    const due = await buildMeeting(site.house, { state: 'preparing', body, given: { number: 129 } });
    const called = await buildMeeting(site.house, { state: 'convened', body, given: { number: 130 } });
    const sitting = await buildMeeting(site.house, { state: 'in-session', body, given: { number: 131 } });
    await buildDecision(site.house, sitting, { draft: true });
    const home = (await (await keeper()).get('/')).text;
    expect(home).toContain('Convoquer\u00a0:');
    expect(home).toContain('129e séance');
    expect(home).toContain('projet de décision à valider');
    const member = (await (await seat(body.members[1]?.titular as number)).get('/')).text;
    expect(member).toContain('Répondre à la convocation\u00a0:');
    expect(member).not.toContain('Convoquer\u00a0:');
    expect([due.id, called.id].every((each) => each > 0)).toBe(true);
  });
});
