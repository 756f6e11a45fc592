import { counted } from '#kernel/i18n';

const n = (count: number, one: string, other: string) => counted(count, 'fr', { one, other });

export const directoryFr = {
  filters: {
    words: 'Nom, fonction, organisation ou instance',
    organisation: 'Organisation',
    body: 'Instance',
    post: 'Fonction',
    standing: 'En poste',
    card: 'Fiche',
    cards: { 'a-confirmer': 'à confirmer de nouveau', refuse: 'adresse qui refuse' },
    standings: { 'en-poste': 'en poste aujourd’hui', anciens: 'anciens' },
  },
  leadPublic: 'Les personnes qui ont accepté de paraître ici.',
  publicEmpty: 'Personne n’a encore choisi de paraître pour le public.',
  until: (day: string) => `jusqu’au ${day}`,
  former: 'ancien',
  hidden: 'gardée par la maison',
  sheet: 'Annuaire',
  columns: {
    name: 'Nom',
    family: 'Nom',
    given: 'Prénom',
    post: 'Fonction',
    organisation: 'Organisation',
    bodies: 'Instances',
    email: 'Adresse',
    phone: 'Téléphone',
  },
  takeAway: {
    title: 'Emporter cette liste',
    says: 'Chaque fichier contient les lignes de la liste affinée, avec ce que vous pouvez lire, et rien de plus.',
    csv: 'Tableur (CSV)',
    cards: 'Cartes (vCard)',
    word: 'Annuaire, Word',
    outlook: 'Outlook ne prend que la première carte d’un fichier : pour plusieurs personnes, donnez-lui le tableur.',
    own: 'Carte (vCard)',
  },
  word: {
    title: (institution: string) => `Annuaire, ${institution}`,
    lead: (count: number, day: string) =>
      `${n(count, 'personne', 'personnes')}, état au ${day}. À corriger à la main et à rendre au secrétariat.`,
  },
};
