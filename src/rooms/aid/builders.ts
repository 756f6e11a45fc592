import { Actor, type Held } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { sql } from '#kernel/db';
import type { House } from '#kernel/house';
import { houseActor } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { inTransaction } from '#kernel/transaction';
import { type BroughtIn, bringFileIn } from './bring-in.ts';
import { refreshChoices, refreshTotals } from './store/derived.ts';

/** Somebody with these roles who may see everything but the house's own. */
export async function buildActor(house: House, roles: readonly Held[] = [{ role: 'pool' }], personId = 1): Promise<Actor> {
  const found = await sql<{ id: number }>`select id from kernel_audience where key <> 'house'`.execute(house.db);
  const day = (await houseActor(house, 'test')).today;
  return new Actor({ kind: 'person', name: 'Test', personId, roles, audiences: found.rows.map((row) => row.id), today: day });
}

export interface XmlActivity {
  identifier?: string;
  ref?: string;
  secondary?: boolean;
  currency?: string | null;
  version?: string;
  updated?: string;
  status?: string;
  title?: string;
  titleEn?: string;
  /** Name of who reports. */
  partner?: string;
  /** What stands between the dates and the money: countries, regions, sectors. */
  recipients?: string;
  sectors?: string;
  dates?: string;
  money?: string;
}

let made = 0;

/** One activity of a partner, wholly for the country unless told otherwise. */
export function buildActivityXml(with_: XmlActivity = {}): string {
  made += 1;
  const { identifier = `XM-TEST-${made}`, ref = 'XM-TEST', currency = 'EUR', status = '2', title = 'Puits de Kita', money = '' } = with_;
  const { titleEn = 'Wells of Kita', partner = 'Partenaire d’essai' } = with_;
  const attributes = [
    currency === null ? '' : ` default-currency="${currency}"`,
    with_.updated ? ` last-updated-datetime="${with_.updated}T00:00:00Z"` : '',
    with_.version ? ` version="${with_.version}"` : '',
  ].join('');
  return `<iati-activity${attributes} xml:lang="fr">
<iati-identifier>${identifier}</iati-identifier>
<reporting-org ref="${ref}" type="10"${with_.secondary ? ' secondary-reporter="1"' : ''}><narrative>${partner}</narrative></reporting-org>
<title><narrative>${title}</narrative><narrative xml:lang="en">${titleEn}</narrative></title>
<description><narrative>Eau potable.</narrative></description>
<participating-org role="1" ref="${ref}"/>
<activity-status code="${status}"/>
${with_.dates ?? '<activity-date type="2" iso-date="2017-01-01"/>'}
${with_.recipients ?? '<recipient-country code="ML"/>'}
${with_.sectors ?? '<sector code="14030"/>'}
${money}
</iati-activity>`;
}

export const buildFileXml = (activities: readonly string[], version = '2.03'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="${version}">\n${activities.join('\n')}\n</iati-activities>\n`;

/** One activity as versions 1.0x have it: texts in elements, letters for codes, a transaction whose day stands on its value alone. */
export function buildOldActivityXml({ identifier = `XM-OLD-${++made}`, ref = 'XM-OLD', attributes = '', more = '' } = {}): string {
  return `<iati-activity${attributes} default-currency="EUR" xml:lang="fr">
<reporting-org ref="${ref}" type="10">Partenaire d’essai</reporting-org>
<iati-identifier>${identifier}</iati-identifier>
<title>Puits de Kita</title><title xml:lang="en">Wells of Kita</title>
<participating-org role="Funding" ref="${ref}">Partenaire d’essai</participating-org>
<description>Eau potable.</description>
<activity-status code="2">En cours</activity-status>
<activity-date type="start-actual" iso-date="2011-01-01"/>
<recipient-country code="ML">Mali</recipient-country>
<sector vocabulary="DAC" code="14030">Eau</sector>
<budget type="Revised"><period-start iso-date="2011-01-01"/><period-end iso-date="2011-12-31"/><value value-date="2011-01-01">90</value></budget>
<transaction><transaction-type code="C"/><transaction-date iso-date="2011-02-01"/><value value-date="2011-02-01">200</value></transaction>
<transaction><transaction-type code="D"/><value value-date="2011-03-01">120.50</value></transaction>
${more}
</iati-activity>`;
}

/** A transaction: type, day, amount, and its own currency or value date where they matter. */
export function buildTransactionXml(
  type: string,
  day: string,
  amount: string,
  more: { currency?: string; valueDate?: string | null; inside?: string } = {},
): string {
  const valueDate = more.valueDate === undefined ? day : more.valueDate;
  const attributes = `${more.currency ? ` currency="${more.currency}"` : ''}${valueDate === null ? '' : ` value-date="${valueDate}"`}`;
  return `<transaction><transaction-type code="${type}"/><transaction-date iso-date="${day}"/><value${attributes}>${amount}</value>${more.inside ?? ''}</transaction>`;
}

export const buildBudgetXml = (from: string, to: string, amount: string): string =>
  `<budget type="1" status="2"><period-start iso-date="${from}"/><period-end iso-date="${to}"/><value value-date="${from}">${amount}</value></budget>`;

/** Runs work of somebody as a request would. */
export const asking = <T>(work: () => Promise<T>): Promise<T> => withLedger(work);

/** Receives, reads and accepts a file, as somebody of the Pool would from beginning to end. */
export async function bringInXml(
  house: House,
  xml: string,
  { name = 'essai.xml', seen = true } = {},
): Promise<BroughtIn & { same: boolean }> {
  return asking(async () => {
    const actors = { sender: await buildActor(house), itself: await houseActor(house, 'test') };
    const done = await bringFileIn(house, actors, { name, content: xml }, { seen });
    return { ...done, same: done.outcome === 'same' };
  });
}

export { walk } from './walk.ts';

/** The same activity, and the file it came in, for fewer readers: no verb does it yet, and lists and totals must bear it all the same. */
export async function narrowActivity(house: House, identifier: string, audience: number): Promise<number> {
  return asking(async () => {
    const itself = await houseActor(house, 'test');
    itself.may('import.enter');
    return inTransaction(house.db, async (tx) => {
      const found = await sql<{ id: number; partner: string; file: number }>`update aid_activity set audience_id = ${audience}
        where identifier = ${identifier} returning id, partner, content_file_id as file`.execute(tx);
      const { id = 0, partner = '', file = 0 } = found.rows[0] ?? {};
      if (audience !== (await audienceId(tx, 'public'))) {
        await sql`update aid_file set audience_id = ${audience} where id = ${file}`.execute(tx);
      }
      await sql`update kernel_search set audience_id = ${audience} where kind = 'activity' and subject_id = ${String(id)}`.execute(tx);
      await refreshTotals(tx, [partner]);
      await refreshChoices(tx);
      journal({ actor: itself, verb: 'import.enter', subject: { kind: 'activity', id }, audienceId: audience });
      return id;
    });
  });
}
