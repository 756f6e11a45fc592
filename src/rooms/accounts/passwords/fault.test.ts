import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Env } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { addPerson } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { Browser, buildAccount, buildKeeper, linkTo, PASSWORD } from '../builders.ts';
import { firstAdministratorLink } from '../founding.ts';
import { inviteAccount } from '../invitations.ts';
import { text } from '../text.ts';
import { whoIs } from '../who-is.ts';
import { passwordFault } from './fault.ts';

const awa = { address: 'a.diarra@exemple.org', name: 'Awa Diarra' };

describe('what is wrong with a password', () => {
  test.each([
    ['a.diarra@exemple.org', 'password-is-address'],
    ['A.Diarra@Exemple.ORG', 'password-is-address'],
    ['chez a.diarra en 2018', 'password-is-address'],
    ['les jardins de DIÀRRA', 'password-has-name'],
    ['administrator', 'password-listed'],
    ['1qaz2wsx3edc', 'password-listed'],
    ['password1234', 'password-guessable'],
    ['motdepasse2018', 'password-guessable'],
    ['azertyuiopqs', 'password-guessable'],
    ['abcabcabcabc', 'password-guessable'],
    [PASSWORD, null],
    ['a7bd-kq2m-x9pr-t3wv', null],
    ['bamako, kayes, mopti', null],
  ])('«%s»: %s', async (password, fault) => {
    expect(await passwordFault(password, awa)).toBe(fault);
  });

  test('a short name is not looked for inside words', async () => {
    expect(await passwordFault('la barque du batelier', { address: 'sb@exemple.org', name: 'Sy Bâ' })).toBeNull();
    expect(await passwordFault('ma barque, sy ba 2018', { address: 'sb@exemple.org', name: 'Sy Bâ' })).toBe('password-has-name');
  });

  test('a name is found however it is written', async () => {
    const written = fc.constantFrom('diarra', 'DIARRA', 'Dïàrrâ', 'd.i.a.r.r.a', 'D-I-A-R-R-A');
    const around = fc.string({ maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(around, written, around, async (before, name, after) => {
        expect(await passwordFault(`${before}${name}${after}`, awa)).toMatch(/^password-(has-name|is-address)$/);
      }),
    );
  });
});

describe('at each door where one is chosen', () => {
  let at: TestHouse;
  let app: Hono<Env>;
  beforeAll(async () => {
    at = await testHouse({ template: 'empty', environment: { TRUST_PROXY: '1' } });
    const { createApp } = await import('#app');
    app = createApp({ ...at.house, whoIs });
  });
  afterAll(() => at.drop());

  test('the founder of the house is told, and what was typed is kept', async () => {
    const path = new URL((await firstAdministratorLink(at.house)) ?? '').pathname;
    const founder = { given: 'Fanta', family: 'Fondatrice', address: 'fanta@exemple.org', password: 'ici fondatrice 1' };
    const answer = await new Browser(app).send(path, founder);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(text.fr.errors['password-has-name']);
    expect(answer.text).toContain('value="Fondatrice"');
    expect((await new Browser(app).send(path, { ...founder, password: PASSWORD })).status).toBe(303);
  });

  test('somebody invited is told, and the invitation still waits', async () => {
    const keeper = await buildKeeper(at.house, (await buildAccount(at.house, { administrator: true })).personId);
    const newcomer = await asHouse(at.house, 'test', (actor) =>
      addPerson(at.house.db, actor, { given: 'Moussa', family: 'Essai', lang: 'en', email: null, phone: null }),
    );
    await withLedger(() => inviteAccount(at.house, keeper, invite(newcomer)));
    const link = await linkTo(at.house, 'moussa@exemple.org');
    const answer = await new Browser(app).send(link, { password: 'administrator' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(text.en.errors['password-listed']);
    expect((await new Browser(app).send(link, { password: PASSWORD })).status).toBe(303);
  });

  test('who changes a password is told, and keeps the former one', async () => {
    const { address } = await buildAccount(at.house);
    const browser = new Browser(app);
    await browser.signIn(address);
    const answer = await browser.send('/mon-compte', { former: PASSWORD, password: 'azertyuiop123' }, '/mon-compte/mot-de-passe');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(text.fr.errors['password-guessable']);
    expect((await new Browser(app).signIn(address)).status).toBe(303);
  });
});

const invite = (personId: number) => ({ personId, address: 'moussa@exemple.org', lang: 'en', administrator: false }) as const;
