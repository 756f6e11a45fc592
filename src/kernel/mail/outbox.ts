import { randomUUID } from 'node:crypto';
import type { Actor } from '../actor.ts';
import { everyAudience, visible } from '../audience.ts';
import { journal } from '../audit.ts';
import { type Db, sql } from '../db.ts';
import { NotFound, RuleBroken } from '../errors.ts';
import type { Jobs } from '../jobs.ts';
import type { Calendar, Letter, Mail } from '../mail.ts';
import { isDemo } from '../settings.ts';

export type MailState = 'waiting' | 'kept' | 'sent' | 'failed';

/** What goes beside the plain text. */
export interface Parts {
  html?: string;
  calendar?: Calendar;
  attachments?: readonly number[];
  inReplyTo?: string;
  references?: readonly string[];
  replyTo?: string;
  unsubscribe?: string;
}

export interface KeptMail {
  id: number;
  messageId: string;
  to: string;
  subject: string;
  /** Null where it holds a secret that this reader must not see. */
  body: string | null;
  parts: Parts;
  secret: boolean;
  listId: string | null;
  state: MailState;
  tries: number;
  /** What the server said. */
  fault: string | null;
  writtenAt: Date;
  sentAt: Date | null;
}

/** An address or a header with a line break would write headers of its own. */
function requireOneLine(letter: Letter): void {
  const headers = [
    letter.to,
    letter.subject,
    letter.messageId,
    letter.inReplyTo,
    letter.listId,
    letter.replyTo,
    letter.unsubscribe,
    ...(letter.references ?? []),
  ];
  if (headers.some((text) => text !== undefined && /[\r\n\0]/.test(text))) throw new RuleBroken('mail.header');
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(letter.to)) throw new RuleBroken('mail.address');
}

async function write(tx: Db, letter: Letter, state: MailState, messageId: string): Promise<number | null> {
  const { html, calendar, attachments, inReplyTo, references, replyTo, unsubscribe } = letter;
  const parts: Parts = { html, calendar, attachments, inReplyTo, references, replyTo, unsubscribe };
  const kept = await sql<{ id: number }>`
    insert into kernel_mail (audience_id, message_id, recipient, subject, body, parts, secret, thread, list_id, state)
    values (${letter.audienceId}, ${messageId}, ${letter.to}, ${letter.subject}, ${letter.text}, ${JSON.stringify(parts)}::jsonb,
      ${letter.secret ?? false}, ${references?.[0] ?? inReplyTo ?? messageId}, ${letter.listId ?? null}, ${state})
    on conflict (message_id) do nothing returning id`.execute(tx);
  return kept.rows[0]?.id ?? null;
}

