import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audienceId } from '#kernel/audience';
import { getFile } from '#kernel/files';
import { verifyIssued } from '#kernel/issued';
import { withLedger } from '#kernel/ledger';
import type { Knocker, TestSite } from '#test/app';
import { mechanismSite } from '#test/mechanism-site';
import { urls } from '#urls';
import { buildActor, buildBody, buildPool } from '../builders.ts';
import { getBody } from '../store/bodies.ts';
import { getTerms, listTermsOf } from './store.ts';
import { type Adopted, adoptGenericTerms, adoptTerms, correctTerms, saidOf, termsInForce } from './terms.ts';

let site: TestSite;
let pool: Knocker;
let visitor: Knocker;
let made = 0;

beforeAll(async () => {
  ({ site, pool, visitor } = await mechanismSite());
});
afterAll(() => site.drop());

const db = () => site.house.db;

async function bodyMade(changes: { kinds?: string[] } = {}): Promise<{ id: number; code: string }> {
  made += 1;
  const code = `MANDAT-${made}`;
  return { id: await buildBody(db(), await buildPool(db()), { code, ...changes }), code };
}

const input = (changes: Partial<Adopted> = {}): Adopted => ({
  ...{ titleFr: 'Mandat du groupe', titleEn: 'Mandate of the group', fromDay: '2016-01-01', toDay: null },
  ...{ reference: 'Relevé du GEC du 9 décembre 2015', content: 'Le groupe se concerte.', readers: 'public', ...changes },
});

const adopt = (bodyId: number, changes: Partial<Adopted> = {}, actor = pool.actor, file?: { name: string; content: string }) =>
  withLedger(() => adoptTerms(site.house, actor, bodyId, input(changes), file));

const inForceOn = async (bodyId: number, day: string, actor = pool.actor) =>
  termsInForce(db(), actor, await getBody(db(), actor, bodyId, day), day);

