import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { NotFound } from '#kernel/errors';
import { addPerson, getPerson, listPeople, personNames } from '#rooms/mechanism';

/** What accounts ask the directory of `mechanism`. */

export interface Candidate {
  id: number;
  name: string;
  address: string | null;
  lang: 'fr' | 'en';
}

interface Known {
  id: number;
  given: string;
  family: string;
  email: string | null;
  lang: string;
}

const candidate = (person: Known): Candidate => ({
  id: person.id,
  name: `${person.given} ${person.family}`,
  address: person.email,
  lang: person.lang === 'en' ? 'en' : 'fr',
});

export async function findCandidates(db: Db, actor: Actor, name: string): Promise<Candidate[]> {
  actor.may('account.invite');
  if (name.trim() === '') return [];
  const { rows } = await listPeople(db, actor, { words: name.trim(), day: actor.today, size: 20 });
  return rows.map(candidate);
}

export async function getCandidate(db: Db, actor: Actor, id: number): Promise<Candidate> {
  actor.may('account.invite');
  if (!Number.isInteger(id) || id < 1) throw new NotFound('person');
  return candidate(await getPerson(db, actor, id));
}

export async function withNames<T extends { personId: number }>(db: Db, rows: readonly T[]): Promise<(T & { name: string })[]> {
  const names = await personNames(
    db,
    rows.map((row) => row.personId),
  );
  return rows.map((row) => ({ ...row, name: names.get(row.personId) ?? '' }));
}

/** The first person of an empty house, with the address they sign in by. */
export function addFounder(
  tx: Db,
  actor: Actor,
  founder: { given: string; family: string; address: string; lang: 'fr' | 'en' },
): Promise<number> {
  const { given, family, address, lang } = founder;
  return addPerson(tx, actor, { given, family, lang, email: address, phone: null });
}
