import { acceptRotationWarning } from '#rooms/mechanism';
import type { Life } from './lived.ts';

/** The day on which the Pool noted why this year's trio is as it is. */
export const ACCEPTED_ON = '2018-01-10';

const REASON =
  'Démo\u00a0: aucun bilatéral n’était prêt à entrer en 2018. Les chefs de coopération ont pris acte le 10 janvier, la règle reste la même.';

/** The trio of 2018 does not keep the rule: it was accepted, with a reason. */
export async function acceptTrio(life: Life): Promise<void> {
  await life.as('awa-dolibari', (actor) => acceptRotationWarning(life.house.db, actor, 2018, REASON));
}
