import type { Day } from '#kernel/day';
import { addAct, changeBody, findBodyByCode, prepareReform } from '#rooms/mechanism';
import type { Life } from './lived.ts';

/** Two sub-groups fall asleep in the year, and one draft reform would merge them. Everything here is «démo», as their names are. */
const ASLEEP: readonly { code: string; day: Day; reference: string }[] = [
  { code: 'SGT-ALPHA', day: '2018-03-15', reference: 'Note du Pool\u00a0: coordination vacante depuis juillet 2017 (démo)' },
  { code: 'SGT-FP', day: '2018-09-13', reference: 'GT Éducation\u00a0: pas de réunion depuis un an (démo)' },
];

const KEEPER = 'awa-dolibari';
const PREPARER = 'bakary-sinemou';

/** Days on which something happens to the mechanism, with what happens. */
export const reformDays: readonly { day: Day; act: (life: Life) => Promise<void> }[] = [
  ...ASLEEP.map(({ code, day, reference }) => ({
    day,
    act: (life: Life) =>
      life.as(KEEPER, async (actor) => {
        const body = await findBodyByCode(life.house.db, actor, code);
        if (!body) throw new Error(`no such body: ${code}`);
        await changeBody(life.house.db, actor, body.id, body.version, { act: 'suspend', day, reference, origin: 'demo' });
      }),
  })),
  { day: '2018-10-22', act: prepare },
];

/** Who coordinates the aid prepares what the retreat of January would decide. */
function prepare(life: Life): Promise<void> {
  return life.as(PREPARER, async (actor) => {
    const { db } = life.house;
    const id = await prepareReform(db, actor, {
      titleFr: 'Un seul sous-groupe pour l’alphabétisation et la formation professionnelle',
      titleEn: 'One sub-group for literacy and vocational training',
      motive:
        'Les deux sous-groupes ne se réunissent plus\u00a0: l’un n’a plus de coordination, l’autre n’a pas tenu de séance depuis un an. Leurs membres sont presque les mêmes.',
      ...{ motiveLang: 'fr', day: '2019-01-01', origin: 'demo' },
    });
    const made = { code: 'SGT-AFP', nameFr: 'Alphabétisation et formation professionnelle', nameEn: 'Literacy and vocational training' };
    await addAct(db, actor, id, 1, { act: 'merge', bodies: ASLEEP.map((one) => one.code), made: [made] });
  });
}
