export const rules = {
  'feed.own': 'avoir une adresse pour ses flux, la refaire, la reprendre',
  'feed.read': 'lire des flux par leur adresse',
};

export const verbs = {
  'feed.make': 'adresse des flux faite',
  'feed.revoke': 'adresse des flux reprise',
};

export const feeds = {
  title: 'Mes flux',
  link: 'Mes flux (agenda, nouvelles)',
  lead: 'Vos dates dans l’agenda de votre téléphone ou de votre messagerie, vos nouvelles dans un lecteur. Aucun mot de passe n’y est demandé\u00a0: qui a l’adresse lit ce que vous pouvez lire.',
  none: 'Vous n’avez pas encore d’adresse.',
  make: 'Créer mon adresse',
  since: (day: string) => `Votre adresse a été créée le ${day}. Elle n’est montrée qu’une fois.`,
  anew: 'La refaire',
  anewSays: 'Perdue, ou lue par quelqu’un d’autre\u00a0: refaites-la. Celle d’avant ne répondra plus.',
  revoke: 'La reprendre',
  revokeTitle: 'Reprendre l’adresse de mes flux',
  revokeSays: [
    'L’adresse ne répondra plus, tout de suite et partout.',
    'Ce que vos programmes ont déjà lu y reste jusqu’à ce que vous l’ôtiez.',
    'Ce que vous suivez ne change pas.',
  ],
  revoked: 'L’adresse est reprise\u00a0: elle ne répond plus.',
  madeTitle: 'Vos adresses',
  madeLead: 'Gardez-les maintenant\u00a0: elles ne seront plus montrées.',
  madeHow: 'Dans votre agenda, choisissez «\u00a0s’abonner par une adresse\u00a0»\u00a0; dans votre lecteur de flux, ajoutez la dernière.',
  madeWarning:
    'Ne les transmettez pas. Vos droits sont regardés à chaque lecture\u00a0: quand votre siège finit, ce qu’il ouvrait n’y est plus.',
  kept: 'Je les ai gardées',
  calendar: 'Mon agenda',
  calendarFollowed: 'Mon agenda, ce que je suis',
  calendarSays: 'Les dates que vous pouvez voir, d’il y a un an à dans deux ans.',
  news: 'Ce que je suis, ce qui est nouveau',
  newsSays: 'Ce qui est nouveau depuis trois mois dans ce que vous suivez.',
  bodySays: 'Les dates de cette instance, d’il y a un an à dans deux ans.',
  colon: '\u00a0: ',
  bodyLinks: 'Flux de cette instance',
  bodyIcs: 'Agenda (.ics)',
  bodyAtom: 'Nouvelles (Atom)',
  goneSays: (sentence: string, addresses: string) => (addresses === '' ? sentence : `${sentence} Suite de ce flux\u00a0: ${addresses}`),
  gone: {
    acts: {
      merge: 'fusion',
      split: 'partage',
      dissolve: 'clôture',
      replace: 'succession',
      promote: 'promotion',
      restructure: 'réorganisation',
    } as Record<string, string>,
    ended: 'fin',
    says: (body: string, act: string, from: string, into: string) =>
      `${body}\u00a0: ${act}, à partir du ${from}.${into === '' ? '' : ` À sa place\u00a0: ${into}.`}`,
  },
};
