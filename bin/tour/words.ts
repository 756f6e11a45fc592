/** What the tour of each README tells its reader to press, fill in and look for. */
export const words = {
  fr: {
    ...{ readme: 'README.fr.md', home: '/' },
    ...{ address: 'Adresse électronique', password: 'Mot de passe', enter: 'Entrer' },
    ...{ aid: 'Aide', receive: 'Recevoir un fichier', file: 'Fichier XML', send: 'Envoyer et lire', accept: 'Accepter', entered: 'entré' },
    ...{ byPartner: 'Tableau par partenaire', partner: 'Danemark' },
    ...{ meetings: 'Réunions', convene: 'Convoquer', letters: 'Envoyer aux' },
    ...{ open: 'Ouvrir la séance', record: 'Noter une décision', kind: 'Décision', text: 'Texte', owners: 'Responsables', due: 'Échéance' },
    ...{ write: 'Noter la décision', draft: 'Projet', validate: 'Valider', decisions: 'Décisions' },
    ...{ mechanism: 'Mécanisme', asOf: 'Voir le mécanisme au', see: 'Voir' },
    decided: 'Fixer au 30 novembre la remise des prévisions CRMT 2019-2021 qui manquent encore.',
  },
  en: {
    ...{ readme: 'README.md', home: '/en' },
    ...{ address: 'E-mail address', password: 'Password', enter: 'Sign in' },
    ...{ aid: 'Aid', receive: 'Receive a file', file: 'XML file', send: 'Send and read', accept: 'Accept', entered: '· in' },
    ...{ byPartner: 'Table by partner', partner: 'Denmark' },
    ...{ meetings: 'Meetings', convene: 'Convene', letters: 'Send to the' },
    ...{ open: 'Open the session', record: 'Record a decision', kind: 'Decision', text: 'Text', owners: 'Responsible', due: 'Due' },
    ...{ write: 'Record the decision', draft: 'Draft', validate: 'Validate', decisions: 'Decisions' },
    ...{ mechanism: 'Mechanism', asOf: 'See the mechanism on', see: 'See' },
    decided: 'The CRMT forecasts 2019-2021 that are still missing are due by 30 November.',
  },
} as const;

export type Lang = keyof typeof words;
export type Words = (typeof words)[Lang];

/** Words that the reader types, or that only the program needs. */
const NOT_NAMED: readonly string[] = [
  'readme',
  'home',
  'decided',
  'partner',
  'address',
  'password',
  'kind',
  'text',
  'due',
  'owners',
  'file',
  'entered',
];

/** What the tour presses and its README does not name in bold: the two would part ways unseen. */
export function unnamed(lang: Lang, readme: string): string[] {
  const bold = new Set([...readme.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label.replace(/\s*…$/, '')));
  return Object.entries(words[lang]).flatMap(([key, label]) => (NOT_NAMED.includes(key) || bold.has(label) ? [] : [label]));
}