describe('terms of reference', () => {
  it('of a body apply from their day, and end those it had the day before', async () => {
    const { id } = await bodyMade();
    const [first, second] = [await adopt(id), await adopt(id, { fromDay: '2018-01-01', titleFr: 'Mandat révisé' })];
    expect((await inForceOn(id, '2017-12-31'))?.terms.id).toBe(first);
    expect((await inForceOn(id, '2018-01-01'))?.terms.id).toBe(second);
    expect((await getTerms(db(), pool.actor, first)).to_day).toBe('2017-12-31');
    expect(await inForceOn(id, '2015-12-31')).toBeNull();
  });

  it('are the generic ones of its kind where a body has none of its own, and it is said so', async () => {
    const [own, shared] = [await bodyMade({ kinds: ['sgt'] }), await bodyMade({ kinds: ['sgt'] })];
    const { readers: _, ...generic } = input({ titleFr: 'Termes communs des sous-groupes' });
    const genericId = await withLedger(() => adoptGenericTerms(site.house, pool.actor, ['gt', 'sgt'], generic));
    const ownId = await adopt(own.id, { fromDay: '2017-01-01' });
    expect(await inForceOn(shared.id, '2018-01-01')).toMatchObject({ terms: { id: genericId }, generic: true });
    expect(await inForceOn(own.id, '2016-12-31')).toMatchObject({ terms: { id: genericId }, generic: true });
    expect(await inForceOn(own.id, '2017-01-01')).toMatchObject({ terms: { id: ownId }, generic: false });
    const page = await visitor.get(urls.body(shared.code));
    expect(page.text).toContain('Termes communs des sous-groupes');
    expect(page.text).toContain('Cette instance n’en a pas à elle');
    expect((await visitor.get(urls.genericTerms())).text).toContain('Termes communs des sous-groupes');
    expect((await visitor.get(`/en${urls.genericTerms()}`)).text).toContain('Mandate of the group');
  });

  it('are refused by the base when they meet others of the same body', async () => {
    const { id } = await bodyMade();
    await adopt(id, { fromDay: '2018-01-01' });
    await expect(adopt(id, { fromDay: '2017-01-01' })).rejects.toMatchObject({ constraint: 'terms.two-at-once' });
    await adopt(id, { fromDay: '2017-01-01', toDay: '2017-12-31' });
  });

  it('are refused when they end before they begin, are empty, or come before their body', async () => {
    const { id } = await bodyMade();
    await expect(adopt(id, { toDay: '2015-12-31' })).rejects.toMatchObject({ key: 'terms.term-order' });
    await expect(adopt(id, { content: null })).rejects.toMatchObject({ key: 'terms.empty' });
    await expect(adopt(id, { fromDay: '2010-01-01' })).rejects.toMatchObject({ key: 'terms.body-not-alive' });
    expect(await listTermsOf(db(), pool.actor, { bodyId: id })).toEqual([]);
  });

  it('make a new edition when they are corrected; the former one stays, with its file and its seal', async () => {
    const { id } = await bodyMade();
    const terms = await adopt(id, {}, pool.actor, { name: '../../mandat.pdf', content: '%PDF-1.7 premier' });
    const before = await getTerms(db(), pool.actor, terms);
    const file = { name: 'mandat-corrige.pdf', content: '%PDF-1.7 second' };
    await withLedger(() =>
      correctTerms(site.house, pool.actor, terms, 1, { ...saidOf(before), titleFr: 'Mandat corrigé', content: null }, file),
    );
    const last = await visitor.get(urls.terms(terms));
    expect(last.text).toContain('Mandat corrigé');
    expect(last.text).toContain('mandat-corrige.pdf');
    expect(last.text).not.toContain('Le groupe se concerte.');
    const first = await visitor.get(urls.terms(terms, { edition: 1 }));
    expect(first.text).toContain('Mandat du groupe');
    expect(first.text).toContain('Le groupe se concerte.');
    expect(first.text).toContain('Une édition plus récente existe');
    expect((await getFile(db(), pool.actor, before.file_id!)).name).toBe('mandat.pdf');
    expect((await visitor.get(urls.terms(terms, { edition: 3 }))).status).toBe(404);
    for (const edition of [1, 2]) expect(await verifyIssued(db(), pool.actor, await issuedId(terms, edition))).toBe(true);
  });

  it('keep their file when a correction brings no other', async () => {
    const { id } = await bodyMade();
    const terms = await adopt(id, { content: null }, pool.actor, { name: 'mandat.pdf', content: '%PDF-1.7 seul' });
    const before = await getTerms(db(), pool.actor, terms);
    await withLedger(() => correctTerms(site.house, pool.actor, terms, 1, { ...saidOf(before), reference: 'Relevé n° 4' }));
    expect((await getTerms(db(), pool.actor, terms)).file_id).toBe(before.file_id);
    await expect(withLedger(() => correctTerms(site.house, pool.actor, terms, 1, saidOf(before)))).rejects.toMatchObject({ name: 'Stale' });
  });

  it('reserved to their body are read by it and by the Pool, file included; others find nothing', async () => {
    const { id, code } = await bodyMade();
    const keeper = (await site.somebody([{ role: 'pool' }])).actor;
    const terms = await adopt(id, { readers: 'body' }, keeper, { name: 'reserve.pdf', content: '%PDF-1.7 réservé' });
    const { audience_id, file_id } = await getTerms(db(), keeper, terms);
    expect(audience_id).not.toBe(await audienceId(db(), 'public'));
    const partner = await site.somebody([{ role: 'ptf' }], ['public', 'signed-in', 'ptf']);
    const member = await site.somebody([{ role: 'member', bodyId: id }], ['public', 'signed-in', `body:${id}`]);
    for (const path of [urls.terms(terms), urls.file(file_id!, 'reserve.pdf')]) {
      expect([(await partner.get(path)).status, (await member.get(path)).status]).toEqual([404, 200]);
    }
    expect((await partner.get(urls.body(code))).text).not.toContain('Mandat du groupe');
    expect((await member.get(urls.body(code))).text).toContain('Mandat du groupe');
  });

  async function issuedId(terms: number, edition: number): Promise<number> {
    const { listIssued } = await import('#kernel/issued');
    const { rows } = await listIssued(db(), pool.actor, { kind: 'terms-of-reference', subject: { kind: 'terms', id: terms } });
    return rows.find((each) => each.edition === edition)!.id;
  }
});

