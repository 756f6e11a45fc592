import type { Db } from '#kernel/db';
import { type Indexed, indexRecords } from '#kernel/search';
import { organisationsByIdentifier } from '#rooms/mechanism';
import type { RatesTable } from '#rooms/nomenclature';
import { urls } from '#urls';
import { ConvertedTexts } from './conversion.ts';
import { Breath } from './published/breath.ts';
import type { Entry } from './published/reading.ts';
import { partnersOf } from './store/derived.ts';
import { clearParts, publicAudience, writeActivities, writeAmounts, writeParticipants, writeRecords, writeSectors } from './store/enter.ts';

/** Lines of money, and characters of raw text, after which a batch is written: small enough that readers are served in between. */
const LINES = 500;
const CHARACTERS = 400_000;

/** Writes the activities of a file in batches, inside the transaction of the file. */
export class BatchWriter {
  /** Activities written. */
  readonly touched: number[] = [];
  /** Where they stood in the tables by partner before. */
  readonly formerPartners = new Set<string>();
  /** Lines written or taken away. */
  rows = 0;
  private readonly tx: Db;
  private readonly converted: ConvertedTexts;
  private readonly fileId: number;
  private readonly breath = new Breath();
  private readonly organisations = new Map<string, number | null>();
  private entries: Entry[] = [];
  private lines = 0;
  private characters = 0;
  private audience: number | null = null;

  constructor(tx: Db, rates: RatesTable, fileId: number) {
    this.tx = tx;
    this.converted = new ConvertedTexts(rates);
    this.fileId = fileId;
  }

  async add(entry: Entry): Promise<void> {
    this.entries.push(entry);
    this.lines += entry.amounts.length + 1;
    this.characters += entry.content.raw.length;
    if (this.lines >= LINES || this.characters >= CHARACTERS) await this.flush();
  }

  async flush(): Promise<void> {
    const { entries, tx } = this;
    if (entries.length === 0) return;
    this.entries = [];
    this.lines = 0;
    this.characters = 0;
    await this.match(entries);
    const before = entries.flatMap((entry) => entry.known?.id ?? []);
    for (const partner of await partnersOf(tx, before)) this.formerPartners.add(partner);
    this.audience ??= await publicAudience(tx);
    const origin = { fileId: this.fileId, seriesId: this.fileId, audienceId: this.audience };
    const ids = await writeActivities(
      tx,
      entries.map((entry) => this.activityText(entry)),
      origin,
    );
    this.rows += await clearParts(tx, before);
    await writeRecords(
      tx,
      entries.map((entry) => recordText(entry, ids.get(entry.record.identifier))),
    );
    await this.writeParts(entries, ids);
    await indexRecords(
      tx,
      entries.flatMap((entry) => indexedOf(entry, ids.get(entry.record.identifier) ?? 0, origin.audienceId)),
    );
    this.touched.push(...ids.values());
    this.rows += entries.length;
  }

  private async writeParts(entries: readonly Entry[], ids: ReadonlyMap<string, number>): Promise<void> {
    const { tx } = this;
    const withId = <T extends object>(entry: Entry, row: T) => JSON.stringify({ activity_id: ids.get(entry.record.identifier), ...row });
    const participants = entries.flatMap((entry) =>
      entry.participants.map((row) => withId(entry, { ...row, organisation_id: this.organisations.get(row.ref ?? '') ?? null })),
    );
    await writeParticipants(tx, participants);
    await writeSectors(
      tx,
      entries.flatMap((entry) => entry.sectors.map((row) => withId(entry, row))),
    );
    let texts: string[] = [];
    for (const entry of entries) {
      for (const row of entry.amounts) {
        texts.push(`{"activity_id":${ids.get(entry.record.identifier)},${this.converted.of(row)},${JSON.stringify(row).slice(1)}`);
        if (this.breath.due()) await this.breath.taken();
        if (texts.length < LINES) continue;
        await this.writeLines(texts);
        texts = [];
      }
    }
    await this.writeLines(texts);
  }

  private async writeLines(texts: readonly string[]): Promise<void> {
    await writeAmounts(this.tx, texts);
    this.rows += texts.length;
  }

  /** Organisations are known by their identifiers and aliases, never by their names, and none is made here. */
  private async match(entries: readonly Entry[]): Promise<void> {
    const refs = entries.flatMap(({ record, participants }) => [record.reporting_ref, ...participants.map((each) => each.ref)]);
    const unknown = [...new Set(refs.flatMap((ref) => (ref === null || this.organisations.has(ref) ? [] : [ref])))];
    if (unknown.length === 0) return;
    const found = await organisationsByIdentifier(this.tx, unknown);
    for (const ref of unknown) this.organisations.set(ref, found.get(ref)?.id ?? null);
  }

  private activityText(entry: Entry): string {
    const { record, content, concern } = entry;
    const { titles: _t, descriptions: _d, ...columns } = record;
    const share = { share: concern.share?.toString() ?? null, share_from: concern.from };
    const organisation_id = this.organisations.get(record.reporting_ref ?? '') ?? null;
    return JSON.stringify({ ...columns, organisation_id, ...share, content_hash: content.hash });
  }
}

/** The long parts; the record itself is JSON text already. */
function recordText(entry: Entry, id: number | undefined): string {
  const { titles, descriptions } = entry.record;
  const row = { activity_id: id, titles, descriptions, content: wordsOf(entry) };
  return `${JSON.stringify(row).slice(0, -1)},"raw":${entry.content.raw}}`;
}

/** What a reader may look an activity up by. */
function wordsOf({ record, participants, sectors }: Entry): string {
  const names = [record.reporting_name, ...participants.map((each) => each.name), ...sectors.map((each) => each.name)];
  const texts = [...record.titles, ...record.descriptions].map((each) => each.text);
  return [record.identifier, ...texts, ...new Set(names)].filter(Boolean).join('\n').slice(0, 200_000);
}

function indexedOf(entry: Entry, id: number, audienceId: number): Indexed[] {
  const { record } = entry;
  const same = {
    kind: 'activity',
    subjectId: id,
    audienceId,
    content: wordsOf(entry),
    address: urls.activity(id),
    day: record.actual_start ?? record.planned_start,
  };
  return [
    { ...same, lang: 'fr', title: record.title_fr || record.identifier },
    { ...same, lang: 'en', title: record.title_en || record.identifier },
  ];
}
