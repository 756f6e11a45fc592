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
