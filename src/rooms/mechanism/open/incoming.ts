import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { canonical } from '#kernel/canonical';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import { getFile, type ToKeep } from '#kernel/files';
import type { House } from '#kernel/house';
import { inTransaction } from '#kernel/transaction';
import { enterFile } from './enter.ts';
import { readMechanism } from './read.ts';
import { type Report, writes } from './report.ts';
import { inPart } from './store.ts';
import { findIncoming, type Incoming, insertIncoming, markEntered } from './store-incoming.ts';

const MOST_BYTES = 8 * 1024 * 1024;

async function contentOf(house: House, db: Db, actor: Actor, keptId: number): Promise<string> {
  const kept = await getFile(db, actor, keptId);
  return (await house.files.read(kept)).toString('utf8');
}

/** Brings a file in and undoes it: what it would do is known from having been done. */
const tryFile = (tx: Db, actor: Actor, text: string): Promise<Report> =>
  inPart(
    tx,
    () => enterFile(tx, actor, readMechanism(text)),
    () => false,
  );

/** Keeps a file of the open form and says, line by line, what it would add or change. Nothing of it enters. */
export async function receiveMechanism(house: House, actor: Actor, what: Pick<ToKeep, 'name' | 'content'>): Promise<number> {
  actor.may('mechanism.import');
  return inTransaction(house.db, async (tx) => {
    const audience = await audienceId(tx, 'pool');
    const accept = ['application/json', 'text/csv', 'text/plain'] as const;
    const kept = await house.files.keep(tx, actor, { ...what, audienceId: audience, limit: MOST_BYTES, accept });
    const report = await tryFile(tx, actor, (await house.files.read(kept)).toString('utf8'));
    const { name, sha256 } = kept;
    const sent = { received_on: actor.today, received_by: actor.personId, received_name: actor.name };
    const id = await insertIncoming(tx, { audience_id: audience, kept_id: kept.id, sha256, name, day: report.day, ...sent }, report);
    const after = { name, sha256, ...report.counts };
    journal({ actor, verb: 'mechanism.receive', subject: { kind: 'mechanism-file', id }, audienceId: audience, after });
    return id;
  });
}

export async function getIncoming(db: Db, actor: Actor, id: number): Promise<Incoming> {
  actor.may('mechanism.import');
  const found = await findIncoming(db, actor, id);
  if (!found) throw new NotFound('mechanism file');
  return found;
}

/** Says yes to a report: what it announced, and nothing else, is written in one act. */
export async function enterMechanism(house: House, actor: Actor, id: number, version: number): Promise<Report> {
  const incoming = await getIncoming(house.db, actor, id);
  actor.may('mechanism.import');
  if (incoming.entered_on !== null) throw new RuleBroken('mechanism-file.entered-already');
  if (!writes(incoming.report)) throw new RuleBroken('mechanism-file.nothing-to-enter');
  return inTransaction(house.db, async (tx) => {
    const report = await enterFile(tx, actor, readMechanism(await contentOf(house, tx, actor, incoming.kept_id)));
    if (canonical(report) !== canonical(incoming.report)) throw new RuleBroken('mechanism-file.base-changed');
    if (!(await markEntered(tx, id, version, actor))) throw new RuleBroken('mechanism-file.entered-already');
    const after = { name: incoming.name, sha256: incoming.sha256, day: report.day, ...report.counts };
    const open = await audienceId(tx, 'public');
    journal({ actor, verb: 'mechanism.import', subject: { kind: 'mechanism-file', id }, audienceId: open, after });
    return report;
  });
}
