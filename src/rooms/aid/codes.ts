import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { type Lang, named } from '#kernel/i18n';
import { listCodes, listSectors } from '#rooms/nomenclature';

const ALL = { withdrawn: true, limit: 1000, offset: 0 } as const;

/** The names of the codes of one list of IATI. */
export async function codeNames(db: Db, actor: Actor, list: string, lang: Lang): Promise<Map<string, string>> {
  return new Map((await listCodes(db, actor, list)).map((each) => [each.code, named(each, lang)]));
}

/** The names of sectors: purpose codes of five digits, categories of three. */
export async function sectorNames(db: Db, actor: Actor, vocabulary: 'dac-5' | 'dac-3', lang: Lang): Promise<Map<string, string>> {
  const { rows } = await listSectors(db, actor, { vocabulary, ...ALL });
  return new Map(rows.map((each) => [each.code, named(each, lang)]));
}
