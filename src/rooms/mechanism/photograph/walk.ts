import { withLedger } from '#kernel/ledger';
import type { RouteWalk, Stop, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { CARD_PURPOSE } from '../access.ts';
import { buildPerson } from '../builders.ts';
import { buildJpeg } from './builders.ts';
import { putPhotograph } from './photograph.ts';
import { photographOf } from './store.ts';

type Fields = (seen: number) => Stop['body'];

/** Somebody with a photograph: the version of a form about it is its file. */
async function pictured({ house, pool }: WalkKit, id: number): Promise<number> {
  const there = await photographOf(house.db, id);
  if (!there) await withLedger(() => putPhotograph(house, pool, id, null, { content: buildJpeg() }));
  return (there ?? (await photographOf(house.db, id)))?.file_id ?? 0;
}

const ofSomebody = (path: (id: number) => string, fields?: Fields): RouteWalk => ({
  'signed-in': async (kit) => {
    const id = await buildPerson(kit.house.db, kit.pool);
    const seen = await pictured(kit, id);
    return { path: path(id), body: fields?.(seen) };
  },
});

/** A visitor has none, and is refused before it is looked for. The guest of the walk holds the link to their own card. */
const ofOneself = (path: (id: number) => string, fields?: Fields): RouteWalk => ({
  own: async (kit) => {
    const id = kit.asker.personId ?? 0;
    const seen = id === 0 ? 0 : await pictured(kit, id);
    return { path: path(id), body: fields?.(seen), guest: { purpose: CARD_PURPOSE, subjectId: id } };
  },
});

const both = (path: (id: number) => string, fields?: Fields): RouteWalk => ({ ...ofSomebody(path, fields), ...ofOneself(path, fields) });

const another: Fields = (seen) => ({ photograph: new File([new Uint8Array(buildJpeg())], 'marche.jpg'), _version: String(seen) });

export const photographWalk: Walk = {
  'GET /annuaire/:id{[0-9]+}/photographie': ofSomebody(urls.photograph),
  'GET /annuaire/:id{[0-9]+}/photographie/changer': both(urls.changePhotograph),
  'POST /annuaire/:id{[0-9]+}/photographie/changer': both(urls.changePhotograph, another),
  'POST /annuaire/:id{[0-9]+}/photographie/retirer': both(urls.removePhotograph, () => ({})),
};
