import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor';
import { fixedClock } from '#kernel/clock';
import { addDays } from '#kernel/day';
import { sql } from '#kernel/db';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { openRooms } from '#rooms';
import { changeHolder, getOrganisation, organisationOptions } from '#rooms/mechanism';
import { type Knocker, type TestSite, testSite } from '#test/app';
import { urls } from '#urls';
import { buildAccount } from '../../accounts/builders.ts';
import { follow, listFollows } from '../../accounts/following/following.ts';
import { personActor } from '../../accounts/who-is.ts';
import { buildOrganisation } from '../../mechanism/builders.ts';
import { merge } from '../../mechanism/membership/merge.ts';
import { passWhatIsDue } from '../../mechanism/membership/succession.ts';
import { addPost } from '../../mechanism/posts.ts';
import { type BuiltMeeting, buildDecision, buildMeeting, buildPool, TODAY } from '../builders.ts';
import { getDecision, recordDecision } from './recording.ts';

const clock = fixedClock(`${TODAY}T08:00:00Z`);
let at: TestSite;
let pool: Actor;
let knocker: Knocker;
let meeting: BuiltMeeting;

beforeAll(async () => {
  at = await testSite({ clock });
  openRooms();
  meeting = await buildMeeting(at.house, { state: 'held' });
  pool = await buildPool(at.house);
  knocker = await at.somebody([{ role: 'pool' }]);
});
afterAll(() => at.drop());

const db = () => at.house.db;
const mergeOn = async (id: number, intoId: number, day: string) => {
  const { version } = await getOrganisation(db(), pool, id);
  await withLedger(() => merge(db(), pool, id, version, { intoId, day, reason: 'Décret' }));
};
const carriers = async (id: number) => (await withLedger(() => getDecision(db(), pool, id))).owners.map((owner) => owner.organisation_id);
const verbsAbout = async (kind: string, id: number) =>
  (
    await sql<{ verb: string }>`select a.verb from kernel_audit a where a.subject_kind = ${kind} and a.subject_id = ${String(id)}
      and a.audience_id = any(${[...pool.audiences]}::int[]) order by a.seq`.execute(db())
  ).rows.map(({ verb }) => verb);

describe('when an organisation goes into another', () => {
  it('its decisions in course are carried on, those that are over keep its name, and the journal says so', async () => {
    const [gone, into] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool)];
    const open = await buildDecision(at.house, meeting, { ownerIds: [gone] });
    const both = await buildDecision(at.house, meeting, { ownerIds: [into, gone] });
    const over = await buildDecision(at.house, meeting, { ownerIds: [gone], closedInSession: true });
    const page = await knocker.get(
      urls.partnerMerge((await getOrganisation(db(), pool, gone)).key, { le: TODAY, dans: (await getOrganisation(db(), pool, into)).key }),
    );
    expect([page.status, page.text.includes(urls.decision(open)), page.text.includes(urls.decision(over))]).toEqual([200, true, false]);
    await mergeOn(gone, into, TODAY);
    expect([await carriers(open), await carriers(both), await carriers(over)]).toEqual([[into], [into], [gone]]);
    expect((await verbsAbout('decision', open)).at(-1)).toBe('decision.succeed');
    expect(await verbsAbout('decision', over)).not.toContain('decision.succeed');
  });

  it('passes on the day of a merger noted ahead what has no date, once', async () => {
    const [gone, into] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool)];
    const open = await buildDecision(at.house, meeting, { ownerIds: [gone] });
    const day = addDays(TODAY, 3);
    const ask = () => asHouse(at.house, passWhatIsDue.name, (actor) => passWhatIsDue.ask(at.house, actor, actor.today));
    await mergeOn(gone, into, day);
    await ask();
    expect(await carriers(open)).toEqual([gone]);
    clock.set(`${day}T08:00:00Z`);
    await ask();
    await ask();
    clock.set(`${TODAY}T08:00:00Z`);
    expect(await carriers(open)).toEqual([into]);
    expect((await verbsAbout('organisation', gone)).filter((verb) => verb === 'partner.pass-duties')).toHaveLength(1);
  });

  it('whoever follows it follows the one that took over too, and still follows its own page', async () => {
    const [gone, into] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool)];
    const { personId } = await buildAccount(at.house, { password: null });
    const reader = await personActor(db(), { personId, administrator: false }, TODAY);
    await withLedger(() => follow(db(), reader, { kind: 'organisation', subject: String(gone) }));
    await mergeOn(gone, into, TODAY);
    const followed = await withLedger(() => listFollows(db(), reader, 'fr', ''));
    expect(followed.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['organisation', String(gone)],
      ['organisation', String(into)],
    ]);
  });

  it('no picker of a later day offers it, a record that names it shows it, and a stale form is refused in a sentence', async () => {
    const [gone, into] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool)];
    const draft = await buildDecision(at.house, meeting, { ownerIds: [gone], draft: true });
    const other = await buildDecision(at.house, meeting, { ownerIds: [into], draft: true });
    const elsewhere = await buildOrganisation(db(), pool);
    const named = await buildDecision(at.house, meeting, { ownerIds: [elsewhere], draft: true });
    await mergeOn(gone, into, TODAY);
    const offered = async (on: string, keep: number[] = []) => (await organisationOptions(db(), pool, { on, keep })).map(({ id }) => id);
    expect([(await offered(addDays(TODAY, -1))).includes(gone), (await offered(TODAY)).includes(gone)]).toEqual([true, false]);
    expect(await offered(TODAY, [gone])).toContain(gone);
    expect(await carriers(draft)).toEqual([into]);
    for (const id of [other, named]) {
      const form = await knocker.get(urls.editDecision(id));
      expect([form.status, form.text.includes(`<option value="${gone}"`)]).toEqual([200, false]);
    }
    for (const path of [urls.newSeat(meeting.body.code), urls.newItem(meeting.id), urls.newPost(meeting.body.members[0]?.titular ?? 0)]) {
      const form = await knocker.get(path);
      expect([path, form.status, form.text.includes(`<option value="${gone}"`), form.text.includes(`<option value="${into}"`)]).toEqual([
        path,
        200,
        false,
        true,
      ]);
    }
    const stale = withLedger(() => recordDecision(db(), pool, meeting.id, { ...aText, ownerIds: [gone] }));
    await expect(stale).rejects.toMatchObject({ key: 'organisation.gone' });
    const titular = meeting.body.members[0]?.titular ?? 0;
    const post = { organisationId: gone, kind: 'adviser' as const, titleFr: 'Conseillère', titleEn: null, fromDay: '2018-01-01' };
    await expect(withLedger(() => addPost(db(), pool, titular, { ...post, toDay: null }))).rejects.toMatchObject({
      key: 'organisation.gone',
    });
    await withLedger(() => addPost(db(), pool, titular, { ...post, toDay: addDays(TODAY, -1) }));
    const seat = await sql<{ id: number; version: number }>`select s.id, s.version from mechanism_seat s
      where s.body_id = ${meeting.body.id} and s.audience_id = any(${[...pool.audiences]}::int[]) limit 1`.execute(db());
    const { id, version } = seat.rows[0]!;
    const held = withLedger(() => changeHolder(db(), pool, id, version, { holder: { organisationId: gone }, fromDay: TODAY, toDay: null }));
    await expect(held).rejects.toMatchObject({ key: 'organisation.gone' });
  });
});

const aText = {
  kind: 'decision' as const,
  text: 'Envoyer la lettre.',
  lang: 'fr' as const,
  itemId: null,
  ownerPersonId: null,
  dueDay: null,
  closedInSession: false,
};
