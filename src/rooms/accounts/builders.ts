import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import { sql } from '#kernel/db';
import type { Env, House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { inTransaction } from '#kernel/transaction';
import { addPerson } from '#rooms/mechanism';
import { insertAccount, updateAccount } from './store/accounts.ts';
import { keepersAudience } from './store/audiences.ts';
import { ensureUser, givePassword } from './users.ts';

export const PASSWORD = 'une phrase assez longue';

export interface Built {
  personId: number;
  accountId: number;
  userId: string;
  address: string;
}

/** A person of the directory with an open account. */
export async function buildAccount(
  house: House,
  given: { administrator?: boolean; password?: string | null; lang?: 'fr' | 'en' } = {},
): Promise<Built> {
  const address = `p-${randomUUID().slice(0, 8)}@exemple.org`;
  const { administrator = false, lang = 'fr', password = PASSWORD } = given;
  const userId = await ensureUser(house, address);
  if (password !== null) await givePassword(house, userId, password);
  return asHouse(house, 'test', async (actor) => {
    const personId = await addPerson(house.db, actor, {
      given: 'Awa',
      family: `Essai ${address.slice(2, 6)}`,
      lang,
      email: address,
      phone: null,
    });
    const accountId = await inTransaction(house.db, async (tx) => {
      const audienceId = await keepersAudience(tx);
      const madeAt = house.clock.now();
      const id = await insertAccount(tx, { audienceId, personId, userId, lang, administrator, madeAt });
      await updateAccount(tx, id, 1, { state: 'open', opened_at: madeAt });
      journal({ actor, verb: 'account.found', subject: { kind: 'account', id }, audienceId });
      return id;
    });
    return { personId, accountId, userId, address };
  });
}

/** Every audience of a test base, for an actor who may read all. */
export async function allAudiences(house: House): Promise<number[]> {
  const found = await sql<{ id: number }>`select id from kernel_audience`.execute(house.db);
  return found.rows.map((row) => row.id);
}

/** Somebody who keeps the accounts. */
export async function buildKeeper(house: House, personId: number, roles = ['administrator']): Promise<Actor> {
  const facts = { kind: 'person', name: 'Garde', personId, roles: roles.map((role) => ({ role })), today: '2018-11-12' } as const;
  return new Actor({ ...facts, audiences: await allAudiences(house) });
}

export interface Seen {
  status: number;
  text: string;
  location: string | null;
  headers: Headers;
}

/** A browser without script before the whole site: it keeps cookies, and sends the forms it was shown. */
export class Browser {
  readonly app: Hono<Env>;
  readonly cookies = new Map<string, string>();
  readonly address: string;
  readonly userAgent: string;

  constructor(app: Hono<Env>, from: { address?: string; userAgent?: string } = {}) {
    this.app = app;
    this.address = from.address ?? `198.51.100.${1 + Math.floor(Math.random() * 250)}`;
    this.userAgent = from.userAgent ?? 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  }

  private async ask(path: string, init: RequestInit = {}): Promise<Seen> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie ? { cookie } : {}), 'user-agent': this.userAgent, 'x-forwarded-for': this.address };
    const response = await this.app.request(`http://localhost:3000${path}`, { ...init, headers });
    for (const set of response.headers.getSetCookie()) this.keep(set);
    return { status: response.status, text: await response.text(), location: response.headers.get('location'), headers: response.headers };
  }

  private keep(set: string): void {
    const [pair = ''] = set.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    if (/max-age=0(;|$)/i.test(set)) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(name.length + 1));
  }

  get(path: string): Promise<Seen> {
    return this.ask(path);
  }

  /** Reads the page that holds the form, then sends it: to the page's own address, or to the one given. */
  async send(page: string, fields: Record<string, string>, to = page): Promise<Seen> {
    const { text } = await this.get(page);
    const form = [...text.matchAll(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g)]
      .map((found) => found[0])
      .find((one) => one.includes(`action="${to}"`));
    if (!form) throw new Error(`no form to ${to} on ${page}`);
    const body = new FormData();
    for (const input of form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
      body.set(input[1] as string, input[2] as string);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return this.ask(to, { method: 'POST', body });
  }

  /** Sends fields as they are, with no page read before. */
  post(path: string, fields: Record<string, string> | FormData): Promise<Seen> {
    const body = fields instanceof FormData ? fields : new FormData();
    if (!(fields instanceof FormData)) for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return this.ask(path, { method: 'POST', body });
  }

  signIn(address: string, password = PASSWORD): Promise<Seen> {
    return this.send('/entrer', { address, password });
  }
}

/** The one link in the last letter written to an address. */
export async function linkTo(house: House, address: string): Promise<string> {
  const found = await sql<{ body: string }>`select m.body from kernel_mail m
    where m.recipient = ${address} and m.audience_id = any(${await allAudiences(house)}::int[]) order by m.id desc limit 1`.execute(
    house.db,
  );
  const link = /https?:\/\/[^/\s]+(\/\S+)/.exec(found.rows[0]?.body ?? '')?.[1];
  if (!link) throw new Error(`no letter with a link to ${address}`);
  return link;
}

export async function lettersTo(house: House, address: string): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from kernel_mail m
    where m.recipient = ${address} and m.audience_id = any(${await allAudiences(house)}::int[])`.execute(house.db);
  return found.rows[0]?.count ?? 0;
}

/** Verbs journalled on one thing, oldest first. */
export async function journalOf(house: House, kind: string, id: number | string): Promise<string[]> {
  const found = await sql<{
    verb: string;
  }>`select a.verb from kernel_audit a where a.subject_kind = ${kind} and a.subject_id = ${String(id)}
    and a.audience_id = any(${await allAudiences(house)}::int[]) order by a.seq`.execute(house.db);
  return found.rows.map((row) => row.verb);
}

/** The coordinator's seat of a secretariat, held in person to its last day. */
export function buildCoordinator(house: House, personId: number, lastDay: Day | null, name = 'pool'): Promise<void> {
  return asHouse(house, 'test', (actor) =>
    inTransaction(house.db, async (tx) => {
      const audience = await audienceId(tx, 'public');
      await sql`insert into mechanism_seat_kind (key, name_fr, name_en, position) values ('coordinator', 'coordination', 'coordination', 1) on conflict do nothing`.execute(
        tx,
      );
      await sql`insert into mechanism_representation_rule (key, name_fr, name_en, persons_max, alternate_may_decide, warns_only)
        values ('two', 'deux', 'two', 2, true, false) on conflict do nothing`.execute(tx);
      const code = name.toUpperCase();
      await sql`with body as (
          insert into mechanism_body (audience_id, records_audience_id, code, representation) values (${audience}, ${audience}, ${code}, 'two') returning id
        ), term as (
          insert into mechanism_body_term (body_id, name_fr, name_en, short_fr, short_en, kinds, from_day)
          select id, 'Pool', 'Pool', 'Pool', 'Pool', '{secretariat}', '2008-01-01' from body
        ), seat as (
          insert into mechanism_seat (audience_id, body_id, kind, single, held_by, from_day) select ${audience}, id, 'coordinator', true, 'person', '2008-01-01' from body
          returning id, body_id, kind, held_by
        )
        insert into mechanism_holding (seat_id, body_id, kind, held_by, person_id, from_day, to_day)
        select id, body_id, kind, held_by, ${personId}::int, '2018-01-01', ${lastDay}::date from seat`.execute(tx);
      journal({ actor, verb: 'test.coordinator', subject: { kind: 'person', id: personId }, audienceId: audience });
    }),
  );
}

export { walk } from './walk.ts';
