import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '#test/house';
import { type Db, sql } from '../db.ts';
import { asHouse } from '../house-actor.ts';
import { listFailedRuns, runJobsNow } from '../jobs.ts';
import { getMail, type Letter, listMail, sendAgain } from '../mail.ts';
import { declareDemo } from '../settings.ts';
import { inTransaction } from '../transaction.ts';

interface Received {
  to: string[];
  raw: string;
}

let received: Received[] = [];
let refusal: { code: number; text: string; times: number } | null = null;
let server: SMTPServer;
let test: TestHouse;
const everyone = { audiences: [1, 2, 3, 4] };

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, callback) {
      if (refusal && refusal.times-- > 0) callback(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
      else callback();
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map((each) => each.address), raw: Buffer.concat(parts).toString() });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  test = await testHouse({
    template: 'empty',
    connections: 2,
    environment: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Pool Technique <pool@example.org>' },
  });
});

afterAll(async () => {
  await test.drop();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

beforeEach(() => {
  received = [];
  refusal = null;
});

const letter: Letter = {
  to: 'point-focal@example.org',
  subject: 'Convocation : GEC du 14 novembre 2018, à 9 h 30',
  text: 'Vous êtes convié·e à la réunion.\n\nLe secrétariat',
  audienceId: 3,
};
const inVerb = <T>(run: (tx: Db) => Promise<T>, from = test) => asHouse(from.house, 'test', () => inTransaction(from.house.db, run));
const send = (what: Partial<Letter> = {}, from = test) => inVerb((tx) => from.house.mail.send(tx, { ...letter, ...what }), from);
const kept = (id: number, from = test) => getMail(from.house.db, everyone, id);

/** The raw message, its soft line ends joined, for what stands in it in plain ASCII. */
const unfolded = (raw: string) => raw.replace(/=\r\n/g, '').replace(/\r\n[ \t]+/g, ' ');

describe('a letter', () => {
  it('leaves after its transaction has come true, with its text and its headers', async () => {
    const id = await send({ listId: '<gec.example.org>', replyTo: 'sha@example.org', inReplyTo: '<a@x>', references: ['<z@x>', '<a@x>'] });
    expect(await kept(id)).toMatchObject({ state: 'waiting', tries: 0 });
    expect(received).toHaveLength(0);
    await runJobsNow(test.house);
    const raw = unfolded(received[0]!.raw);
    expect(received[0]!.to).toEqual(['point-focal@example.org']);
    for (const header of ['List-ID: <gec.example.org>', 'Reply-To: sha@example.org', 'In-Reply-To: <a@x>', 'References: <z@x> <a@x>']) {
      expect(raw).toContain(header);
    }
    expect(raw).toContain('From: Pool Technique <pool@example.org>');
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).toContain(`Message-ID: ${(await kept(id)).messageId}`);
    expect(await kept(id)).toMatchObject({ state: 'sent', tries: 1, fault: null, sentAt: expect.any(Date) });
  });

  it('that comes again and again names its way out, which mail programs press by themselves', async () => {
    await send({ unsubscribe: 'https://toguna.example.org/suivi/arret/abc' });
    await runJobsNow(test.house);
    const raw = unfolded(received[0]!.raw);
    expect(raw).toContain('List-Unsubscribe: <https://toguna.example.org/suivi/arret/abc>');
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    await expect(send({ unsubscribe: 'https://a\r\nBcc: b@example.org' })).rejects.toMatchObject({ key: 'mail.header' });
  });

  it('never leaves when its transaction failed', async () => {
    const failed = inVerb(async (tx) => {
      await test.house.mail.send(tx, { ...letter, messageId: '<never@example.org>' });
      throw new Error('no quorum');
    });
    await expect(failed).rejects.toThrow('no quorum');
    await runJobsNow(test.house);
    expect(received).toEqual([]);
    expect((await listMail(test.house.db, everyone)).rows.filter((mail) => mail.messageId === '<never@example.org>')).toEqual([]);
  });

  it('is written once under one message id, however often it is asked for', async () => {
    const first = await send({ messageId: '<convocation-12-34@example.org>' });
    await runJobsNow(test.house);
    expect(await send({ messageId: '<convocation-12-34@example.org>' })).toBe(first);
    await runJobsNow(test.house);
    expect(received).toHaveLength(1);
  });

  it('carries an invitation that calendars read, and the same as a file', async () => {
    const ics = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:12@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    await send({ calendar: { method: 'REQUEST', ics }, html: '<p>Vous êtes convié·e</p>' });
    await runJobsNow(test.house);
    const raw = unfolded(received[0]!.raw);
    expect(raw).toMatch(/Content-Type: multipart\/mixed/);
    expect(raw).toMatch(/Content-Type: multipart\/alternative/);
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(raw).toMatch(/Content-Disposition: attachment; filename=invitation\.ics/);
    const [plain, html, calendar] = ['text/plain', 'text/html', 'text/calendar'].map((type) => raw.indexOf(`Content-Type: ${type}`));
    expect(plain).toBeGreaterThan(0);
    expect(html).toBeGreaterThan(plain!);
    expect(calendar).toBeGreaterThan(html!);
    expect(
      Buffer.from(/filename=invitation\.ics[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(received[0]!.raw)![1]!, 'base64').toString(),
    ).toBe(ics);
  });

  it('with a sign-in link leaves whole, and the link is not kept', async () => {
    const id = await send({ secret: true, text: 'https://toguna.example.org/entrer/lien/abcdef' });
    await runJobsNow(test.house);
    expect(unfolded(received[0]!.raw)).toContain('entrer/lien/abcdef');
    const found = await sql<{
      body: string;
    }>`select m.body from kernel_mail m where m.id = ${id} and m.audience_id = any(${[3]}::int[])`.execute(test.house.db);
    expect(found.rows).toEqual([{ body: '' }]);
  });

  it('carries kept files under their own names', async () => {
    const file = await asHouse(test.house, 'test', (actor) =>
      inTransaction(test.house.db, (tx) =>
        test.house.files.keep(tx, actor, { name: 'ordre-du-jour.txt', content: '1. Ouverture', audienceId: 3 }),
      ),
    );
    await send({ attachments: [file.id] });
    await runJobsNow(test.house);
    expect(received[0]!.raw).toContain('filename=ordre-du-jour.txt');
    expect(received[0]!.raw).toContain(Buffer.from('1. Ouverture').toString('base64'));
  });

  it.each([
    ['a line break in the subject', { subject: 'GEC\r\nBcc: tous@example.org' }, 'mail.header'],
    ['a line break in the address', { to: 'a@example.org\nBcc: b@example.org' }, 'mail.header'],
    ['two addresses in one', { to: 'a@example.org, b@example.org' }, 'mail.address'],
    ['no address', { to: 'Jean' }, 'mail.address'],
  ])('is refused with %s', async (_, what, key) => {
    await expect(send(what)).rejects.toMatchObject({ key });
  });
});

describe('a server that refuses', () => {
  it('has its own sentence shown, after every try', async () => {
    refusal = { code: 550, text: '5.1.1 No such mailbox here', times: 99 };
    const id = await send({ messageId: '<refused@example.org>' });
    await runJobsNow(test.house);
    expect(await kept(id)).toMatchObject({ state: 'failed', tries: 7, fault: expect.stringContaining('550 5.1.1 No such mailbox here') });
    const failed = await listFailedRuns(test.house.db, everyone);
    expect(failed[0]).toMatchObject({ kind: 'mail.deliver', data: { mail: id }, fault: expect.stringContaining('No such mailbox') });
  });

  it('is given the letter again when somebody asks, and takes it', async () => {
    const { rows } = await listMail(test.house.db, everyone, { state: 'failed' });
    const again = (id: number) =>
      asHouse(test.house, 'test', (actor) => inTransaction(test.house.db, (tx) => sendAgain(tx, test.house.jobs, actor, id, 4)));
    await again(rows[0]!.id);
    await runJobsNow(test.house);
    expect(await kept(rows[0]!.id)).toMatchObject({ state: 'sent', fault: null });
    await expect(again(rows[0]!.id)).rejects.toMatchObject({ key: 'mail.not-failed' });
  });

  it('may be away for a while, and is written to again', async () => {
    refusal = { code: 451, text: '4.3.0 Try again later', times: 2 };
    const id = await send();
    await runJobsNow(test.house);
    expect(await kept(id)).toMatchObject({ state: 'sent', tries: 3, fault: null });
    expect(received).toHaveLength(1);
  });

  it('does not lose a letter when nobody listens at its address', async () => {
    const away = await testHouse({ template: 'empty', environment: { SMTP_URL: 'smtp://127.0.0.1:1' } });
    const id = await send({}, away);
    await runJobsNow(away.house);
    expect(await kept(id, away)).toMatchObject({ state: 'failed', fault: expect.stringContaining('ECONNREFUSED') });
    await away.drop();
  });
});

describe('without a server', () => {
  let bare: TestHouse;
  beforeAll(async () => {
    bare = await testHouse({ template: 'empty' });
  });
  afterAll(() => bare.drop());

  it('a letter stays in the outbox, whole', async () => {
    const id = await send({}, bare);
    expect(await runJobsNow(bare.house)).toBe(0);
    expect(await kept(id, bare)).toMatchObject({ state: 'kept', body: letter.text, to: letter.to });
  });

  it('a letter with a sign-in link hides it, until the database says that it is a demonstration', async () => {
    const id = await send({ secret: true, text: 'https://…/entrer/lien/abc', html: '<a>abc</a>' }, bare);
    expect(await kept(id, bare)).toMatchObject({ body: null, parts: {}, secret: true });
    expect((await listMail(bare.house.db, everyone)).rows[0]).toMatchObject({ body: null });
    await asHouse(bare.house, 'test', (actor) => declareDemo(bare.house.db, actor, '2018-11-12'));
    expect(await kept(id, bare)).toMatchObject({ body: 'https://…/entrer/lien/abc' });
  });

  it('a letter is read by its audience alone, and counted for nobody else', async () => {
    const id = await send({ audienceId: 4 }, bare);
    await expect(getMail(bare.house.db, { audiences: [1, 2, 3] }, id)).rejects.toThrow('not found');
    const all = await listMail(bare.house.db, everyone);
    const some = await listMail(bare.house.db, { audiences: [3] });
    expect([all.total, some.total]).toEqual([3, 2]);
  });
});

it('keeps the words of the server out of SQL and the letters out of each other’s threads', async () => {
  const id = await send({ messageId: "<o'brien@example.org>" });
  const found = await sql<{
    thread: string;
  }>`select m.thread from kernel_mail m where m.id = ${id} and m.audience_id = any(${[3]}::int[])`.execute(test.house.db);
  expect(found.rows[0]!.thread).toBe("<o'brien@example.org>");
});
