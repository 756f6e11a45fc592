import { FORMAT } from './form.ts';

type Line = Record<string, unknown>;

/** A mechanism of another country, as its file: for tests only. */
export interface MadeFile {
  format: string;
  day: string;
  body_kinds: Line[];
  seat_kinds: Line[];
  organisation_kinds: Line[];
  representation_rules: Line[];
  organisations: Line[];
  bodies: Line[];
  [facts: string]: unknown;
  seats: Line[];
}

const kind = (key: string, name_fr: string, name_en: string): Line => ({ key, name_fr, name_en });

export const buildBodyLine = (code: string, changes: Line = {}): Line => ({
  code,
  name_fr: `Groupe ${code}`,
  name_en: `Group ${code}`,
  short_fr: code,
  short_en: code,
  kinds: ['technical', 'gt'],
  parent: 'FORUM',
  representation: 'two-per-member',
  since_day: '2019-01-01',
  from_day: '2019-01-01',
  ...changes,
});

export const buildSeatLine = (body: string, organisation: string | null, changes: Line = {}): Line => ({
  body,
  kind: 'coordinator',
  held_by: 'organisation',
  from_day: '2019-01-01',
  state: organisation ? 'held' : 'vacant',
  organisation,
  holder_from_day: '2020-01-01',
  ...changes,
});

/** Two political bodies and so many groups; no Troïka. */
export function buildMechanismFile(groups: readonly string[] = ['AGRI', 'EAU', 'GOUV', 'SANTE', 'VILLES']): MadeFile {
  const top = { kinds: ['political'], parent: null, cadence: 'FREQ=MONTHLY;BYDAY=1TU' };
  return {
    format: FORMAT,
    day: '2021-06-01',
    body_kinds: [
      kind('political', 'Instance politique', 'Political body'),
      kind('technical', 'Instance technique', 'Technical body'),
      kind('gt', 'Groupe thématique', 'Thematic group'),
      kind('joint', 'Cadre conjoint', 'Joint frame'),
      kind('ambassadors', 'Ambassadeurs', 'Ambassadors'),
    ],
    seat_kinds: [
      kind('chair', 'Président', 'Chair'),
      kind('member', 'Membre', 'Member'),
      kind('coordinator', 'Coordonnateur', 'Coordinator'),
    ],
    organisation_kinds: [kind('bilateral', 'Bilatéral', 'Bilateral')],
    representation_rules: [{ ...kind('two-per-member', 'Deux par membre', 'Two per member'), persons_max: 2, alternate_may_decide: true }],
    organisations: [
      { key: 'AAA', name_fr: 'Pays A', name_en: 'Country A', kind: 'bilateral' },
      { key: 'BBB', name_fr: 'Pays B', name_en: 'Country B', kind: 'bilateral' },
    ],
    bodies: [
      buildBodyLine('CONSEIL', {
        ...top,
        name_fr: 'Conseil des chefs de mission et de délégation',
        name_en: 'Council',
        kinds: ['political', 'ambassadors'],
      }),
      buildBodyLine('FORUM', { ...top, name_fr: 'Forum', name_en: 'Forum', short_fr: 'Forum', short_en: 'Forum' }),
      ...groups.map((code) => buildBodyLine(code)),
      buildBodyLine('REVUE', { kinds: ['joint'], parent: null, name_fr: 'Revue', name_en: 'Review' }),
    ],
    seats: [
      buildSeatLine('FORUM', 'AAA', { kind: 'chair' }),
      buildSeatLine('FORUM', 'AAA', { kind: 'member' }),
      buildSeatLine('FORUM', 'BBB', { kind: 'member' }),
      ...groups.map((code, index) => buildSeatLine(code, index === 1 ? null : index % 2 === 0 ? 'AAA' : 'BBB')),
    ],
  };
}
