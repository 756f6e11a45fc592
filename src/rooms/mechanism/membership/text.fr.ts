import { counted, formatDay } from '#kernel/i18n';

const on = (day: string) => formatDay(day, 'fr', 'short');
const n = (count: number, one: string, other: string) => counted(count, 'fr', { one, other });

/** A partner joins, leaves, or goes into another. */
export const membershipFr = {
  refusals: {
    'partner.act-of-its-sort': 'Seule une fusion a une organisation qui reprend.',
    'partner.already-member': (d: { from: string; to: string }) =>
      d.from ? `Cette organisation est déjà membre depuis le ${on(d.from)}.` : 'Cette organisation est déjà membre.',
    'partner.gone': 'Cette organisation a été fondue dans une autre : faites entrer celle qui l’a reprise.',
    'organisation.gone': (d: { name: string; into: string; day: string }) =>
      `« ${d.name} » a été fondue le ${on(d.day)} dans une autre${d.into ? ` (${d.into})` : ''} : choisissez celle qui l’a reprise, ou un dernier jour avant celui-là.`,
    'partner.not-member': (d: { day: string }) => `Cette organisation n’est pas membre au ${on(d.day)} : elle ne peut pas partir.`,
    'partner.leave-before-join': (d: { from: string; to: string }) => `Le dernier jour (${on(d.to)}) est avant l’entrée (${on(d.from)}).`,
    'partner.merge-itself': 'Une organisation ne se fond pas dans elle-même.',
    'partner.merged-once': (d: { name?: string }) =>
      d.name ? `« ${d.name} » a déjà été fondue dans une autre organisation.` : 'Cette organisation a déjà été fondue dans une autre.',
    'partner.merge-loop': (d: { name: string; into: string }) =>
      `« ${d.into} » a elle-même été fondue dans « ${d.name} » : cette fusion tournerait en rond.`,
    'partner.merge-into-gone': (d: { name: string }) =>
      `« ${d.name} » a été fondue dans une autre organisation : choisissez celle qui l’a reprise.`,
    'partner.merge-under': (d: { name: string; into: string }) =>
      `« ${d.into} » dépend de « ${d.name} » : cette fusion tournerait en rond. Donnez-lui d’abord une autre place.`,
  },
  errors: {
    'intoId.choose': 'Choisissez l’organisation qui reprend.',
  },
  rules: {
    'partner.join': 'faire entrer un partenaire, avec ses sièges et ses personnes',
    'partner.leave': 'noter le départ d’un partenaire, avec tout ce qu’il clôt',
    'partner.merge': 'fondre une organisation dans une autre',
  },
  verbs: {
    'partner.join': 'partenaire entré',
    'partner.leave': 'partenaire parti',
    'partner.pass-duties': 'suites passées à l’organisation qui a repris',
    'partner.merge': 'organisation fondue dans une autre',
  },
  words: {
    acts: { join: 'Faire entrer', leave: 'Noter le départ', merge: 'Fondre dans une autre' },
    history: 'Histoire',
    noHistory: 'Aucun acte noté.',
    said: {
      join: 'entrée',
      leave: 'départ',
      merge: 'fondue dans',
      absorbs: 'reprend',
    },
    mergedTitle: (day: string) => `Fondue dans une autre organisation le ${on(day)}`,
    mergedWhere: 'Ce qu’elle tenait est maintenant tenu par',
    days: 'Jours',
    endsOn: (day: string) => `finit le ${on(day)}`,
    seatIn: (seat: string, body: string) => `${seat}, ${body}`,
    see: 'Voir ce que cela change',
    ask: { join: 'Quel jour, dans quelles instances', leave: 'Quel jour', merge: 'Dans laquelle, et quel jour' },
    reason: 'Raison ou référence de la décision',
    join: {
      title: (name: string) => `Entrée : ${name}`,
      fromDay: 'Premier jour',
      bodies: 'Instances où elle siège',
      bodiesHint: 'D’autres sièges pourront s’ouvrir plus tard, depuis la page de l’instance.',
      seats: 'Ses sièges et ses personnes',
      kind: 'Sorte de siège',
      titular: 'Titulaire',
      alternate: 'Suppléant habilité',
      later: 'désigné plus tard',
      noPeople:
        'Personne n’a encore de fonction dans cette organisation. Ajoutez-la à l’annuaire, ou désignez plus tard depuis la page du siège.',
      none: 'Aucune instance choisie : elle devient membre sans siège.',
      submit: (count: number) => (count === 0 ? 'Faire entrer' : `Faire entrer et ouvrir ${n(count, 'siège', 'sièges')}`),
      done: (name: string) => `${name} est membre.`,
    },
    leave: {
      title: (name: string) => `Départ : ${name}`,
      lastDay: 'Dernier jour',
      ends: 'Tout ce qui finit',
      membership: (day: string) => `La participation finit le ${on(day)}.`,
      vacant: (count: number) => `${n(count, 'siège devient vacant', 'sièges deviennent vacants')}`,
      closed: (count: number) => `${n(count, 'siège de membre se ferme', 'sièges de membre se ferment')}`,
      mandates: (count: number) => `${n(count, 'désignation finit', 'désignations finissent')}`,
      posts: (count: number) => `${n(count, 'fonction finit', 'fonctions finissent')}`,
      stays: 'Les noms restent dans les comptes rendus de leur temps.',
      submit: 'Noter le départ',
      done: (name: string) => `Le départ est noté : ${name}.`,
    },
    merge: {
      title: (name: string) => `Fusion : ${name}`,
      into: 'Organisation qui reprend',
      day: 'Premier jour',
      dayHint: 'L’organisation fondue finit la veille.',
      changes: 'Ce qui passe et ce qui finit',
      joins: (name: string) => `${name} devient membre ce jour-là.`,
      identifiers: (count: number) => n(count, 'identifiant devient un alias', 'identifiants deviennent des alias'),
      passed: (count: number) => n(count, 'siège passe', 'sièges passent'),
      closed: (count: number) =>
        n(count, 'siège se ferme : l’autre en a déjà un dans l’instance', 'sièges se ferment : l’autre en a déjà un dans l’instance'),
      mandatesPassed: (count: number) => n(count, 'désignation passe', 'désignations passent'),
      mandatesEnded: (count: number) => n(count, 'désignation finit', 'désignations finissent'),
      postsPassed: (count: number) => n(count, 'fonction passe', 'fonctions passent'),
      postsEnded: (count: number) =>
        n(count, 'fonction finit : elle est déjà tenue dans l’autre', 'fonctions finissent : elles sont déjà tenues dans l’autre'),
      carried: (count: number) => n(count, 'suite ouverte passe', 'suites ouvertes passent'),
      family: (count: number) => n(count, 'agence change de rattachement', 'agences changent de rattachement'),
      address: 'Son adresse répond toujours, et dit où elle est passée.',
      submit: 'Fondre',
      done: (name: string, into: string) => `${name} est fondue dans ${into}.`,
    },
  },
};