async function written(tx: Db, messageId: string, audienceId: number): Promise<number> {
  const found = await sql<{ id: number }>`select m.id from kernel_mail m
    where m.message_id = ${messageId} and m.audience_id = ${visible({ audiences: [audienceId] })}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw new RuleBroken('mail.twice');
  return row.id;
}

/** The post of the house. Where no server is set, a letter stays in the outbox, to be read there and sent by hand. */
export function createMail(settings: { smtpUrl: string | undefined; mailFrom: string }, jobs: Jobs): Mail {
  const host = /@([^>\s]+)/.exec(settings.mailFrom)?.[1] ?? 'toguna';
  return {
    async send(tx, letter) {
      requireOneLine(letter);
      const messageId = letter.messageId ?? `<${randomUUID()}@${host}>`;
      const id = await write(tx, letter, settings.smtpUrl ? 'waiting' : 'kept', messageId);
      if (id === null) return written(tx, messageId, letter.audienceId);
      if (settings.smtpUrl) await jobs.later(tx, 'mail.deliver', { mail: id }, { key: String(id) });
      return id;
    },
  };
}

const columns = sql`m.id, m.message_id as "messageId", m.recipient as "to", m.subject, m.body, m.parts, m.secret, m.list_id as "listId",
  m.state, m.tries, m.fault, m.written_at as "writtenAt", m.sent_at as "sentAt"`;

/** A link that opens the house is not shown to whoever minds the post, save in a demonstration. */
const hide = (mail: KeptMail, demo: boolean): KeptMail => (mail.secret && !demo ? { ...mail, body: null, parts: {} } : mail);

export interface MailFilter {
  state?: MailState;
  limit?: number;
  page?: number;
}

export async function listMail(
  db: Db,
  actor: Pick<Actor, 'audiences'>,
  filter: MailFilter = {},
): Promise<{ rows: KeptMail[]; total: number }> {
  const { state = null, limit = 20, page = 1 } = filter;
  const found = await sql<KeptMail & { total: number }>`select ${columns}, count(*) over ()::int as total from kernel_mail m
    where m.audience_id = ${visible(actor)} and (${state}::text is null or m.state = ${state})
    order by m.id desc limit ${limit} offset ${(page - 1) * limit}`.execute(db);
  const demo = await isDemo(db);
  return { rows: found.rows.map(({ total: _, ...mail }) => hide(mail, demo)), total: found.rows[0]?.total ?? 0 };
}

/** Addresses that a mail server refused for good, with the last letter it refused: what the letters said stays where it is. */
export async function addressesRefused(db: Db, actor: Pick<Actor, 'audiences'>): Promise<{ to: string; at: Date }[]> {
  const found = await sql<{ to: string; at: Date }>`select lower(m.recipient) as "to", max(m.written_at) as at from kernel_mail m
    where m.audience_id = ${visible(actor)} and m.state = 'failed' and m.fault ~ '^5[0-9][0-9]' group by 1`.execute(db);
  return found.rows;
}

/** How many letters written before an instant still hold their text. */
export async function countLetters(db: Db, before: Date): Promise<number> {
  const found = await everyAudience('letters that are too old are counted, whoever may read them', () =>
    sql<{ count: number }>`select count(*)::int as count from kernel_mail m
      where m.written_at < ${before} and m.state <> 'waiting' and m.recipient <> ''`.execute(db),
  );
  return found.rows[0]?.count ?? 0;
}

/** Takes the text and the address out of letters written before an instant, or to one address. That a letter left, and when, stays. */
export async function forgetLetters(tx: Db, of: { before: Date } | { to: string }): Promise<number> {
  const which = 'before' in of ? sql`written_at < ${of.before}` : sql`lower(recipient) = lower(${of.to})`;
  const done = await sql`update kernel_mail set recipient = '', subject = '', body = '', parts = '{}', list_id = null
    where ${which} and state <> 'waiting' and recipient <> ''`.execute(tx);
  return Number(done.numAffectedRows);
}

/** The letters written to an address, for the person it belongs to: when, and what about. */
export async function lettersTo(db: Db, address: string): Promise<{ subject: string; writtenAt: Date }[]> {
  const found = await everyAudience('a person is told what was written to them', () =>
    sql<{ subject: string; writtenAt: Date }>`select m.subject, m.written_at as "writtenAt" from kernel_mail m
      where lower(m.recipient) = lower(${address}) order by m.id`.execute(db),
  );
  return found.rows;
}

/** The letter as it goes out, secrets and all: for the one who carries it. */
export async function rawMail(db: Db, actor: Pick<Actor, 'audiences'>, id: number): Promise<KeptMail & { body: string }> {
  const found = await sql<KeptMail & { body: string }>`select ${columns} from kernel_mail m
    where m.id = ${id} and m.audience_id = ${visible(actor)}`.execute(db);
  const mail = found.rows[0];
  if (!mail) throw new NotFound('mail');
  return mail;
}

export async function getMail(db: Db, actor: Pick<Actor, 'audiences'>, id: number): Promise<KeptMail> {
  return hide(await rawMail(db, actor, id), await isDemo(db));
}

/** Sends a letter that failed once more. The verb of the page asks its rule first. */
export async function sendAgain(tx: Db, jobs: Jobs, actor: Actor, id: number, audienceId: number): Promise<void> {
  const changed = await sql`update kernel_mail set state = 'waiting', fault = null where id = ${id} and state = 'failed'`.execute(tx);
  if (changed.numAffectedRows !== 1n) throw new RuleBroken('mail.not-failed');
  await jobs.later(tx, 'mail.deliver', { mail: id }, { key: String(id), actor });
  journal({ actor, verb: 'mail.send-again', subject: { kind: 'mail', id }, audienceId });
}
