import { FactsTally } from '@toguna/iati/stats';
import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import type { House } from '#kernel/house';
import type { JobTools } from '#kernel/jobs';
import { inTransaction } from '#kernel/transaction';
import { getOrganisation, type Identified, organisationsByIdentifier } from '#rooms/mechanism';
import { countryOf } from './country.ts';
import { getImport } from './imports.ts';
import { entriesOf } from './published/reading.ts';
import { type Report, ReportBuilder } from './published/report.ts';
import { countAbsent, type Scope } from './store/derived.ts';
import { knownActivities } from './store/enter.ts';
import { type AidFile, changeFile, seriesOfName } from './store/files.ts';

type Progress = Pick<JobTools, 'progress' | 'signal'>;

export interface ToRead {
  source: AsyncIterable<Uint8Array>;
  name: string;
  bytes: number;
  organisationId?: number | null;
}

/** The pieces of a file, with a word of progress at each. */
export async function* watched(
  source: AsyncIterable<Uint8Array>,
  bytes: number,
  tools?: Progress,
): AsyncGenerator<Uint8Array, void, undefined> {
  let done = 0;
  for await (const piece of source) {
    tools?.signal.throwIfAborted();
    yield piece;
    done += piece.length;
    await tools?.progress(done, bytes, 'reading');
  }
}

/**
 * Reads a whole file and says what it holds and what it would change. Writes nothing: this is what a dry run prints,
 * and what somebody accepts.
 */
export async function reportOn(db: Db, actor: Actor, what: ToRead, tools?: Progress): Promise<Report> {
  const country = await countryOf(db);
  const known = await knownActivities(db);
  const report = new ReportBuilder(country);
  const present = new Map<string, string | null>();
  const facts = new FactsTally(country);
  // Loaded by whoever reads a file: the check of the standard brings its code lists.
  const { StandardCheck } = await import('./published/standard.ts');
  const standard = new StandardCheck(actor.today);
  for await (const _ of entriesOf(watched(what.source, what.bytes, tools), { country, known, report, facts, standard, present }));
  const matched = await organisationsByIdentifier(db, [...new Set([...report.refs, ...refsOf(present)])]);
  if (what.organisationId) await checkTheirs(db, actor, what.organisationId, present, matched, report);
  const publisher = report.publisher;
  const scope = await scopeOf(db, present, known, what.name, publisher);
  Object.assign(report.changes, await countAbsent(db, scope, [...present.keys()]));
  return report.result(new Set(matched.keys()));
}

const refsOf = (present: ReadonlyMap<string, string | null>): string[] => [...new Set([...present.values()].flatMap((ref) => ref ?? []))];

/** Which activities a file speaks for: those of the series its own activities are of, and of files of the same name and publisher. */
export async function scopeOf(
  db: Db,
  present: ReadonlyMap<string, string | null>,
  known: Awaited<ReturnType<typeof knownActivities>>,
  name: string,
  publisherRef: string | null,
): Promise<Scope> {
  const series = new Set(await seriesOfName(db, name, publisherRef));
  for (const identifier of present.keys()) {
    const before = known.get(identifier);
    if (before) series.add(before.seriesId);
  }
  return { series: [...series], refs: [...new Set([...refsOf(present), ...(publisherRef === null ? [] : [publisherRef])])] };
}

/** A focal point's file speaks of its own organisation or of one of its agencies alone. */
async function checkTheirs(
  db: Db,
  actor: Actor,
  organisationId: number,
  present: ReadonlyMap<string, string | null>,
  matched: ReadonlyMap<string, Identified>,
  report: ReportBuilder,
): Promise<void> {
  const strangers: string[] = [];
  for (const ref of new Set(present.values())) {
    const found = ref === null ? undefined : matched.get(ref);
    const organisation = found && (await getOrganisation(db, actor, found.id));
    const theirs = organisation && [organisation.id, organisation.parent_id, organisation.system_id].includes(organisationId);
    if (!theirs) strangers.push(ref ?? '-');
  }
  if (strangers.length > 0)
    report.fault ??= { code: 'not-theirs', line: null, column: null, detail: { refs: strangers.slice(0, 5).join(', ') } };
}

/** Reads a received file and keeps its report for whoever decides. Done again after a power cut, it does the same. */
export async function readFile(house: House, actor: Actor, id: number, tools?: Progress): Promise<AidFile> {
  actor.may('import.read');
  const file = await getImport(house.db, actor, id);
  if (file.state !== 'waiting') return file;
  const source = await house.files.open(file);
  const report = await reportOn(
    house.db,
    actor,
    { source, name: file.name, bytes: file.bytes, organisationId: file.organisation_id },
    tools,
  );
  const [publisher] = report.publishers;
  await inTransaction(house.db, async (tx) => {
    const state = report.fault ? 'refused' : 'read';
    const said = { publisher_ref: publisher?.ref ?? null, publisher_name: publisher?.name ?? null, country: report.country };
    await changeFile(tx, id, ['waiting'], { state, report, ...said });
    const { activities, rows, changes, fault } = report;
    journal({
      actor,
      verb: 'import.read',
      subject: { kind: 'import', id },
      audienceId: file.audience_id,
      after: { sha256: file.sha256, activities, rows, changes, fault },
    });
  });
  return getImport(house.db, actor, id);
}
