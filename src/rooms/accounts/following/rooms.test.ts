import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor';
import { addDays } from '#kernel/day';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { confirmOccasion, getOccasion } from '#rooms/calendar';
import { addIdentifier, addPost } from '#rooms/mechanism';
import { bringFileIn } from '../../aid/bring-in.ts';
import { buildActivityXml, buildActor, buildFileXml } from '../../aid/builders.ts';
import { receiveFile } from '../../aid/imports.ts';
import { buildOccasion } from '../../calendar/builders.ts';
import { buildOrganisation } from '../../mechanism/builders.ts';
import { buildBody, buildDecision, buildMeeting, buildPool } from '../../meetings/builders.ts';
import { handDecisionOver } from '../../meetings/decisions/handing.ts';
import { getDecisionRow } from '../../meetings/store/decisions.ts';
import { type Built, buildAccount } from '../builders.ts';
import { buildMember, mornings } from './builders.ts';
import { changeRhythm, listFollows } from './following.ts';

/** What each room below brings to the digest, told to those who may see it and to nobody else. */

let m: Awaited<ReturnType<typeof mornings>>;
let pool: Actor;
let day = '2018-11-12';

beforeAll(async () => {
  m = await mornings(day);
  pool = await buildPool(m.at.house);
});
afterAll(() => m.at.drop());

const nextMonday = async () => {
  day = await m.nextMonday();
};

async function focalPointOf(organisationId: number): Promise<Built> {
  const who = await buildAccount(m.at.house, { password: null });
  const post = { organisationId, kind: 'crmt-focal-point' as const, titleFr: 'Point focal', titleEn: null };
  await withLedger(() => addPost(m.at.house.db, pool, who.personId, { ...post, fromDay: '2016-01-01', toDay: null }));
  return who;
}

it('aid: a file that entered for a partner is told to those who may read its imports, and to no other who follows the partner', async () => {
  const { house } = m.at;
  const [organisationId, elsewhere] = [await buildOrganisation(house.db, pool), await buildOrganisation(house.db, pool)];
  const ref = `XM-TEST-${organisationId}`;
  const identifier = { code: ref, isAlias: false, fromDay: null, toDay: null, note: null };
  await withLedger(() => addIdentifier(house.db, pool, organisationId, identifier));
  const [mine, other] = [await focalPointOf(organisationId), await focalPointOf(elsewhere)];
  await nextMonday();
  for (const who of [mine, other]) await m.begin(who, 'organisation', organisationId);
  const what = { name: 'forages.xml', content: buildFileXml([buildActivityXml({ ref })]), organisationId };
  const sender = () => buildActor(house, [{ role: 'focal-point', organisationId }], mine.personId);
  // Its audience is made with the first file of a partner: whoever reads it is worked out after.
  await withLedger(async () => receiveFile(house, await sender(), what, { later: false }));
  const actors = async (itself: Actor) => ({ sender: await sender(), itself });
  const done = await asHouse(house, 'test', async (itself) => bringFileIn(house, await actors(itself), what));
  expect(done.outcome).toBe('entered');
  await m.morning(addDays(day, 1));
  expect(await m.lastLetterTo(mine)).toContain('forages.xml');
  expect(await m.digestsTo(other)).toBe(0);
});

it('calendar: an occasion followed, or of a body followed, is told when it is planned and confirmed, as far as it may be seen', async () => {
  const { db } = m.at.house;
  const body = await buildBody(m.at.house, { members: 1 });
  const [member, other] = [await buildMember(m.at.house, pool, body.id), await buildAccount(m.at.house, { password: null })];
  await nextMonday();
  for (const who of [member, other]) await m.begin(who, 'body', body.id);
  const given = { bodyId: body.id, fromDay: addDays(day, 20) };
  const open = await buildOccasion(db, pool, { ...given, titleFr: 'Séance ouverte', audience: 'public' });
  await buildOccasion(db, pool, { ...given, titleFr: 'Séance réservée', audience: `body:${body.id}` });
  await m.begin(other, 'occasion', open);
  await m.morning(addDays(day, 1));
  expect(await m.lastLetterTo(member)).toMatch(/Séance ouverte\u00a0: prévu[\s\S]*Séance réservée\u00a0: prévu/);
  expect(await m.lastLetterTo(other)).toContain('Séance ouverte');
  expect(await m.lastLetterTo(other)).not.toContain('réservée');
  await withLedger(async () => confirmOccasion(db, pool, open, (await getOccasion(db, pool, open)).version));
  await m.morning(addDays(day, 2));
  const letter = await m.lastLetterTo(other);
  expect(letter.match(/Séance ouverte\u00a0: confirmé/g)).toHaveLength(1);
});

it('meetings: whoever carries a decision is told once when it becomes late, without following its institution, and may silence it', async () => {
  const { house } = m.at;
  const body = await buildBody(house, { members: 1 });
  const [carrier, quiet, heir] = [
    await buildMember(house, pool, body.id),
    await buildMember(house, pool, body.id),
    await buildMember(house, pool, body.id),
  ];
  await nextMonday();
  const meeting = await buildMeeting(house, { state: 'in-session', body });
  const carried = (who: Built, text: string) =>
    buildDecision(house, meeting, { text, dueDay: addDays(day, 1), ownerPersonId: who.personId });
  await carried(carrier, 'Envoyer le tableau des appuis.');
  await carried(quiet, 'Relire le tableau.');
  const handed = await carried(carrier, 'Classer le tableau.');
  const [line] = await listFollows(house.db, await m.actorOf(quiet), 'fr', '');
  expect(line?.title).toBe('Les décisions que je porte');
  await withLedger(async () => changeRhythm(house.db, await m.actorOf(quiet), line?.id ?? 0, 'none'));
  const { version } = await getDecisionRow(house.db, await buildPool(house), handed);
  await asHouse(house, 'test', (itself) => handDecisionOver(house.db, itself, handed, version, heir.personId));
  await m.morning(addDays(day, 1));
  await m.morning(addDays(day, 2));
  expect(await m.lastLetterTo(carrier)).toMatch(/En retard, .*Envoyer le tableau des appuis/);
  expect(await m.lastLetterTo(carrier)).not.toMatch(/En retard, .*Classer/);
  expect(await m.lastLetterTo(heir)).toMatch(/En retard, .*Classer le tableau/);
  const count = await m.digestsTo(carrier);
  await m.morning(addDays(day, 3));
  expect([await m.digestsTo(carrier), await m.digestsTo(quiet)]).toEqual([count, 0]);
});
