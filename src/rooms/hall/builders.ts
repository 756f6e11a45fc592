import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import { registerRestorer, throwAway } from '#kernel/bin';
import type { Db } from '#kernel/db';
import { sql } from '#kernel/db';
import { keepDraft } from '#kernel/drafts';
import { asHouse } from '#kernel/house-actor';
import { inTransaction } from '#kernel/transaction';
import type { MakeStop, RouteWalk, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { readInstitution } from './settings.ts';

/** What is thrown away here comes back by the room's own rule, and leads to the bin. */
const restorer = {
  may: (actor: Actor) => actor.may('bin.take-back'),
  restore: async () => urls.bin(),
};

interface Given {
  kit: WalkKit;
  tx: Db;
  actor: Actor;
  audienceId: number;
  word: string;
}

/** Something of an audience that bears a word, noted in the journal under the same audience. Gives its number. */
async function build(kit: WalkKit, key: string, make: (given: Given) => Promise<number>): Promise<{ id: number; word: string }> {
  const word = kit.word();
  const audienceId = await kit.audience(key);
  const id = await asHouse(kit.house, 'test', (actor) =>
    inTransaction(kit.house.db, async (tx) => {
      const made = await make({ kit, tx, actor, audienceId, word });
      journal({ actor, verb: 'setting.write', subject: { kind: 'walk', id: word }, audienceId, after: { word } });
      return made;
    }),
  );
  return { id, word };
}

async function aLetter({ kit, tx, audienceId, word }: Given): Promise<number> {
  const id = await kit.house.mail.send(tx, { to: 'walk@example.org', subject: word, text: word, audienceId });
  await sql`update kernel_mail set state = 'failed' where id = ${id}`.execute(tx);
  return id;
}

async function aFile({ kit, tx, actor, audienceId, word }: Given): Promise<number> {
  const kept = await kit.house.files.keep(tx, actor, { name: 'marche.txt', content: `${word}\n`, audienceId });
  return kept.id;
}

function aThrownPaper({ tx, actor, audienceId, word }: Given): Promise<number> {
  registerRestorer('walk', restorer);
  return throwAway(tx, actor, { kind: 'walk', id: word, title: word, audienceId, rows: { word } });
}

async function anEntry(kit: WalkKit, key: string): Promise<{ seq: number; word: string }> {
  const { word } = await build(kit, key, async () => 0);
  const found = await sql<{ seq: number }>`select a.seq from kernel_audit a
    where a.subject_id = ${word} and a.audience_id = any(${[await kit.audience(key)]}::int[])`.execute(kit.house.db);
  return { seq: found.rows[0]!.seq, word };
}

const EVERYBODYS = ['public', 'signed-in', 'pool', 'administrator'];

/** One line an audience. */
const each = (audiences: readonly string[], make: (kit: WalkKit, key: string) => ReturnType<MakeStop>): RouteWalk =>
  Object.fromEntries(audiences.map((key) => [key, (kit: WalkKit) => make(kit, key)]));

const still = (path: string, body?: Record<string, string>): RouteWalk => ({ '-': () => ({ path, body }) });

/** A draft is its author's alone: the asker's own, then somebody else's. */
const onDraft = (path: (id: number) => string, shows: boolean): RouteWalk => ({
  own: async ({ house, asker, word }) => {
    const own = word();
    if (asker.personId === null) return { path: path(1) };
    const id = await keepDraft(house.db, asker, `/brouillon-${own}`, { titre: own });
    return { path: path(id), ...(shows ? { word: own } : {}) };
  },
  another: async ({ house, pool, word }) => {
    const own = word();
    return { path: path(await keepDraft(house.db, pool, `/brouillon-${own}`, { titre: own })), audience: 'house' };
  },
});

/** The room shows what others keep: its specimens are letters, files, entries, papers of every audience. */
export const walk: Walk = {
  'GET /': still(urls.home()),
  'GET /bienvenue': still(urls.welcome()),
  'GET /recherche': still(urls.search({ q: 'eau' })),
  'GET /fichiers/:id{[0-9]+}/:name': each(EVERYBODYS, async (kit, key) => {
    const { id, word } = await build(kit, key, aFile);
    return { path: urls.file(id, 'marche.txt'), word };
  }),
  'GET /maison': still(urls.house()),
  'POST /maison/journal/verifier': still(urls.verifyJournal(), {}),
  'POST /maison/sauvegarder': still(urls.backUpNow(), {}),
  'GET /maison/courrier': each(['administrator', 'pool'], async (kit, key) => {
    const { word } = await build(kit, key, aLetter);
    return { path: urls.outbox(), word };
  }),
  'GET /maison/courrier/:id{[0-9]+}': each(['administrator', 'pool'], async (kit, key) => {
    const { id, word } = await build(kit, key, aLetter);
    return { path: urls.outboxMail(id), word };
  }),
  'POST /maison/courrier/:id{[0-9]+}': each(['administrator', 'pool'], async (kit, key) => {
    const { id } = await build(kit, key, aLetter);
    return { path: urls.outboxMail(id), body: {} };
  }),
  'GET /maison/journal': each(EVERYBODYS, async (kit, key) => ({ path: urls.journal(), word: (await anEntry(kit, key)).word })),
  'GET /maison/journal/:id{[0-9]+}': each(EVERYBODYS, async (kit, key) => {
    const { seq, word } = await anEntry(kit, key);
    return { path: urls.journalEntry(seq), word };
  }),
  'GET /maison/corbeille': each(EVERYBODYS, async (kit, key) => {
    const { word } = await build(kit, key, aThrownPaper);
    return { path: urls.bin(), word };
  }),
  'POST /maison/corbeille/:id{[0-9]+}/reprendre': each(EVERYBODYS, async (kit, key) => {
    const { id } = await build(kit, key, aThrownPaper);
    return { path: urls.takeBack(id), body: {} };
  }),
  'GET /maison/reglages': still(urls.settings()),
  'POST /maison/reglages': {
    '-': async ({ house, pool }) => {
      const { value, version } = await readInstitution(house.db, pool);
      return { path: urls.settings(), body: { ...value, _version: String(version) } };
    },
  },
  'GET /qui-peut-quoi': still(urls.whoMayWhat()),
  'GET /interface': still(urls.interface()),
  'GET /brouillons': still(urls.drafts()),
  'GET /brouillons/:id{[0-9]+}': onDraft(urls.draft, true),
  'POST /brouillons/:id{[0-9]+}': Object.fromEntries(
    Object.entries(onDraft(urls.draft, false)).map(([key, make]) => [key, async (kit: WalkKit) => ({ ...(await make(kit)), body: {} })]),
  ),
};
