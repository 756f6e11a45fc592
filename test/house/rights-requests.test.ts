import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#app';
import { visible } from '#kernel/audience';
import { sql } from '#kernel/db';
import { keepDraft } from '#kernel/drafts';
import { readSettings } from '#kernel/env';
import { HIDDEN } from '#kernel/form';
import { silentLog } from '#kernel/log';
import { whoIs } from '#rooms/accounts';
import { type Knocker, type TestSite, testSite } from '#test/app';
import { testDatabase } from '#test/database';
import { lineTo } from '#test/line';
import { FORM_COOKIE, tokenFor } from '../../src/app/tokens.ts';
import { createHouse } from '../../src/create-house.ts';
import { buildOrganisation } from '../../src/rooms/mechanism/builders.ts';

/** What no honest page sends, and what happens to honest ones: each is refused with its sentence, and nothing is half-written. */
const COORDINATOR = [{ role: 'pool' }, { role: 'pool-coordinator' }];
const SECRET = 'un-mot-que-personne-ne-doit-lire';

let site: TestSite;
let coordinator: Knocker;
let visitor: Knocker;

beforeAll(async () => {
  site = await testSite({ template: 'reference', environment: { UPLOAD_LIMIT_MB: '1' } });
  coordinator = await site.somebody(COORDINATOR);
  visitor = await site.visitor();
});
afterAll(() => site?.drop());

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
