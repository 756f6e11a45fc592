import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#app';
import { visible } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { sql } from '#kernel/db';
import { keepDraft } from '#kernel/drafts';
import { readSettings } from '#kernel/env';
import { HIDDEN } from '#kernel/form';
import type { Ctx } from '#kernel/house';
import { silentLog } from '#kernel/log';
import { inTransaction } from '#kernel/transaction';
import { whoIs } from '#rooms/accounts';
import { type Knocker, type TestSite, testSite } from '#test/app';
import { testDatabase } from '#test/database';
import { lineTo } from '#test/line';
import { FORM_COOKIE, tokenFor } from '../../src/app/tokens.ts';
import { createHouse } from '../../src/create-house.ts';
import { buildOrganisation } from '../../src/rooms/mechanism/builders.ts';

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
  site = await testSite({ template: 'reference', connections: 2, environment: { UPLOAD_LIMIT_MB: '1' } });
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

describe('a form', () => {
  const send = (path: string, body: BodyInit, headers: Record<string, string> = {}) => {
    site.as(coordinator.actor);
    return site.app.request(`http://localhost:3000${path}`, {
      method: 'POST',
      body,
      headers: { cookie: `${FORM_COOKIE}=test-test-test-test-test`, ...headers },
    });
  };
  const fieldsOf = (token: string) => {
    const form = new FormData();
    form.set(HIDDEN.token, token);
    form.set('given', 'Awa');
    form.set('family', 'Forgée');
    form.set('lang', 'fr');
    return form;
  };
  const people = async (family: string) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from mechanism_person p
      where p.family = ${family} and p.audience_id = ${visible(coordinator.actor)}`.execute(site.house.db);
    return rows[0]?.n;
  };

  it('with a forged token is refused with a sentence, in both languages', async () => {
    await coordinator.get('/');
    const french = await send('/annuaire/nouvelle', fieldsOf(tokenFor('another secret', 'test-test-test-test-test')));
    expect(french.status).toBe(403);
    expect(await french.text()).toContain('Ce formulaire n’est plus valable');
    const english = await send('/en/annuaire/nouvelle', fieldsOf(''));
    expect(english.status).toBe(403);
    expect(await english.text()).toContain('This form no longer holds');
    expect(await people('Forgée')).toBe(0);
  });

  it('from another site is refused, whatever token it carries', async () => {
    const good = fieldsOf(tokenFor(site.house.secrets.session, 'test-test-test-test-test'));
    const elsewhere: Record<string, string>[] = [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://ailleurs.example' }];
    for (const headers of elsewhere) {
      expect((await send('/annuaire/nouvelle', good, headers)).status).toBe(403);
    }
    expect(await people('Forgée')).toBe(0);
  });

  it('sent twice is taken once, and the second click goes where the first one went', async () => {
    const fields = { given: 'Awa', family: 'Deux-fois', lang: 'fr', email: '', phone: '' };
    const once = randomUUID();
    const first = await coordinator.post('/annuaire/nouvelle', fields, { once });
    const second = await coordinator.post('/annuaire/nouvelle', fields, { once });
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(first.location).toMatch(/^\/annuaire\/\d+$/);
    expect(second.location).toBe(first.location);
    expect(await people('Deux-fois')).toBe(1);
  });

  it('read before somebody else saved shows both texts, and keeps the second as a draft', async () => {
    const key = 'ORG-PERIMEE';
    await buildOrganisation(site.house.db, coordinator.actor, { key });
    const fields = { nameEn: 'Stale', note: '', kind: 'bilateral', memberFrom: '', memberTo: '' };
    const path = `/partenaires/${key}/corriger`;
    const saved = await coordinator.post(path, { ...fields, nameFr: 'Texte de la première' }, { version: 1 });
    expect(saved.status).toBe(303);
    const stale = await coordinator.post(path, { ...fields, nameFr: 'Texte de la seconde' }, { version: 1 });
    expect(stale.status).toBe(409);
    // What differs is underlined word by word.
    const words = stale.text.replace(/<[^>]+>/g, '');
    expect(words).toContain('Texte de la première');
    expect(words).toContain('Texte de la seconde');
    expect((await coordinator.get(`/partenaires/${key}`)).text).toContain('Texte de la première');
    const draft = /\/brouillons\/\d+/.exec((await coordinator.get('/brouillons')).text)?.[0];
    expect((await coordinator.get(draft ?? '')).text).toContain('Texte de la seconde');
  });

  it('that drops the draft of somebody else drops nothing', async () => {
    const id = await keepDraft(site.house.db, { personId: 2, guest: null } as typeof coordinator.actor, '/essai', { mot: SECRET });
    await coordinator.post(`/brouillons/${id}`);
    const { rows } = await sql<{ id: number }>`select id from kernel_draft where id = ${id}`.execute(site.house.db);
    expect(rows).toEqual([{ id }]);
    expect((await coordinator.get(`/brouillons/${id}`)).status).toBe(404);
  });

  it('cut on its way is refused', async () => {
    const cut = await send('/annuaire/nouvelle', '--abc\r\nContent-Disposition: form-data; name="given"\r\n\r\nAw', {
      'content-type': 'multipart/form-data; boundary=abc',
    });
    expect(cut.status).toBe(400);
    expect(await cut.text()).toContain('Cet envoi est arrivé incomplet');
  });

  it('heavier than the house takes is refused, whether it says its weight or not', async () => {
    const form = fieldsOf(tokenFor(site.house.secrets.session, 'test-test-test-test-test'));
    form.set('fichier', new File(['x'.repeat(2_500_000)], 'lourd.xml'));
    const sent = await send('/annuaire/nouvelle', form);
    expect(sent.status).toBe(413);
    expect(await sent.text()).toContain('Ce fichier est trop lourd');
    const said = await send('/annuaire/nouvelle', 'x', { 'content-length': '99000000', 'content-type': 'text/plain' });
    expect(said.status).toBe(413);
    expect(await people('Forgée')).toBe(0);
  });
});

describe('an address', () => {
  it('that leads nowhere says so in both languages', async () => {
    const french = await visitor.get('/nulle-part');
    expect(french.status).toBe(404);
    expect(french.text).toContain('Rien à cette adresse');
    const english = await visitor.get('/en/nulle-part');
    expect(english.status).toBe(404);
    expect(english.text).toContain('Nothing at this address');
    expect(english.text).toContain('<html lang="en"');
  });

  it('of a file with a path in its name leads nowhere', async () => {
    expect((await coordinator.get('/fichiers/1/..%2F..%2Fsecrets')).status).toBe(404);
    expect((await coordinator.get('/client/..%2F..%2F..%2Fpackage.json')).status).toBe(404);
  });
});

describe('the database', () => {
  it('that goes away is said with 503, and back by itself when it returns', async () => {
    const base = await testDatabase({ template: 'reference' });
    const line = await lineTo(new URL(base.url));
    const dataDir = mkdtempSync(join(tmpdir(), 'toguna-away-'));
    const { house, close } = await createHouse({
      url: line.url,
      settings: readSettings({ DATA_DIR: dataDir }),
      log: silentLog,
      waitMillis: 2000,
    });
    const app = createApp({ ...house, whoIs });
    try {
      expect((await app.request('http://localhost:3000/')).status).toBe(200);
      line.cut();
      for (const [path, words] of [
        ['/', 'De retour dans une minute'],
        ['/en', 'Back in a minute'],
      ] as const) {
        const away = await app.request(`http://localhost:3000${path}`);
        expect([away.status, away.headers.get('retry-after')]).toEqual([503, '10']);
        expect(await away.text()).toContain(words);
      }
      await line.mend();
      expect((await app.request('http://localhost:3000/')).status).toBe(200);
    } finally {
      await close();
      line.cut();
      await base.drop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
