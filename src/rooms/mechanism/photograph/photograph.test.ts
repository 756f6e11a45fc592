import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Actor } from '#kernel/actor';
import { audienceId, everyAudience } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { sql } from '#kernel/db';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { inTransaction } from '#kernel/transaction';
import { erasePerson } from '#rooms/mechanism';
import type { Knocker, TestSite } from '#test/app';
import { mechanismSite } from '#test/mechanism-site';
import { urls } from '#urls';
import { CARD_PURPOSE } from '../access.ts';
import { buildActor, buildPerson, buildPool, TODAY } from '../builders.ts';
import { chooseSights, getOwnCard, type Sights } from '../contact/card.ts';
import { forgetContacts } from '../contact/retention.ts';
import { eraseContact } from '../people.ts';
import { buildJpeg, buildPng, exifWithPlace, jpegOfSize, segment } from './builders.ts';
import { putPhotograph, removePhotograph } from './photograph.ts';
import { photographOf } from './store.ts';

let site: TestSite;
let pool: Knocker;
let reader: Knocker;
let visitor: Knocker;
let made = 0;

beforeAll(async () => {
  ({ site, visitor } = await mechanismSite());
  pool = await site.somebody([{ role: 'pool' }], ['public', 'signed-in', 'pool']);
  reader = await site.somebody([{ role: 'ptf' }], ['public', 'signed-in']);
});
afterAll(() => site.drop());

const db = () => site.house.db;
const JPEG = buildJpeg([segment(0xe1, exifWithPlace())]);
const file = (content: Buffer = JPEG, name = 'Awa chez elle.jpg') => new File([new Uint8Array(content)], name);

async function somebody(): Promise<{ id: number; self: Knocker; guest: Knocker }> {
  made += 1;
  const id = await buildPerson(db(), await buildPool(db()), { family: `Portrait-${made}`, email: `portrait.${made}@example.org` });
  const facts = { name: 'Test', today: TODAY, roles: [] };
  const self = new Actor({ ...facts, kind: 'person', personId: id, audiences: reader.actor.audiences });
  const link = { purpose: CARD_PURPOSE, subject: id, linkId: 1 };
  return {
    id,
    self: site.as(self),
    guest: site.as(new Actor({ ...facts, kind: 'guest', audiences: visitor.actor.audiences, guest: link })),
  };
}

const put = (actor: Actor, id: number, seen: number | null = null, content: Buffer = JPEG) =>
  withLedger(() => putPhotograph(site.house, actor, id, seen, { content }));
const sights: Sights = { name: 'signed-in', email: 'signed-in', phone: 'signed-in', photograph: 'signed-in' };
const show = async (actor: Actor, id: number, changes: Partial<Sights>) => {
  const { version } = await withLedger(() => getOwnCard(db(), actor, id));
  await withLedger(() => chooseSights(db(), actor, id, version, { ...sights, ...changes }));
};
const kept = async (id: number) => (await photographOf(db(), id))!;
const sees = async (who: Knocker, id: number) => (await who.get(urls.photograph(id))).status === 200;
const consents = async (actor: Actor, id: number) =>
  (await withLedger(() => getOwnCard(db(), actor, id))).consents.filter((row) => row.field === 'photograph');
const sweep = () =>
  asHouse(site.house, 'test', (actor) =>
    inTransaction(db(), async (tx) => {
      await forgetContacts(tx, '2030-01-01');
      journal({ actor, verb: 'test', subject: { kind: 'person', id: 1 }, audienceId: 1 });
    }),
  );
const fileRows = (ids: readonly number[]) =>
  everyAudience('a test looks everywhere', async () => {
    const found = await sql<{ id: number; audience_id: number }>`select f.id, f.audience_id from kernel_file f
      where f.id = any(${[...ids]}::int[])`.execute(db());
    return found.rows;
  });

