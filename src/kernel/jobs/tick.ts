import { audienceId } from '../audience.ts';
import { sql } from '../db.ts';
import type { House } from '../house.ts';
import { asHouse } from '../house-actor.ts';
import { type DueQuestion, dueSlot } from '../jobs.ts';

/** One line a question on «État de la maison»: it stands there while the question fails and goes when it no longer does. */
async function noteFault(house: House, question: DueQuestion, fault: string | null): Promise<void> {
  const kind = `due:${question.name}`;
  if (fault === null) {
    await sql`update kernel_job_run set state = 'done', ended_at = now() where kind = ${kind} and state = 'failed'`.execute(house.db);
    return;
  }
  const again = await sql`update kernel_job_run set tries = tries + 1, fault = ${fault}, ended_at = now()
    where kind = ${kind} and state = 'failed'`.execute(house.db);
  if (again.numAffectedRows !== 0n) return;
  const audience = await audienceId(house.db, 'administrator');
  await sql`insert into kernel_job_run (audience_id, kind, state, fault, tries, started_at, ended_at)
    values (${audience}, ${kind}, 'failed', ${fault}, 1, now(), now())`.execute(house.db);
}

/** «What is due on this day», asked every minute: a tick that was missed is made good by the next. One question that fails keeps no other from being asked. */
export async function askWhatIsDue(house: House): Promise<void> {
  for (const question of await dueSlot.gather()) {
    try {
      await asHouse(house, question.name, (actor) => question.ask(house, actor, actor.today));
      await noteFault(house, question, null);
    } catch (error) {
      house.log.error('due.failed', { question: question.name, error: error as Error });
      await noteFault(house, question, (error as Error).message);
    }
  }
}
