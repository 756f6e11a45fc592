import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Knocker, type TestSite, testSite } from '#test/app';
import { urls } from '#urls';

let site: TestSite;
let pool: Knocker;
let visitor: Knocker;
let id: number;

beforeAll(async () => {
  site = await testSite();
  pool = await site.somebody([{ role: 'pool' }]);
  visitor = await site.visitor();
});
afterAll(() => site.drop());

const rate = { from: 'USD', to: 'XOF', value: '560,25', period: '2018-06', source: 'BCEAO' };

describe('the pages of nomenclatures', () => {
  it('opens every list to everybody, in both languages', async () => {
    const pages = [urls.nomenclature(), urls.sectors(), urls.regions(), urls.currencies(), urls.rates(), urls.codes('TransactionType')];
    for (const address of pages) {
      expect((await visitor.get(address)).status).toBe(200);
      expect((await visitor.get(`/en${address}`)).text).toContain('<html lang="en">');
    }
    expect((await visitor.get(urls.codes('Nothing'))).status).toBe(404);
  });

  it('finds a sector by the first digits or by its words without accents, withdrawn ones when asked', async () => {
    expect((await visitor.get(urls.sectors({ q: '12220' }))).text).toContain('12220');
    expect((await visitor.get(urls.sectors({ q: 'sante de base' }))).text).toContain('12220');
    expect((await visitor.get(urls.sectors({ q: '15120' }))).text).toContain('Aucun code pour ces mots');
    expect((await visitor.get(urls.sectors({ q: '15120', retires: 'oui' }))).text).toContain(
      '<span lang="en">Public sector financial management',
    );
  });

  it('leads each DAC code to the sector of the country, by its own line before its category’s', async () => {
    expect((await visitor.get(urls.sectors({ q: '12220' }))).text).toContain('N11');
    expect((await visitor.get(urls.sectors({ q: '43071' }))).text).toContain('N03');
  });

  it('shows the twenty regions with the nine they come from, and sums that agree', async () => {
    const { text } = await visitor.get(urls.regions());
    expect(text).toContain('Taoudénit');
    expect(text.match(/22\u00a0395\u00a0490/g)).toHaveLength(2);
  });

  it('says by which rate each currency is worth what it is', async () => {
    const { text } = await visitor.get(urls.currencies());
    expect(text).toContain('655,957');
    expect(text).toContain('parité fixe');
  });

  it('lets the Pool enter a rate, and nobody else', async () => {
    expect((await visitor.get(urls.newRate())).status).toBe(403);
    expect((await visitor.post(urls.newRate(), rate)).status).toBe(403);
    expect((await visitor.get(urls.rates())).text).not.toContain(urls.newRate());
    const sent = await pool.post(urls.newRate(), rate);
    expect(sent.status).toBe(303);
    id = Number(sent.location?.split('/').at(-1));
    expect((await visitor.get(urls.rate(id))).text).toContain('560,25');
  });

  it('refuses a second rate for the same month in a sentence, and corrects by a new row', async () => {
    const again = await pool.post(urls.newRate(), { ...rate, value: '561' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('Corrigez-le');
    const sent = await pool.post(urls.correctRate(id), { value: '560,75', source: 'BCEAO', why: 'faute de frappe' });
    expect(sent.status).toBe(303);
    expect((await pool.get(urls.rate(id))).text).toContain('Ce taux a été retiré');
    expect((await pool.get(urls.rates({ annee: 2018 }))).text).not.toContain('560,25');
    expect((await pool.get(urls.rates({ annee: 2018, retires: 'oui' }))).text).toContain('560,25');
  });

  it('says what is wrong with a period or a rate, beside the field', async () => {
    const answer = await pool.post(urls.newRate(), { ...rate, value: '0', period: '2018-13' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Écrivez une année (2018), un mois (2018-12) ou un jour (2018-12-31).');
    expect(answer.text).toContain('Écrivez le taux en chiffres');
  });
});
