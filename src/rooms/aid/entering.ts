import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import { type Db, sql } from '#kernel/db';
import type { House } from '#kernel/house';
import type { JobTools } from '#kernel/jobs';
import { inTransaction } from '#kernel/transaction';
import { organisationsByIdentifier } from '#rooms/mechanism';
import { ratesTable } from '#rooms/nomenclature';
import { BatchWriter } from './batch.ts';
import { countryOf } from './country.ts';
import { getImport } from './imports.ts';
import { entriesOf } from './published/reading.ts';
import { type Changes, ReportBuilder } from './published/report.ts';
import { scopeOf, watched } from './reading.ts';
import { markAbsent, markBack, partnersOf, refreshActivities, refreshChoices, refreshTotals } from './store/derived.ts';
import { knownActivities, mergeSeries, rematch, unmatchedRefs } from './store/enter.ts';
import { type AidFile, changeFile } from './store/files.ts';

export interface Entered {
  changes: Changes;
  /** Lines of the base that were written, taken away or marked. */
  rows: number;
  /** True when another had entered it before. */
  already: boolean;
}

/** One file at a time: two would not see each other's activities. */
async function alone(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(current_schema() || '.aid.enter'))`.execute(tx);
}

/** Brings an accepted file in: all of it or nothing, with its totals and one entry in the journal. */
export async function enterFile(house: House, actor: Actor, id: number, tools?: Pick<JobTools, 'progress' | 'signal'>): Promise<Entered> {
  actor.may('import.enter');
  const source = await house.files.open(await getImport(house.db, actor, id));
  const entered = await inTransaction(house.db, async (tx) => {
    await alone(tx);
    const file = await getImport(tx, actor, id);
    if (file.state !== 'entering') {
      source.destroy();
      return { changes: new ReportBuilder('').changes, rows: 0, already: true };
    }
    const entered = await bringIn(tx, actor, file, watched(source, file.bytes, tools));
    const { changes, rows } = entered;
    const decided = { decided_on: actor.today, rows_changed: rows, series_id: entered.seriesId };
    await changeFile(tx, id, ['entering'], { state: 'accepted', ...decided });
    const after = { sha256: file.sha256, bytes: file.bytes, changes, rows, sums: entered.sums };
    journal({ actor, verb: 'import.enter', subject: { kind: 'import', id }, audienceId: file.audience_id, after });
    return { changes, rows, already: false };
  });
  if (entered.rows > 0) await tidy(house);
  return entered;
}

/** Tells PostgreSQL at once what it would find out within a minute: lists are then read from their index alone. The file is in, whatever comes of it. */
async function tidy(house: House): Promise<void> {
  try {
    await sql`vacuum (analyze) aid_activity`.execute(house.db);
  } catch (error) {
    house.log.warn('aid.not-tidied', { error: error instanceof Error ? error : String(error) });
  }
}

async function bringIn(tx: Db, actor: Actor, file: AidFile, source: AsyncIterable<Uint8Array>) {
  const country = file.country ?? (await countryOf(tx));
  const known = await knownActivities(tx);
  const report = new ReportBuilder(country);
  const present = new Map<string, string | null>();
  const writer = new BatchWriter(tx, await ratesTable(tx, actor), file.id);
  const back: number[] = [];
  for await (const entry of entriesOf(source, { country, known, report, present, onlyChanges: true })) {
    if (entry.change === 'back' && entry.known) back.push(entry.known.id);
    else if (entry.change !== 'unchanged') await writer.add(entry);
  }
  await writer.flush();
  await markBack(tx, back);
  const scope = await scopeOf(tx, present, known, file.name, file.publisher_ref);
  const seriesId = await mergeSeries(tx, [...scope.series], file.id);
  const gone = await markAbsent(tx, { ...scope, series: [seriesId] }, [...present.keys()], { id: file.id, day: actor.today });
  const matched = await matchAgain(tx);
  const touched = [...writer.touched, ...matched];
  if (touched.length > 0) await refresh(tx, touched, writer.formerPartners);
  const rows = writer.rows + back.length + gone.length + matched.length;
  return { changes: { ...report.changes, absent: gone.length }, rows, seriesId, sums: report.result(new Set()).sums };
}

async function refresh(tx: Db, ids: readonly number[], formerPartners: ReadonlySet<string>): Promise<void> {
  await refreshActivities(tx, ids);
  await refreshTotals(tx, [...new Set([...formerPartners, ...(await partnersOf(tx, ids))])]);
  await refreshChoices(tx);
}

/** Organisations that the mechanism learnt since: what they report is theirs from now on. */
async function matchAgain(tx: Db): Promise<number[]> {
  const refs = await unmatchedRefs(tx);
  const found = await organisationsByIdentifier(tx, refs);
  const ids: number[] = [];
  const partners = [...found.keys()].map((ref) => `r:${ref}`);
  for (const [ref, organisation] of found) ids.push(...(await rematch(tx, ref, organisation.id)));
  if (partners.length > 0) await refreshTotals(tx, partners);
  return ids;
}
