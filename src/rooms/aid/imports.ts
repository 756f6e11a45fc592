import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { NotFound, RuleBroken } from '#kernel/errors';
import type { FileType, ToKeep } from '#kernel/files';
import type { House } from '#kernel/house';
import { getRun } from '#kernel/jobs';
import { inTransaction } from '#kernel/transaction';
import { ensureAudience, getOrganisation } from '#rooms/mechanism';
import { atTheDoor } from './head.ts';
import { type AidFile, changeFile, fileById, fileOfContent, insertFile } from './store/files.ts';

export async function getImport(db: Db, actor: Actor, id: number): Promise<AidFile> {
  const file = await fileById(db, actor, id);
  if (!file) throw new NotFound('import');
  return file;
}

/** Where the reports of an organisation's own files may be read: by its focal points, beside the secretariats. */
export const importsAudience = (organisationId: number): string => `imports:${organisationId}`;

async function audienceFor(tx: Db, actor: Actor, organisationId: number | null): Promise<number> {
  if (organisationId === null) return audienceId(tx, 'houses');
  const { key } = await getOrganisation(tx, actor, organisationId);
  return ensureAudience(tx, importsAudience(organisationId), { name_fr: `imports de ${key}`, name_en: `imports of ${key}` });
}

/** What the reader of XML may be given to judge; everything else was stopped at the door. */
const TYPES: readonly FileType[] = ['application/xml', 'text/plain', 'text/csv', 'application/octet-stream'];

/** The content is known already: nothing is to be done. */
class Known extends Error {
  readonly id: number;
  constructor(id: number) {
    super('known content');
    this.id = id;
  }
}

export interface ToReceive {
  name: string;
  content: ToKeep['content'];
  /** For whom a focal point sends it; the secretariat leaves it out. */
  organisationId?: number | null;
}

export interface Received {
  id: number;
  /** True when this very content was received before: nothing was written. */
  same: boolean;
}

/** Keeps a file as it came and asks for its reading. The same content twice is the first one, read again if it had been refused. */
export async function receiveFile(house: House, actor: Actor, what: ToReceive, { later = true } = {}): Promise<Received> {
  const organisationId = what.organisationId ?? null;
  actor.may('import.receive', { organisationId });
  const content = await atTheDoor(what.content);
  try {
    return { id: await inTransaction(house.db, (tx) => take(house, tx, actor, { ...what, content, organisationId }, later)), same: false };
  } catch (error) {
    if (!(error instanceof Known)) throw error;
    const again = await inTransaction(house.db, (tx) => readAgain(house, tx, actor, error.id, later));
    return { id: error.id, same: !again };
  }
}

/** A file that was refused is read anew when it comes again: what is read has grown since, or the country was set. */
async function readAgain(house: House, tx: Db, actor: Actor, id: number, later: boolean): Promise<boolean> {
  const file = await fileById(tx, actor, id);
  if (file?.state !== 'refused') return false;
  await changeFile(tx, id, ['refused'], { state: 'waiting', report: null });
  await readLater(house, tx, actor, { id, audienceId: file.audience_id }, later);
  const { name, sha256, bytes, audience_id: audienceId } = file;
  journal({ actor, verb: 'import.receive', subject: { kind: 'import', id }, audienceId, after: { name, sha256, bytes } });
  return true;
}

async function readLater(house: House, tx: Db, actor: Actor, file: { id: number; audienceId: number }, later: boolean): Promise<void> {
  if (!later) return;
  const { id, audienceId } = file;
  const run = await house.jobs.later(tx, 'aid.read-file', { id }, { actor, audienceId, key: String(id) });
  await changeFile(tx, id, ['waiting'], { run_id: run });
}

async function take(house: House, tx: Db, actor: Actor, what: Required<ToReceive>, later: boolean): Promise<number> {
  const audience = await audienceFor(tx, actor, what.organisationId);
  const limit = house.settings.uploadLimit;
  const kept = await house.files.keep(tx, actor, { name: what.name, content: what.content, audienceId: audience, limit, accept: TYPES });
  const before = await fileOfContent(tx, kept.sha256);
  if (before !== undefined) throw new Known(before);
  const id = await insertFile(tx, {
    audience_id: audience,
    kept_id: kept.id,
    sha256: kept.sha256,
    name: kept.name,
    bytes: kept.bytes,
    organisation_id: what.organisationId,
    received_on: actor.today,
    received_by: actor.personId,
    received_name: actor.name,
  });
  await readLater(house, tx, actor, { id, audienceId: audience }, later);
  journal({
    actor,
    verb: 'import.receive',
    subject: { kind: 'import', id },
    audienceId: audience,
    after: { name: kept.name, sha256: kept.sha256, bytes: kept.bytes },
  });
  return id;
}

/** More than this part of what was known vanishes from a file: somebody says that they saw it. */
const ALARM = 10;

export const isAlarming = ({ known, absent }: { known: number; absent: number }): boolean => absent * ALARM > known;

/** Says yes to a report: what it announces is then written, in one go. */
export async function acceptFile(house: House, actor: Actor, id: number, input: { seen: boolean }, { later = true } = {}): Promise<void> {
  const file = await getImport(house.db, actor, id);
  actor.may('import.accept', { organisationId: file.organisation_id });
  const again = file.state === 'entering' && file.run_id !== null && (await hasStopped(house.db, actor, file.run_id));
  if (file.state !== 'read' && !again) throw new RuleBroken('import.not-to-decide');
  if (file.report && isAlarming(file.report.changes) && !input.seen) {
    throw new RuleBroken('import.many-absent', { absent: file.report.changes.absent, known: file.report.changes.known });
  }
  await inTransaction(house.db, async (tx) => {
    const run = later
      ? await house.jobs.later(tx, 'aid.accept-file', { id }, { actor, audienceId: file.audience_id, key: String(id) })
      : null;
    const decided = { state: 'entering', decided_by: actor.personId, decided_name: actor.name, run_id: run } as const;
    if ((await changeFile(tx, id, [file.state], decided)) === 0) throw new RuleBroken('import.not-to-decide');
    journal({
      actor,
      verb: 'import.accept',
      subject: { kind: 'import', id },
      audienceId: file.audience_id,
      after: { sha256: file.sha256, changes: file.report?.changes },
    });
  });
}

async function hasStopped(db: Db, actor: Actor, runId: number): Promise<boolean> {
  const { state } = await getRun(db, actor, runId);
  return state === 'failed' || state === 'stopped';
}

/** Sets a file aside: nothing of it enters. It stays in the journal and its content may come again. */
export async function dropFile(house: House, actor: Actor, id: number): Promise<void> {
  const file = await getImport(house.db, actor, id);
  actor.may('import.drop', { organisationId: file.organisation_id });
  await inTransaction(house.db, async (tx) => {
    const decided = { state: 'dropped', decided_on: actor.today, decided_by: actor.personId, decided_name: actor.name } as const;
    if ((await changeFile(tx, id, ['waiting', 'refused', 'read'], decided)) === 0) throw new RuleBroken('import.not-to-decide');
    journal({ actor, verb: 'import.drop', subject: { kind: 'import', id }, audienceId: file.audience_id, after: { sha256: file.sha256 } });
  });
}