describe('a photograph', () => {
  it('is kept without its place, for signed-in readers, and shown with its size and its words', async () => {
    const { id, self } = await somebody();
    const sent = await self.post(urls.changePhotograph(id), { photograph: file() }, { version: 0 });
    expect([sent.status, sent.location]).toEqual([303, urls.ownCard(id)]);
    expect(Buffer.from(await reader.take(urls.photograph(id)))).toEqual(buildJpeg());
    const page = await reader.get(urls.person(id));
    expect(page.text).toContain(`alt="Photographie de Awa Portrait-${made}" width="8" height="6"`);
    expect((await reader.get(`/en${urls.person(id)}`)).text).toContain(`alt="Photograph of Awa Portrait-${made}"`);
    expect([await sees(visitor, id), (await visitor.get(urls.person(id))).status]).toEqual([false, 404]);
    const answer = await reader.get(urls.photograph(id));
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
      'image/jpeg',
      expect.stringContaining('photographie.jpg'),
    ]);
  });

  it('is put, seen and removed by its person without an account, through the link to their card', async () => {
    const { id, guest } = await somebody();
    expect((await guest.get(urls.changePhotograph(id))).status).toBe(200);
    expect((await guest.post(urls.changePhotograph(id), { photograph: file() }, { version: 0 })).status).toBe(303);
    expect((await guest.get(urls.ownCard(id))).text).toContain(urls.photograph(id));
    expect([await sees(guest, id), await sees(reader, id)]).toEqual([true, true]);
    expect((await guest.post(urls.removePhotograph(id))).status).toBe(303);
    expect([await sees(guest, id), await sees(reader, id)]).toEqual([false, false]);
  });

  it('is seen by whom its person chooses, its file by nobody else', async () => {
    const { id, self } = await somebody();
    await put(self.actor, id);
    const { file_id } = await kept(id);
    const who = async () => {
      const found: string[] = [];
      for (const one of [visitor, reader, pool, self]) {
        found.push(`${await sees(one, id)} ${(await one.get(urls.file(file_id, 'photographie.jpg'))).status}`);
      }
      return found;
    };
    await show(self.actor, id, { photograph: 'pool' });
    expect(await who()).toEqual(['false 404', 'false 404', 'true 200', 'true 404']);
    expect((await reader.get(urls.person(id))).text).not.toContain(urls.photograph(id));
    await show(self.actor, id, { name: 'public', photograph: 'public' });
    expect(await who()).toEqual(['true 200', 'true 200', 'true 200', 'true 200']);
    expect((await visitor.get(urls.person(id))).text).toContain(urls.photograph(id));
    await show(self.actor, id, { name: 'public' });
    expect(await who()).toEqual(['false 404', 'true 200', 'true 200', 'true 200']);
    expect(await consents(self.actor, id)).toEqual([{ field: 'photograph', given_on: TODAY, withdrawn_on: TODAY }]);
  });

  it('is public with its name alone, by consent to the very picture that its person saw', async () => {
    const { id, self } = await somebody();
    await show(self.actor, id, { name: 'public', photograph: 'public' });
    expect(await consents(self.actor, id)).toEqual([]);
    await put(self.actor, id);
    await expect(show(self.actor, id, { photograph: 'public' })).rejects.toMatchObject({ key: 'card.name-first' });
    await show(self.actor, id, { name: 'public', photograph: 'public' });
    await put(self.actor, id, (await kept(id)).file_id, buildPng());
    expect([await sees(visitor, id), (await kept(id)).sight]).toEqual([true, 'public']);
    await put(pool.actor, id, (await kept(id)).file_id);
    expect([await sees(visitor, id), (await kept(id)).sight]).toEqual([false, 'signed-in']);
    expect(await consents(self.actor, id)).toEqual([{ field: 'photograph', given_on: TODAY, withdrawn_on: TODAY }]);
  });

  it('that is replaced or removed leaves nothing behind', async () => {
    const { id, self } = await somebody();
    await put(self.actor, id);
    const first = (await kept(id)).file_id;
    await put(self.actor, id, first, buildPng());
    const second = (await kept(id)).file_id;
    expect((await fileRows([first, second])).map((row) => row.id)).toEqual([second]);
    await withLedger(() => removePhotograph(db(), self.actor, id));
    expect(await fileRows([first, second])).toEqual([]);
    await expect(withLedger(() => removePhotograph(db(), self.actor, id))).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('that somebody else changed meanwhile is not overwritten unseen', async () => {
    const { id, self } = await somebody();
    await put(pool.actor, id);
    const { file_id } = await kept(id);
    await expect(put(self.actor, id)).rejects.toMatchObject({ key: 'photograph.changed' });
    await put(self.actor, id, file_id);
    const late = await pool.post(urls.changePhotograph(id), { photograph: file() }, { version: file_id });
    expect([late.status, late.text.includes('a changé depuis')]).toEqual([409, true]);
    expect((await fileRows([(await kept(id)).file_id])).length).toBe(1);
  });

  it.each<[string, (id: number, self: Actor) => Promise<unknown>]>([
    ['the contact data are erased', (id) => withLedger(() => eraseContact(db(), pool.actor, id))],
    ['everything of its person is', (id) => withLedger(() => erasePerson(db(), pool.actor, id))],
    ['its person left long ago', () => sweep()],
  ])('goes when %s', async (_, erase) => {
    const { id, self } = await somebody();
    await put(self.actor, id);
    const { file_id } = await kept(id);
    await erase(id, self.actor);
    expect([await photographOf(db(), id), await fileRows([file_id])]).toEqual([null, []]);
  });

  it('alone, without an address, is erased and counted as the rest of a card', async () => {
    const id = await buildPerson(db(), await buildPool(db()), { family: 'Portrait-seul', email: null });
    await put(pool.actor, id);
    expect((await pool.get(urls.person(id))).text).toContain(urls.eraseContact(id));
    await sweep();
    expect(await photographOf(db(), id)).toBeNull();
  });

  it('is in no list that is taken away, and the journal says nothing of it', async () => {
    const { id, self } = await somebody();
    await put(self.actor, id);
    for (const path of [urls.personCard(id), urls.peopleExport('csv'), urls.peopleExport('vcf')]) {
      expect((await reader.get(path)).text).not.toMatch(/photo/i);
    }
    const entries = await everyAudience('a test reads the journal', () =>
      sql<{
        verb: string;
        content: string;
        audience_id: number;
      }>`select a.verb, a.content::text as content, a.audience_id from kernel_audit a
        where a.subject_kind = 'person' and a.subject_id = ${String(id)} and a.verb like 'photograph.%'`.execute(db()),
    );
    expect(entries.rows).toMatchObject([{ verb: 'photograph.put', audience_id: await audienceId(db(), 'pool') }]);
    expect(entries.rows[0]?.content).not.toMatch(/jpg|width|sha/);
  });
});

