import { houseActor } from '#kernel/house-actor';
import { findOrganisationByKey } from '#rooms/mechanism';
import type { RouteWalk, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { asking, bringInXml, buildActivityXml, buildFileXml, buildTransactionXml, narrowActivity } from './builders.ts';
import { importsAudience, receiveFile } from './imports.ts';
import { readFile } from './reading.ts';

/** Activities are public; the others stand for what a later rule may narrow. */
const AUDIENCES = ['public', 'pool'];

interface Specimen {
  id: number;
  word: string;
  ref: string;
}

/** An activity of a partner of its own, its word in its title and in the partner's name. */
async function specimen(kit: WalkKit, audience: string): Promise<Specimen> {
  const word = kit.word();
  const ref = `XM-${word}`;
  const money = buildTransactionXml('2', '2018-01-10', '1000') + buildTransactionXml('3', '2018-02-10', '500');
  const xml = buildFileXml([buildActivityXml({ identifier: `${ref}-1`, ref, title: word, titleEn: word, partner: word, money })]);
  await bringInXml(kit.house, xml, { name: 'essai.xml' });
  return { word, ref, id: await narrowActivity(kit.house, `${ref}-1`, await kit.audience(audience)) };
}

const onActivity = (path: (made: Specimen) => string, { inText = true } = {}): RouteWalk =>
  Object.fromEntries(
    AUDIENCES.map((audience) => [
      audience,
      async (kit: WalkKit) => {
        const made = await specimen(kit, audience);
        return { path: path(made), word: inText ? made.word : undefined };
      },
    ]),
  );

const xmlOf = (word: string, ref = 'XM-ESSAI'): string => buildFileXml([buildActivityXml({ ref, title: word, partner: word })]);

/** A file that waits for its decision, its word in its name: of the secretariats, or of an organisation. */
const onFile = (path: (id: number) => string, body?: Record<string, string>, { inText = true } = {}): RouteWalk => {
  const make = async (kit: WalkKit, organisationId: number | null, ref?: string) => {
    const word = kit.word();
    const id = await asking(async () => {
      const received = await receiveFile(
        kit.house,
        kit.pool,
        { name: `${word}.xml`, content: xmlOf(word, ref), organisationId },
        { later: false },
      );
      await readFile(kit.house, await houseActor(kit.house, 'test'), received.id);
      return received.id;
    });
    return { path: path(id), body, word: inText ? word : undefined };
  };
  return {
    houses: (kit) => make(kit, null),
    organisation: async (kit) => {
      const { id } = (await findOrganisationByKey(kit.house.db, kit.pool, 'PNUD')) ?? { id: 0 };
      return { ...(await make(kit, id, 'XM-DAC-41114')), audience: importsAudience(id) };
    },
  };
};

const accepted = { vu: 'oui' };

export const walk: Walk = {
  'GET /aide': onActivity(() => urls.aid(), { inText: false }),
  'GET /aide/activites': onActivity(({ word }) => urls.activities({ q: word })),
  'GET /aide/activites.csv': onActivity(({ word }) => urls.activitiesExport('csv', { q: word })),
  'GET /aide/activites.xlsx': onActivity(({ word }) => urls.activitiesExport('xlsx', { q: word }), { inText: false }),
  'GET /aide/activites/:id{[0-9]+}': onActivity(({ id }) => urls.activity(id)),
  'GET /aide/activites/:file{[0-9]+\\.xml}': onActivity(({ id }) => urls.activityRecord(id, 'xml')),
  'GET /aide/activites/:file{[0-9]+\\.json}': onActivity(({ id }) => urls.activityRecord(id, 'json')),
  'GET /aide/partenaires': onActivity(() => urls.partnersByYear()),
  'GET /aide/partenaires.csv': onActivity(() => urls.aidExport('csv')),
  'GET /aide/partenaires.xlsx': onActivity(() => urls.aidExport('xlsx'), { inText: false }),
  'GET /aide/chiffre': onActivity(({ ref }) => urls.aidFigure({ mesure: 'decaissements', partenaire: `r:${ref}`, annee: 2018 })),
  'GET /aide/imports': onFile(() => urls.imports()),
  'GET /aide/imports/nouveau': { '-': () => ({ path: urls.newImport() }) },
  'POST /aide/imports/nouveau': {
    // A focal point sends for its own organisation, and says which.
    own: (kit) => {
      const organisation = kit.asker.roles.find((held) => held.role === 'focal-point')?.organisationId;
      const fichier = new File([xmlOf(kit.word())], 'essai.xml');
      return { path: urls.newImport(), body: { fichier, ...(organisation ? { organisation: String(organisation) } : {}) }, audience: '-' };
    },
  },
  'GET /aide/imports/:id{[0-9]+}': onFile(urls.import),
  'POST /aide/imports/:id{[0-9]+}/accepter': onFile(urls.runImport, accepted),
  'POST /aide/imports/:id{[0-9]+}/ecarter': onFile(urls.dropImport, {}),
  'GET /aide/imports/:id{[0-9]+}/fichier': onFile(urls.importFile),
};
