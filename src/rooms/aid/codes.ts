import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { type Lang, named } from '#kernel/i18n';
import { untilWrittenFor } from '#kernel/until-written';
import { listCodes, listSectors } from '#rooms/nomenclature';

const ALL = { withdrawn: true, limit: 1000, offset: 0 } as const;

/** The names of the codes of one list of IATI. */
export function codeNames(db: Db, actor: Actor, list: string, lang: Lang): Promise<ReadonlyMap<string, string>> {
  return untilWrittenFor(db, actor, `codes ${list} ${lang}`, async () => {
    const codes = await listCodes(db, actor, list);
    return new Map(codes.map((each) => [each.code, named(each, lang)]));
  });
}

/** The names of sectors: purpose codes of five digits, categories of three. */
export function sectorNames(db: Db, actor: Actor, vocabulary: 'dac-5' | 'dac-3', lang: Lang): Promise<ReadonlyMap<string, string>> {
  return untilWrittenFor(db, actor, `sectors ${vocabulary} ${lang}`, async () => {
    const { rows } = await listSectors(db, actor, { vocabulary, ...ALL });
    return new Map(rows.map((each) => [each.code, named(each, lang)]));
  });
}
