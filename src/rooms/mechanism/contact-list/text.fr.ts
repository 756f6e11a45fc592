import { counted } from '#kernel/i18n';
import type { Counts } from './judging.ts';

const n = (count: number, one: string, other: string) => counted(count, 'fr', { one, other });

export const contactListFr = {
  refusals: {
    'contact-list.unreadable': 'Ce fichier n’est pas un classeur Excel (.xlsx) lisible. Rien n’est entré.',
    'contact-list.empty': 'Ce classeur ne contient aucune ligne sous ses titres.',
    'contact-list.too-long': (d: { most?: number }) => `Cette liste dépasse ${d.most} lignes. Partagez-la en plusieurs fichiers.`,
    'contact-list.too-large': (d: { megabytes?: number }) =>
      `Ce fichier pèse plus de ${d.megabytes} Mo : ce n’est pas une liste de contacts.`,
    'contact-list.decided': 'Cette liste est déjà prise ou écartée.',
    'contact-list.changed': 'Cette liste a changé pendant que vous la lisiez. Relisez-la avant de décider.',
    'contact-list.holds-while-open': 'Une liste décidée ne garde plus ses lignes.',
    'contact-list.same-file': 'Ce même fichier est déjà là.',
  },
  errors: {
    'list-missing': 'Choisissez le classeur Excel à lire.',
    'list.unreadable': 'Ce fichier n’est pas un classeur Excel (.xlsx) lisible. Rien n’est entré.',
    'list.empty': 'Ce classeur ne contient aucune ligne sous ses titres.',
    'list.too-long': (d: { most?: number }) => `Cette liste dépasse ${d.most} lignes. Partagez-la en plusieurs fichiers.`,
    'list.too-large': (d: { megabytes?: number }) => `Ce fichier pèse plus de ${d.megabytes} Mo : ce n’est pas une liste de contacts.`,
  },
  rules: {
    'contact-list.keep': 'lire une liste de contacts avant de la prendre, ou l’écarter',
    'contact-list.take': 'faire entrer une liste de contacts dans l’annuaire',
  },
  verbs: {
    'contact-list.receive': 'liste de contacts reçue',
    'contact-list.answer': 'liste de contacts relue',
    'contact-list.take': 'liste de contacts prise',
    'contact-list.drop': 'liste de contacts écartée',
  },
  pages: {
    title: 'Faire entrer une liste',
    lead: 'Une liste Excel est d’abord lue ligne par ligne ; rien n’entre avant que vous ne le disiez.',
    file: 'Classeur Excel',
    fileHint:
      'Un fichier .xlsx, 2 000 lignes au plus : une personne par ligne, les titres des colonnes au-dessus, en français ou en anglais.',
    read: 'Lire la liste',
    same: 'Ce même fichier est déjà venu : le voici, rien n’a changé.',
    received: 'Liste lue. Rien n’est entré encore.',
    before: 'Listes déjà lues',
    receivedOn: 'Lue le',
    state: 'État',
    states: { open: 'à décider', taken: 'prise', dropped: 'écartée' },
    entered: 'Entré',
    previewTitle: (name: string) => `Liste : ${name}`,
    counts: (lines: number, c: Counts) =>
      `${n(lines, 'ligne', 'lignes')} : ${n(c.new, 'nouvelle', 'nouvelles')}, ${c.known} déjà là, ${c.perhaps} peut-être déjà là, ${n(c.refused, 'refusée', 'refusées')}`,
    howRead: 'Comment la feuille a été lue',
    merged: (count: number) => `${n(count, 'cellule fusionnée', 'cellules fusionnées')} : la valeur compte pour chaque ligne couverte.`,
    formulas: (count: number) =>
      `${n(count, 'formule', 'formules')} : la valeur calculée est prise, jamais la formule. Une formule sans valeur fait refuser sa ligne.`,
    others: (sheet: string, others: string) => `Seule la feuille « ${sheet} » est lue. Les autres (${others}) sont laissées de côté.`,
    happens: (c: Counts, undecided: number) =>
      `Les nouvelles personnes entrent avec leurs coordonnées, lues par les personnes connectées. Qui est déjà là ne change pas. ${undecided > 0 ? `${n(undecided, 'ligne attend votre réponse et reste', 'lignes attendent votre réponse et restent')} dehors sans elle. ` : ''}${c.refused > 0 ? 'Les lignes refusées restent dehors : corrigez-les dans le classeur et relisez-le. ' : ''}La fonction est notée telle qu’elle est écrite, sans droit : ambassadeur, chef de coopération et point focal se notent sur la fiche.`,
    take: (count: number) => `Prendre ${n(count, 'ligne', 'lignes')}`,
    taken: (added: number, completed: number) =>
      `${n(added, 'personne ajoutée', 'personnes ajoutées')}, ${n(completed, 'fiche complétée', 'fiches complétées')}.`,
    drop: 'Écarter cette liste',
    dropped: 'Liste écartée. Ses lignes ne sont plus gardées.',
    closed: 'Les lignes d’une liste décidée ne sont plus gardées.',
    answer: 'Relire avec ces réponses',
    answered: 'Liste relue avec vos réponses.',
    columns: 'Colonnes',
    columnsSay: 'Reconnues à leurs titres ; corrigez ce qui ne va pas.',
    fields: {
      name: 'Nom entier',
      given: 'Prénom',
      family: 'Nom de famille',
      email: 'Adresse de courriel',
      phone: 'Téléphone',
      organisation: 'Organisation',
      post: 'Fonction',
      lang: 'Langue',
    },
    notInList: 'pas dans la liste',
    noHeading: 'sans titre',
    defaultLang: 'Langue des envois, quand la liste ne la dit pas',
    groups: { perhaps: 'Peut-être déjà là', refused: 'Refusées', new: 'Nouvelles', known: 'Déjà là, rien ne change' },
    perhapsSays: 'Deux façons d’écrire un même nom ? Dites ce qu’il en est.',
    undecided: 'pas encore décidé : la ligne reste dehors',
    both: 'deux personnes : garder les deux',
    sameKeep: (name: string) => `la même personne que ${name} : compléter sa fiche, garder ce qui y est`,
    sameTake: (name: string, email: string) => `la même personne que ${name} : prendre l’adresse de la liste, ${email}`,
    sameLine: (name: string, line: number) => `la même personne que ${name}, ligne ${line} : une seule entre`,
    lines: 'Ligne par ligne',
    line: 'Ligne',
    column: 'Colonne',
    colon: ' :',
    said: 'Ce qui est écrit',
    why: 'Ce qui se passera',
    sameAddress: 'Même adresse que',
    willEnter: 'Entre dans l’annuaire.',
    reasons: {
      'formula-without-value': () =>
        'la formule n’a pas de valeur ; ouvrez le classeur dans Excel et enregistrez-le, ou écrivez la valeur.',
      'formula-error': () => 'la formule donne une erreur.',
      'name-missing': (d: { said: string }) =>
        d.said ? `un prénom et un nom sont attendus, « ${d.said} » n’en donne qu’un.` : 'le nom manque.',
      'name-long': (d: { most: number }) => `le nom dépasse ${d.most} signes.`,
      'address-bad': (d: { said: string }) => `« ${d.said} » n’est pas une adresse.`,
      'phone-bad': (d: { said: string }) => `« ${d.said} » n’est pas un numéro.`,
      'organisation-unknown': (d: { said: string }) =>
        `« ${d.said} » n’est pas une organisation connue ; ajoutez-la d’abord, ou écrivez son sigle.`,
      'post-long': (d: { most: number }) => `la fonction dépasse ${d.most} signes.`,
      'lang-unknown': (d: { said: string }) => `« ${d.said} » n’est ni le français ni l’anglais.`,
      'line-twice': (d: { line: number }) => `la ligne ${d.line} dit déjà la même personne.`,
    },
  },
};
