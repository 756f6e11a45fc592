import type { Actor } from '#kernel/actor';
import { NotFound } from '#kernel/errors';
import type { House } from '#kernel/house';
import { LANGS, type Lang } from '#kernel/i18n';
import { inTransaction } from '#kernel/transaction';
import { personForActor } from '#rooms/mechanism';
import { allKeepings, type Keeping, type Told } from './keeping.ts';

export interface ToldKind {
  keeping: Keeping;
  told: Told[];
}

/** All that the house keeps of a person, kind by kind, for that person alone. */
export async function tellAll(house: House, actor: Actor, personId: number, lang: Lang): Promise<ToldKind[]> {
  actor.may('personal-data.take', { personId });
  const found: ToldKind[] = [];
  for (const keeping of await allKeepings()) {
    if (keeping.tell) found.push({ keeping, told: await keeping.tell({ house, personId, lang }) });
  }
  return found;
}

/** The same as a file that programs read: every kind, what it is and why, and the data as they are kept. */
export function asFile(kinds: readonly ToldKind[], when: { day: string; now: Date; institution: string }): string {
  const content = {
    of: when.institution,
    day: when.day,
    written_at: when.now.toISOString(),
    kinds: kinds.map(({ keeping, told }) => ({
      key: keeping.key,
      ...Object.fromEntries(
        LANGS.map((lang) => [lang, { what: keeping.what[lang], why: keeping.why[lang], who: keeping.who[lang], long: keeping.long[lang] }]),
      ),
      data: told.map((one) => one.data),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** What goes and what stays when a person is erased: by the same table as everything else. */
export async function erasureOf(): Promise<{ goes: Keeping[]; stays: Keeping[] }> {
  const all = await allKeepings();
  return { goes: all.filter((one) => one.erase), stays: all.filter((one) => one.tell && !one.erase) };
}

/** Erases how to reach a person, their account and what was sent to them, in one act. Minutes and journal keep the name of their time. */
export async function eraseEverything(house: House, actor: Actor, personId: number): Promise<void> {
  actor.may('person.erase', { personId });
  const person = await personForActor(house.db, personId);
  if (!person) throw new NotFound('person');
  const { goes } = await erasureOf();
  await inTransaction(house.db, async (tx) => {
    for (const keeping of goes) await keeping.erase?.({ house, tx, actor, personId, address: person.email });
  });
}
