import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visible } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { sql } from '#kernel/db';
import type { Ctx } from '#kernel/house';
import { inTransaction } from '#kernel/transaction';
import { type Knocker, type TestSite, testSite } from '#test/app';

/** Faults made on purpose, before the real door: each must close, and give nothing away. */
const SECRET = 'un-mot-que-personne-ne-doit-lire';
const COORDINATOR = [{ role: 'pool' }, { role: 'pool-coordinator' }];

let site: TestSite;
let coordinator: Knocker;
let visitor: Knocker;

const shout = (c: Ctx, rows: readonly object[]) => c.text(`${SECRET} ${JSON.stringify(rows)}`);
const entry = (c: Ctx, id: string, audienceId: number) =>
  journal({ actor: c.var.actor, verb: 'setting.write', subject: { kind: 'essai', id }, audienceId, after: { word: SECRET } });
const put = (key: string) => sql`insert into kernel_setting (key, value) values (${key}, '1'::jsonb)`;

/** Pages as somebody in a hurry might write them. */
function openFaultyRoutes({ app, house }: TestSite): void {
  const { db } = house;
  app.get('/essai/rien', (c) => c.text(SECRET));
  app.get('/essai/rien-avec-redirection', (c) => c.redirect(`/${SECRET}`, 303));
  app.get('/essai/constructeur', async (c) => shout(c, await db.selectFrom('kernel_audit as a').select('a.verb').execute()));
  app.get('/essai/jointure', async (c) =>
    shout(
      c,
      await db
        .selectFrom('kernel_file as f')
        .innerJoin('kernel_audit as a', 'a.subject_id', 'f.name')
        .select('a.verb')
        .where('f.audience_id', '=', visible(c.var.actor))
        .execute(),
    ),
  );
  app.get('/essai/sous-requete', async (c) =>
    shout(
      c,
      await db
        .selectFrom('kernel_setting as s')
        .select((eb) => eb.selectFrom('kernel_audit as a').select('a.verb').limit(1).as('verb'))
        .execute(),
    ),
  );
  app.get('/essai/brut', async (c) => shout(c, (await sql<object>`select verb from kernel_audit`.execute(db)).rows));
  app.get('/essai/brut/quand-meme', async (c) => {
    c.var.actor.may('home.read');
    return shout(c, (await sql<object>`select verb from kernel_audit a where a.audience_id = 1`.execute(db)).rows);
  });
  app.post('/essai/sans-regle', async (c) => {
    await inTransaction(db, async (tx) => put('essai.sans-regle').execute(tx));
    return c.text(SECRET);
  });
  app.post('/essai/hors-transaction', async (c) => {
    c.var.actor.may('home.read');
    await put('essai.hors-transaction').execute(db);
    return c.text(SECRET);
  });
  app.post('/essai/sans-journal', async (c) => {
    c.var.actor.may('home.read');
    await inTransaction(db, async (tx) => put('essai.sans-journal').execute(tx));
    return c.text(SECRET);
  });
  app.post('/essai/a-cote', async (c) => {
    c.var.actor.may('home.read');
    await inTransaction(db, async (tx) => {
      await put('essai.a-cote').execute(tx);
      entry(c, 'a-cote', 1);
      await sql`select 1`.execute(db);
    });
    return c.text(SECRET);
  });
  app.post('/essai/contrainte', async (c) => {
    c.var.actor.may('home.read');
    await inTransaction(db, async (tx) => {
      await sql`update nomenclature_rate set value = -1`.execute(tx);
      entry(c, 'contrainte', 1);
    });
    return c.text(SECRET);
  });
}

beforeAll(async () => {
  // Two connections, so that a query beside its transaction finds one, and only the guard stops it.
  site = await testSite({ template: 'reference', connections: 2 });
  openFaultyRoutes(site);
  coordinator = await site.somebody(COORDINATOR);
  visitor = await site.visitor();
});
afterAll(() => site?.drop());

const written = async (): Promise<string[]> => {
  const { rows } = await sql<{ key: string }>`select key from kernel_setting where key like 'essai.%'`.execute(site.house.db);
  return rows.map((row) => row.key);
};

describe('a page that forgot', () => {
  it.each(['/essai/rien', '/essai/rien-avec-redirection'])('to ask anything is withheld: %s', async (path) => {
    for (const knocker of [coordinator, visitor]) {
      const { status, text, location } = await knocker.get(path);
      expect({ status, text, location }).toEqual({ status: 500, text: '500', location: null });
    }
  });

  it.each(['/essai/constructeur', '/essai/jointure', '/essai/sous-requete', '/essai/brut', '/essai/brut/quand-meme'])(
    'the audience of a table gives nothing away: %s',
    async (path) => {
      const { status, text } = await coordinator.get(path);
      expect(status).toBe(500);
      expect(text).not.toContain(SECRET);
      expect(text).toContain('Une panne de notre côté');
    },
  );
});

describe('a write that forgot', () => {
  it.each(['/essai/sans-regle', '/essai/hors-transaction', '/essai/sans-journal', '/essai/a-cote'])(
    'its rule, its transaction or its journal leaves nothing behind: %s',
    async (path) => {
      const { status, text } = await coordinator.post(path);
      expect(status).toBe(500);
      expect(text).not.toContain(SECRET);
      expect(await written()).toEqual([]);
    },
  );

  it('is answered by the sentence of the rule whose constraint stopped it', async () => {
    const french = await coordinator.post('/essai/contrainte');
    expect(french.status).toBe(409);
    expect(french.text).toContain('Un taux est plus grand que zéro.');
    const english = await coordinator.post('/en/essai/contrainte');
    expect(english.status).toBe(409);
    expect(english.text).toContain('<html lang="en"');
    expect(english.text).not.toContain('plus grand que');
  });
});

describe('the journal', () => {
  it('names the entry that somebody edited behind it', async () => {
    await coordinator.post('/maison/journal/verifier');
    expect((await coordinator.get('/maison')).text).not.toContain('Chaîne rompue');
    const client = new pg.Client(site.url);
    await client.connect();
    const { rows } = await client.query<{ seq: number }>('select max(seq)::int as seq from kernel_audit');
    const seq = rows[0]!.seq;
    await client.query(`alter table kernel_audit disable trigger user;
      update kernel_audit set content = jsonb_set(content, '{after}', '"autre chose"') where seq = ${seq};
      alter table kernel_audit enable trigger user`);
    await client.end();
    await coordinator.post('/maison/journal/verifier');
    expect((await coordinator.get('/maison')).text).toContain(`Chaîne rompue à l’entrée ${seq}`);
  });
});
