import type { Actor } from '#kernel/actor';
import { everyAudience } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import type { Lang } from '#kernel/i18n';
import type { DueQuestion } from '#kernel/jobs';
import { inTransaction } from '#kernel/transaction';
import { type CarriedLine, organisationSucceeded, type Succession } from '../slots.ts';

/** What an organisation carries in the rooms below and would pass on, as far as the reader may know. */
export async function carriedBy(db: Db, actor: Actor, organisationId: number, lang: Lang): Promise<CarriedLine[]> {
  const lines: CarriedLine[] = [];
  for (const source of await organisationSucceeded.gather(null)) lines.push(...(await source.list({ db, actor, organisationId, lang })));
  return lines;
}

interface Waiting extends Succession {
  id: number;
  audience_id: number;
}

/** What the merged organisation carried in the rooms below goes to the one it went into; how much of what. */
export async function passDuties(tx: Db, actor: Actor, actId: number, succession: Succession): Promise<Record<string, number>> {
  const passed: Record<string, number> = {};
  for (const source of await organisationSucceeded.gather(null)) passed[source.name] = await source.pass({ tx, actor, ...succession });
  await sql`update mechanism_partner_act set passed_on = ${actor.today} where id = ${actId}`.execute(tx);
  return passed;
}

async function waitingOn(db: Db, day: Day): Promise<Waiting[]> {
  const found = await everyAudience('a merger takes effect on its day, whoever may read it', () =>
    sql<{ id: number; audience_id: number; from_id: number; into_id: number; day: Day }>`
      select a.id, a.audience_id, a.organisation_id as from_id, a.into_id, a.day from mechanism_partner_act a
      where a.act = 'merge' and a.passed_on is null and a.day <= ${day}::date order by a.id`.execute(db),
  );
  return found.rows.map(({ from_id: fromId, into_id: intoId, ...row }) => ({ ...row, fromId, intoId }));
}

/** Mergers noted ahead: dated rows wait for their day by themselves, what has no date passes when the day comes. */
export const passWhatIsDue: DueQuestion = {
  name: 'mechanism.successions',
  async ask(house, actor, day) {
    for (const { id, audience_id, ...succession } of await waitingOn(house.db, day)) {
      await inTransaction(house.db, async (tx) => {
        const passed = await passDuties(tx, actor, id, succession);
        const subject = { kind: 'organisation', id: succession.fromId };
        journal({ actor, verb: 'partner.pass-duties', subject, audienceId: audience_id, after: { intoId: succession.intoId, passed } });
      });
    }
  },
};