describe('who may', () => {
  it('is its person, the link to that very card, and the Pool; nobody else, a focal point no more than another', async () => {
    const [mine, other] = [await somebody(), await somebody()];
    const focal = await buildActor(db(), [{ role: 'focal-point' }]);
    const elsewhere = { purpose: 'meeting.reply', subject: mine.id, linkId: 1 };
    const guest = { kind: 'guest' as const, name: 'guest', roles: [], audiences: visitor.actor.audiences, today: TODAY };
    const strangers = [other.self.actor, other.guest.actor, focal, reader.actor, visitor.actor, new Actor({ ...guest, guest: elsewhere })];
    for (const actor of strangers) await expect(put(actor, mine.id)).rejects.toMatchObject({ rule: 'photograph.keep' });
    await put(mine.self.actor, mine.id);
    for (const actor of strangers) {
      await expect(withLedger(() => removePhotograph(db(), actor, mine.id))).rejects.toMatchObject({ rule: 'photograph.keep' });
    }
    for (const actor of [mine.guest.actor, pool.actor]) await put(actor, mine.id, (await kept(mine.id)).file_id);
    await withLedger(() => removePhotograph(db(), pool.actor, mine.id));
    expect((await reader.get(urls.changePhotograph(mine.id))).status).toBe(403);
    expect((await reader.get(urls.person(mine.id))).text).not.toContain(urls.changePhotograph(mine.id));
    expect((await pool.get(urls.person(mine.id))).text).toContain(urls.changePhotograph(mine.id));
  });
});

describe('the form', () => {
  const heavy = (bytes: number) => buildPng({ data: Buffer.alloc(bytes, 7) });

  it.each<[string, Record<string, File>, string, string]>([
    ['no file', {}, 'Choisissez une photographie.', 'Choose a photograph.'],
    ['an empty file', { photograph: file(Buffer.alloc(0)) }, 'Choisissez une photographie.', 'Choose a photograph.'],
    [
      'a program that calls itself a picture',
      { photograph: file(Buffer.from('MZ\x90\0\x03', 'latin1')) },
      'en JPEG, PNG ou WebP',
      'in JPEG, PNG or WebP',
    ],
    ['a picture that was cut', { photograph: file(JPEG.subarray(0, 300)) }, 'ne se lit pas jusqu’au bout', 'cannot be read to its end'],
    ['a side too long', { photograph: file(jpegOfSize(4001, 90)) }, '4001 pixels sur 90', '4001 by 90 pixels'],
    ['more than 200 kB', { photograph: file(heavy(210_000)) }, 'Pour l’alléger', 'To make it lighter'],
    ['more than 2 MB', { photograph: file(heavy(2_200_000)) }, 'Pour l’alléger', 'To make it lighter'],
  ])('says what is wrong beside its field, in both languages, and keeps what was there: %s', async (_, fields, fr, en) => {
    const { id, self } = await somebody();
    await put(self.actor, id);
    const before = await kept(id);
    for (const [prefix, sentence] of [
      ['', fr],
      ['/en', en],
    ] as const) {
      const sent = await self.post(`${prefix}${urls.changePhotograph(id)}`, fields, { version: before.file_id });
      expect([sent.status, sent.text.includes(sentence)]).toEqual([422, true]);
      expect(sent.text).toContain(`value="${before.file_id}"`);
    }
    expect(await kept(id)).toEqual(before);
  });

  it('takes what weighs more than 200 kB with its notes and less without', async () => {
    const { id, self } = await somebody();
    const notes = Array.from({ length: 5 }, () => segment(0xe1, Buffer.alloc(60_000, 65)));
    const sent = await self.post(urls.changePhotograph(id), { photograph: file(buildJpeg(notes)) }, { version: 0 });
    expect(sent.status).toBe(303);
    expect(Buffer.from(await self.take(urls.photograph(id)))).toEqual(buildJpeg());
  });

  it('lets who sees it be chosen on the card once there is one, and not before', async () => {
    const { id, self } = await somebody();
    expect((await self.get(urls.ownCard(id))).text).not.toContain('name="photograph"');
    await put(self.actor, id);
    const card = await self.get(`/en${urls.ownCard(id)}`);
    expect(card.text).toContain('name="photograph"');
    expect(card.text).toContain('Change the photograph');
    const sent = await self.post(urls.ownCardSights(id), { ...sights, photograph: 'pool' }, { version: 1 });
    expect([sent.status, (await kept(id)).sight]).toEqual([303, 'pool']);
    expect((await self.get(urls.changePhotograph(id))).text).toContain('Le Pool seul la voit.');
  });
});
