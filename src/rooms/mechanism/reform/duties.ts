import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import type { Lang } from '#kernel/i18n';
import { named } from '#kernel/i18n';
import { urls } from '#urls';
import { seatWords } from '../naming.ts';
import { bodyDuties, type Duty } from '../slots.ts';
import { type Body, findBodyByCode } from '../store/bodies.ts';
import { type Sitting, seatsOn } from '../store/seats.ts';
import { text } from '../text.ts';

/** What is open on a body that would end on a day: its seats that are held, then what lower rooms keep for it. */
export interface OpenDuties {
  body: Body;
  duties: Duty[];
}

/** A line a seat that is worth naming, one for all the members. A count that changes is read again. */
function seatDuties(body: Body, seats: readonly Sitting[]): Duty[] {
  const held = seats.filter((seat) => seat.home_id === body.id && seat.state === 'held');
  const members = held.filter((seat) => seat.kind === 'member' || seat.kind === 'observer');
  const single = held.filter((seat) => !members.includes(seat));
  const words = (seat: Sitting) => (lang: Lang) =>
    text[lang].reform.dutySeat(seatWords(seat, body, lang), seat.holding?.organisation ? named(seat.holding.organisation, lang) : null);
  return [
    ...single.map((seat) => ({ key: `seat:${seat.seat_id}`, day: null, href: urls.seat(seat.seat_id), words: words(seat) })),
    ...(members.length > 0
      ? [
          {
            ...{ key: `members:${body.id}:${members.length}`, day: null, href: `${urls.body(body.code)}#sieges` },
            words: (lang: Lang) => text[lang].reform.dutyMembers(members.length),
          },
        ]
      : []),
  ];
}

/** What is open on each of these bodies, which would end on the day; bodies on which nothing is open are left out. */
export async function openDuties(db: Db, actor: Actor, codes: readonly string[], day: Day): Promise<OpenDuties[]> {
  const found: OpenDuties[] = [];
  for (const code of new Set(codes)) {
    const body = await findBodyByCode(db, actor, code, day);
    if (!body) continue;
    const below = await bodyDuties.gather({ db, actor, body, day });
    const duties = [...seatDuties(body, await seatsOn(db, actor, body.id, day)), ...below.flat()];
    if (duties.length > 0) found.push({ body, duties });
  }
  return found;
}

/** A body does not end before everything open on it was read. */
export function requireRead(open: readonly OpenDuties[], acknowledged: readonly string[]): void {
  const unread = open.flatMap(({ duties }) => duties).filter((duty) => !acknowledged.includes(duty.key));
  if (unread.length > 0) throw new RuleBroken('body.open-duties', { count: unread.length });
}