describe('who may', () => {
  it('is the Pool and the coordinator of that very group, never of another, and of the generic ones the Pool alone', async () => {
    const [mine, other] = [await bodyMade(), await bodyMade()];
    const audiences = ['public', 'signed-in', `body:${mine.id}`];
    const coordinator = await buildActor(db(), [{ role: 'coordinator', bodyId: mine.id }], audiences);
    const member = await buildActor(db(), [{ role: 'member', bodyId: mine.id }], audiences);
    const terms = await adopt(mine.id, {}, coordinator);
    await expect(adopt(other.id, {}, coordinator)).rejects.toMatchObject({ rule: 'terms.keep' });
    await expect(adopt(mine.id, { fromDay: '2018-01-01' }, member)).rejects.toMatchObject({ rule: 'terms.keep' });
    const { readers: _, ...generic } = input();
    await expect(withLedger(() => adoptGenericTerms(site.house, coordinator, ['gt'], generic))).rejects.toMatchObject({
      rule: 'terms.keep',
    });
    const said = saidOf(await getTerms(db(), coordinator, terms));
    await expect(withLedger(() => correctTerms(site.house, member, terms, 1, said))).rejects.toMatchObject({ rule: 'terms.keep' });
    await withLedger(() => correctTerms(site.house, coordinator, terms, 1, said));
  });
});

describe('the form', () => {
  const fields = {
    ...{
      titleFr: 'Mandat',
      titleEn: 'Mandate',
      fromDay: '2017-01-01',
      toDay: '',
      reference: 'Relevé n° 1',
      content: '',
      readers: 'public',
    },
  };
  const pdf = (name: string, content = '%PDF-1.7 mandat') => new File([content], name);

  it('takes a file with its name, never with a path', async () => {
    const { code } = await bodyMade();
    const sent = await pool.post(urls.newTerms(code), { ...fields, file: pdf('..\\..\\C:\\mandat.pdf') });
    expect(sent.status).toBe(303);
    const page = await visitor.get(sent.location!);
    expect(page.text).toContain('mandat.pdf (1');
    expect(page.text).not.toContain('C:');
  });

  it.each<[string, Record<string, string | File>, string]>([
    [
      'a program that calls itself a PDF',
      { file: new File([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')], 'mandat.pdf') },
      'Choisissez un fichier PDF, Word',
    ],
    ['an empty file beside no text', { file: new File([''], 'vide.pdf') }, 'Écrivez le texte, ou choisissez un fichier.'],
    ['neither text nor file', {}, 'Écrivez le texte, ou choisissez un fichier.'],
    ['a last day before the first', { content: 'x', toDay: '2016-12-31' }, 'Le dernier jour est avant le premier.'],
    ['the 29th of February of a common year', { content: 'x', fromDay: '2017-02-29' }, 'Ce jour n’existe pas'],
    ['no decision', { content: 'x', reference: '' }, 'Cette réponse manque.'],
  ])('says what is wrong beside its field, and loses nothing: %s', async (_, wrong, sentence) => {
    const { id, code } = await bodyMade();
    const sent = await pool.post(urls.newTerms(code), { ...fields, titleEn: 'Kept as typed', ...wrong });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain(sentence);
    expect(sent.text).toContain('Kept as typed');
    expect(await listTermsOf(db(), pool.actor, { bodyId: id })).toEqual([]);
  });

  it('refuses a huge file beside its field', async () => {
    const { code } = await bodyMade();
    const sent = await pool.post(urls.newTerms(code), { ...fields, file: pdf('lourd.pdf', `%PDF-1.7${'x'.repeat(21 * 1024 * 1024)}`) });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('trop lourd');
  });

  it('opens in both languages, for a body, for kinds, for a correction', async () => {
    const { id, code } = await bodyMade();
    const terms = await adopt(id);
    for (const path of [urls.newTerms(code), urls.newGenericTerms(), urls.editTerms(terms)]) {
      expect((await pool.get(path)).text).toContain('Décision qui les a adoptés');
      expect((await pool.get(`/en${path}`)).text).toContain('Decision that adopted them');
      expect((await visitor.get(path)).status).not.toBe(200);
    }
    const sent = await pool.post(urls.editTerms(terms), { ...fields, content: 'Corrigé par la page.' }, { version: 1 });
    expect(sent.status).toBe(303);
    const generic = await pool.post(urls.newGenericTerms(), { ...fields, content: 'Communs.', kinds: ['cluster'] });
    expect(generic.status).toBe(303);
    expect((await pool.post(urls.newGenericTerms(), { ...fields, content: 'x' })).text).toContain('Cochez au moins une sorte.');
  });
});
