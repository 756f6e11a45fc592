interface Days {
  from: string;
  to: string;
}

export const delegation = {
  refusals: {
    'delegation.to-oneself': 'On ne se donne pas de délégation à soi-même.',
    'delegation.ends-before-it-begins': 'Le dernier jour de la délégation est avant le premier.',
    'delegation.past': 'Le dernier jour de la délégation est déjà passé.',
    'delegation.too-long': 'Une délégation dure un an au plus\u00a0; elle se redonne ensuite.',
    'delegation.over':
      'Cette délégation n’a pas cours aujourd’hui\u00a0: elle a été reprise, son dernier jour est passé, ou elle n’a pas commencé.',
  },
  errors: {
    'delegation-ends-before': 'Le dernier jour est avant le premier.',
  },
  rules: {
    'delegation.read-own': 'voir qui peut agir pour soi, et pour qui l’on peut agir',
    'delegation.give': 'laisser une autre personne agir en son nom, et le reprendre',
    'delegation.take': 'agir pour une personne qui l’a permis',
    'delegation.leave': 'revenir à son propre nom',
  },
  verbs: {
    'delegation.give': 'délégation donnée',
    'delegation.revoke': 'délégation reprise',
    'delegation.take': 'délégation prise en main',
    'delegation.leave': 'délégation quittée',
  },
  letters: {
    given: (name: string, days: Days, page: string) => ({
      subject: `Vous pouvez agir pour ${name}`,
      text: `Bonjour,\n\n${name} vous laisse agir en son nom du ${days.from} au ${days.to}, dernier jour compris. Cette page dit dans quelles matières, et porte le bouton qui commence\u00a0:\n\n${page}\n\nChaque acte portera vos deux noms. Rien ne commence avant que vous n’ayez pressé ce bouton.\n`,
    }),
    revoked: (name: string, days: Days, page: string) => ({
      subject: `Vous n’agissez plus pour ${name}`,
      text: `Bonjour,\n\n${name} a repris la délégation qui vous avait été donnée du ${days.from} au ${days.to}. Ce que vous avez fait reste, sous vos deux noms\u00a0; vous agissez désormais en votre seul nom. Les délégations qui ont cours sont ici\u00a0:\n\n${page}\n`,
    }),
  },
  title: 'Agir pour une autre personne',
  lead: 'Une personne peut en laisser une autre agir en son nom, pour des jours et des matières dits d’avance. Tout acte porte alors les deux noms.',
  section: 'Agir pour une autre personne',
  sectionSays: 'Qui peut agir en votre nom, et pour qui vous pouvez agir.',
  open: 'Voir les délégations',
  given: 'Qui peut agir en mon nom',
  givenCaption: 'Délégations que vous avez données, la dernière à finir d’abord',
  nobody: 'Personne n’agit en votre nom.',
  received: 'Pour qui je peux agir',
  none: 'Personne ne vous a donné de délégation.',
  person: 'Personne',
  matters: 'Matières',
  days: 'Jours',
  fromTo: (from: string, to: string) => `du ${from} au ${to}`,
  state: 'État',
  states: { 'to-come': 'à venir', now: 'en cours', over: 'finie' },
  revoke: 'Reprendre',
  revoked: 'Délégation reprise.',
  act: (name: string) => `Agir pour ${name}`,
  left: 'Vous agissez de nouveau en votre nom.',
  newTitle: (name: string) => `Laisser ${name} agir en mon nom`,
  newSays: [
    'Cette personne aura vos droits du moment dans les matières choisies, jamais davantage.',
    'Elle ne touche ni à votre mot de passe, ni à vos sessions, ni à votre code, ni à vos délégations.',
    'Le journal porte ses actes sous les deux noms. Vous reprenez la délégation quand vous voulez.',
  ],
  find: 'Nom',
  findTitle: 'Laisser quelqu’un agir en mon nom',
  findSays: 'Cherchez une personne de l’annuaire qui a un compte ouvert.',
  search: 'Chercher',
  choose: (name: string) => `Choisir ${name}`,
  notFound: 'Aucune personne de ce nom n’a de compte ouvert.',
  fromDay: 'Premier jour',
  toDay: 'Dernier jour',
  toDayHint: 'La délégation finit à minuit de ce jour.',
  submit: 'Donner cette délégation',
  done: (name: string) => `${name} peut agir en votre nom.`,
};
