import type { Day } from '#kernel/day';
import { chooseSights, confirmCard, getPerson } from '#rooms/mechanism';
import { cast } from './cast.ts';
import type { Diary } from './diary.ts';
import type { Life } from './lived.ts';

/** The week in which the contacts answered the letter of the summer. */
const ANSWERED: Day = '2018-09-10';

/** Those who did not answer: the Pool sees them as not confirmed. */
const SILENT = new Set(['drissa-falokan', 'nils-angstrande', 'yao-assemiankron']);

/** Who chose something else than what the house proposes: the coordinator is known to the public, one telephone stays with the Pool. */
const PUBLIC = ['awa-dolibari', 'seydou-worodougan'];
const DISCREET = ['genevieve-saintongeau'];

async function choose(life: Life, key: string, sights: Parameters<typeof chooseSights>[4]): Promise<void> {
  await life.as(key, async (actor) => {
    const id = life.people.get(key) ?? 0;
    const { version } = await getPerson(life.house.db, actor, id);
    await chooseSights(life.house.db, actor, id, version, sights);
  });
}

/** In September each contact says that their card is right, save a few; some choose who sees it. */
export function confirmCards(life: Life, diary: Diary): void {
  diary.on(ANSWERED, async () => {
    for (const { key } of cast) {
      if (!SILENT.has(key)) await life.as(key, (actor) => confirmCard(life.house.db, actor, life.people.get(key) ?? 0));
    }
    for (const key of PUBLIC) await choose(life, key, { name: 'public', email: 'public', phone: 'signed-in', photograph: 'signed-in' });
    for (const key of DISCREET) await choose(life, key, { name: 'signed-in', email: 'pool', phone: 'pool', photograph: 'signed-in' });
  });
}
