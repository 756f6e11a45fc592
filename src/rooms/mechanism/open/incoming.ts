import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { canonical } from '#kernel/canonical';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import { getFile, type ToKeep } from '#kernel/files';
import type { House } from '#kernel/house';
import type { JobKind } from '#kernel/jobs';
import { inTransaction } from '#kernel/transaction';
import { enterFile } from './enter.ts';
import { readMechanism } from './read.ts';
import { type Report, writes } from './report.ts';
import { inPart } from './store.ts';
import { findIncoming, type Incoming, insertIncoming, markEntered, moveIncoming } from './store-incoming.ts';

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

/**
 * A line takes about five milliseconds: measured on 500 organisations and 300 bodies, 6,732 lines are tried in 34 s and entered in 45. So a
 * file is tried and entered within the request up to 400 lines, which is two seconds, and by a job beyond.
 */
const MOST_IN_REQUEST = 400;

const linesOf = ({ counts }: Report): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What is known of a file before it was tried: how long it is. */
function untried(text: string): Report {
  const { day, lines, refused } = readMechanism(text);
  const counts = { refused: refused.length, held: 0, changed: 0, added: 0, same: Object.values(lines).flat().length };
  return { day, counts, lines: [] };
}

/** Keeps a file of the open form and says, line by line, what it would add or change. Nothing of it enters. */
export async function receiveMechanism(house: House, actor: Actor, what: Pick<ToKeep, 'name' | 'content'>): Promise<number> {
  actor.may('mechanism.import');
  return inTransaction(house.db, async (tx) => {
    const audience = await audienceId(tx, 'pool');
    const accept = ['application/json', 'text/csv', 'text/plain'] as const;
    const kept = await house.files.keep(tx, actor, { ...what, audienceId: audience, limit: MOST_BYTES, accept });
    const said = (await house.files.read(kept)).toString('utf8');
    const before = untried(said);
    const isLong = linesOf(before) > MOST_IN_REQUEST;
    const report = isLong ? before : await tryFile(tx, actor, said);
    const { name, sha256 } = kept;
    const sent = { received_on: actor.today, received_by: actor.personId, received_name: actor.name };
    const row = { audience_id: audience, kept_id: kept.id, sha256, name, day: report.day, ...sent };
    const id = await insertIncoming(tx, row, report, isLong ? 'trying' : 'tried');
    if (isLong) {
      const run = await house.jobs.later(tx, TRY, { id }, { actor, audienceId: audience, key: String(id) });
      await moveIncoming(tx, id, ['trying', 'trying'], { run_id: run });
    }
    const after = { name, sha256, lines: linesOf(report) };
    journal({ actor, verb: 'mechanism.receive', subject: { kind: 'mechanism-file', id }, audienceId: audience, after });
    return id;
  });
}

/** Tries a long file; done again after a power cut, it does the same. */
async function tryLater(house: House, actor: Actor, id: number): Promise<void> {
  actor.may('mechanism.import');
  const incoming = await getIncoming(house.db, actor, id);
  if (incoming.state !== 'trying') return;
  await inTransaction(house.db, async (tx) => {
    const report = await tryFile(tx, actor, await contentOf(house, tx, actor, incoming.kept_id));
    await moveIncoming(tx, id, ['trying', 'tried'], { report });
    const entry = { actor, verb: 'mechanism.try', subject: { kind: 'mechanism-file', id }, audienceId: incoming.audience_id };
    journal({ ...entry, after: report.counts });
  });
}

/** Enters a long file to which somebody said yes. Where the base has changed since, nothing enters and the report is made anew. */
async function enterLater(house: House, actor: Actor, id: number): Promise<void> {
  actor.may('mechanism.import');
  const incoming = await getIncoming(house.db, actor, id);
  if (incoming.state !== 'entering') return;
  try {
    await enterNow(house, actor, incoming, incoming.version);
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    await inTransaction(house.db, (tx) => askAgain(house, tx, actor, id));
  }
}

async function askAgain(house: House, tx: Db, actor: Actor, id: number): Promise<void> {
  const { audience_id } = await getIncoming(tx, actor, id);
  const run = await house.jobs.later(tx, TRY, { id }, { actor, audienceId: audience_id, key: String(id) });
  await moveIncoming(tx, id, ['entering', 'trying'], { run_id: run });
  journal({ actor, verb: 'mechanism.try', subject: { kind: 'mechanism-file', id }, audienceId: audience_id, after: { again: true } });
}

const TEN_MINUTES = 600_000;
const TRY = 'mechanism.try-file';
const ENTER = 'mechanism.enter-file';
const isLongWork = { long: true, statementTimeoutMillis: TEN_MINUTES };
const trying: JobKind<{ id: number }> = { name: TRY, ...isLongWork, handle: (house, { id }, actor) => tryLater(house, actor, id) };
const entering: JobKind<{ id: number }> = { name: ENTER, ...isLongWork, handle: (house, { id }, actor) => enterLater(house, actor, id) };
export const jobs = [trying, entering] as unknown as readonly JobKind[];

export async function getIncoming(db: Db, actor: Actor, id: number): Promise<Incoming> {
  actor.may('mechanism.import');
  const found = await findIncoming(db, actor, id);
  if (!found) throw new NotFound('mechanism file');
  return found;
}

/** Says yes to a report: what it announced, and nothing else, is written in one act; of a long one, by a job. */
export async function enterMechanism(house: House, actor: Actor, id: number, version: number): Promise<Report> {
  const incoming = await getIncoming(house.db, actor, id);
  actor.may('mechanism.import');
  if (incoming.entered_on !== null || incoming.state !== 'tried') throw new RuleBroken('mechanism-file.entered-already');
  if (!writes(incoming.report)) throw new RuleBroken('mechanism-file.nothing-to-enter');
  if (linesOf(incoming.report) <= MOST_IN_REQUEST) return enterNow(house, actor, incoming, version);
  return inTransaction(house.db, async (tx) => {
    const run = await house.jobs.later(tx, ENTER, { id }, { actor, audienceId: incoming.audience_id, key: String(id) });
    const asked =
      incoming.version === version && (await moveIncoming(tx, id, ['tried', 'entering'], { run_id: run, entered_name: actor.name }));
    if (!asked) throw new RuleBroken('mechanism-file.entered-already');
    const entry = { actor, verb: 'mechanism.accept', subject: { kind: 'mechanism-file', id }, audienceId: incoming.audience_id };
    journal({ ...entry, after: incoming.report.counts });
    return incoming.report;
  });
}

async function enterNow(house: House, actor: Actor, incoming: Incoming, version: number): Promise<Report> {
  const { id } = incoming;
  return inTransaction(house.db, async (tx) => {
    const report = await enterFile(tx, actor, readMechanism(await contentOf(house, tx, actor, incoming.kept_id)));
    if (canonical(report) !== canonical(incoming.report)) throw new RuleBroken('mechanism-file.base-changed');
    if (!(await markEntered(tx, id, version, actor, incoming.entered_name))) throw new RuleBroken('mechanism-file.entered-already');
    const after = { name: incoming.name, sha256: incoming.sha256, day: report.day, ...report.counts };
    const open = await audienceId(tx, 'public');
    journal({ actor, verb: 'mechanism.import', subject: { kind: 'mechanism-file', id }, audienceId: open, after });
    return report;
  });
}
