import { counted } from '#kernel/i18n';

const n = (count: number, one: string, other: string) => counted(count, 'fr', { one, other });

/** The picture of the mechanism, in words. */
export const drawingFr = {
  heading: (day: string) => `En image, au ${day}`,
  readTree: 'Lire l’arbre',
  seePicture: 'voir l’image',
  scrolls: 'Le mécanisme en image, défile de côté',
  label: (day: string, c: { beds: number; posts: number; vacant: number; stones: number }) =>
    `Le mécanisme au ${day}, dessiné comme une toguna : ${[
      n(c.beds, 'lit de toiture pour les instances politiques', 'lits de toiture pour les instances politiques'),
      n(c.posts, 'pilier pour les groupes thématiques', 'piliers pour les groupes thématiques'),
      n(c.stones, 'pierre au sol pour les cadres conjoints', 'pierres au sol pour les cadres conjoints'),
    ].join(', ')}. ${n(c.vacant, 'groupe sans coordonnateur', 'groupes sans coordonnateur')}. L’arbre dit la même chose en texte.`,
  legend: (c: { stones: boolean; subGroups: boolean; across: boolean; vacant: boolean; changed: boolean }) =>
    [
      'Toit : instances politiques. Piliers : groupes thématiques.',
      c.stones ? 'Au sol : cadres conjoints.' : null,
      c.subGroups ? 'Losange : sous-groupe.' : null,
      c.across ? 'Pilier clair : groupe transversal.' : null,
      c.vacant ? 'Pilier en tirets : siège de coordonnateur vacant.' : null,
      c.changed ? 'Fanion et mot : ce qui a changé.' : null,
      'L’arbre dit la même chose en texte.',
    ]
      .filter(Boolean)
      .join(' '),
  apart: 'Hors du toit',
  apartOf: (kind: string) => `${kind}\u00a0:`,
  roles: { chair: 'Chef de file', incoming: 'entrant', outgoing: 'sortant', enlarged: 'élargissement' },
  held: (who: string, role: string) => `${who} (${role})`,
  presided: (who: string) => `préside : ${who}`,
  led: (who: string) => `coordonné par ${who}`,
  leaderless: 'siège de coordonnateur vacant',
  subGroups: (count: number) => n(count, 'sous-groupe', 'sous-groupes'),
};

/** What changed between two days, in sentences that follow the name of a body. */
export const comparingFr = {
  title: 'Comparer deux dates',
  lead: (from: string, until: string, count: number) => `Du ${from} au ${until} : ${n(count, 'changement', 'changements')}`,
  from: 'Du',
  until: 'Au',
  compare: 'Comparer',
  tree: (day: string) => `Le mécanisme au ${day}`,
  notes: {
    'not-a-day': 'Une des dates n’existe pas : voici la dernière année.',
    turned: 'La première date était la plus récente : elles sont remises dans l’ordre.',
  },
  nothing: (from: string, until: string) => `Rien n’a changé du ${from} au ${until}`,
  nothingWhy: 'Aucun acte n’est noté entre ces deux dates, et les mêmes organisations tiennent les mêmes sièges.',
  headings: {
    created: 'Instances nouvelles',
    ended: 'Instances qui ne sont plus',
    promoted: 'Sous-groupes devenus groupes',
    renamed: 'Instances renommées',
    moved: 'Instances déplacées',
    suspended: 'Mises en sommeil',
    revived: 'Instances reprises',
    vacated: 'Sièges devenus vacants',
    filled: 'Sièges vacants pourvus',
    handed: 'Sièges passés à d’autres',
    opened: 'Sièges ouverts',
    closed: 'Sièges clos',
    said: 'Sièges dont on sait désormais qui les tient',
    unsaid: 'Sièges dont on ne sait plus qui les tient',
    members: 'Nombre de membres',
    acts: 'Actes notés entre ces deux dates',
  },
  words: {
    created: 'nouveau',
    ended: 'clos',
    promoted: 'promu',
    renamed: 'renommé',
    moved: 'déplacé',
    suspended: 'sommeil',
    revived: 'repris',
    vacated: 'vacant',
    filled: 'pourvu',
    handed: 'passation',
    opened: 'siège +',
    closed: 'siège −',
    said: 'dit',
    unsaid: 'non dit',
  },
  created: (since: string, from: string) => (from ? `: ${since}, à partir de : ${from}.` : `: ${since}.`),
  ended: (when: string, merged: boolean, into: string) =>
    into ? `n’existe plus après ${when} ; ${merged ? 'repris par' : 'prennent la suite'} : ${into}.` : `n’existe plus après ${when}.`,
  promoted: (before: string, after: string, under: string | null) =>
    `était « ${before} », devient « ${after} »${under ? `, sous ${under}` : ''}.`,
  renamed: (before: string) => `s’appelait « ${before} ».`,
  moved: (before: string | null, after: string | null) => `dépendait de ${before ?? 'personne'}, dépend de ${after ?? 'personne'}.`,
  movedTogether: (before: string | null, after: string | null) =>
    `dépendaient de ${before ?? 'personne'}, dépendent de ${after ?? 'personne'}.`,
  suspended: (when: string) => `est en sommeil (${when}).`,
  revived: (when: string) => `reprend ses travaux (${when}).`,
  seats: {
    vacated: (seat: string, before: string | null, _after: string | null, when: string) =>
      `${seat} : vacant (${when})${before ? `, après ${before}` : ''}.`,
    filled: (seat: string, _before: string | null, after: string | null, when: string) =>
      `${seat} : ${after} (${when}) ; le siège était vacant.`,
    handed: (seat: string, before: string | null, after: string | null, when: string) => `${seat} : ${after} (${when}), après ${before}.`,
    opened: (seat: string, _before: string | null, after: string | null, _when: string) => `${seat} : ${after ?? 'non dit'}.`,
    closed: (seat: string, before: string | null, _after: string | null, _when: string) =>
      before ? `${seat} : tenu jusque-là par ${before}.` : `${seat}.`,
    said: (seat: string, _before: string | null, after: string | null, when: string) => `${seat} : ${after} (${when}).`,
    unsaid: (seat: string, before: string | null, _after: string | null, _when: string) => `${seat} : ${before} auparavant.`,
  },
  memberCount: (before: number, after: number) => `: ${n(before, 'membre', 'membres')}, puis ${after}.`,
};
