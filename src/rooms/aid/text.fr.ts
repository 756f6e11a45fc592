import { activities } from './texts/activities.fr.ts';
import { figures } from './texts/figures.fr.ts';
import { imports } from './texts/imports.fr.ts';
import { said } from './texts/reasons.fr.ts';
import { standard } from './texts/standard.fr.ts';
import { upgrade } from './texts/upgrade.fr.ts';

/** Un refus à la porte dit la même phrase que le rapport d’un fichier lu. */
const atTheDoor = Object.fromEntries(Object.entries(said.faults).map(([code, say]) => [`import.${code}`, say]));

export const fr = {
  room: 'Aide',
  news: { entered: (file: string, rows: string) => `Fichier entré\u00a0: ${file} (${rows} lignes)` },
  refusals: {
    ...atTheDoor,
    'import.country-unset': 'Le pays n’est pas réglé : dites-le dans les réglages avant de lire un fichier.',
    'import.not-to-decide': 'Ce fichier n’attend pas de décision : il est déjà accepté, écarté, ou n’a pas pu être lu.',
    'import.many-absent': ({ absent = 0, known = 0 }: { absent?: number; known?: number }) =>
      `${absent} activités sur ${known} ne sont plus dans ce fichier, plus d’une sur dix. Vérifiez auprès du partenaire, puis cochez que vous l’avez vu.`,
    'import.decided': 'Une décision a son jour.',
    'activity.identifier-taken': 'Cet identifiant est déjà celui d’une autre activité.',
    'amount.rate-named': 'Un montant converti nomme son taux.',
    'figure.unknown': 'Ce chiffre n’existe pas : choisissez-le dans le tableau.',
  },
  errors: {
    'file-missing': 'Choisissez un fichier XML.',
    'organisation-missing': 'Choisissez l’organisation dont c’est le fichier.',
    'seen-missing': 'Cochez que vous avez vu ce qui disparaît.',
  },
  rules: {
    'aid.read': 'lire les activités publiées et leurs chiffres',
    'import.list': 'voir les fichiers reçus et leurs rapports',
    'import.receive': 'envoyer un fichier IITA',
    'import.accept': 'accepter un fichier lu',
    'import.drop': 'écarter un fichier',
    'import.read': 'lire un fichier reçu',
    'import.enter': 'faire entrer un fichier accepté',
    'aid.load': 'charger les réglages de départ',
  },
  verbs: {
    'import.receive': 'fichier IITA reçu',
    'import.read': 'fichier IITA lu',
    'import.accept': 'fichier IITA accepté',
    'import.enter': 'fichier IITA entré',
    'import.drop': 'fichier IITA écarté',
    'aid.convert': 'montants convertis de nouveau',
  },
  said,
  ...activities,
  ...figures,
  ...imports,
  ...upgrade,
  ...standard,
  kinds: { transaction: 'transaction', budget: 'budget', planned: 'décaissement prévu' } as Record<string, string>,
  measures: { commitment: 'Engagements', disbursement: 'Décaissements et dépenses' } as Record<string, string>,
  verdicts: { refused: 'refusée', held: 'retenue', noted: 'notée' } as Record<string, string>,
  states: {
    waiting: 'reçu, en lecture',
    refused: 'refusé',
    read: 'lu, à décider',
    entering: 'accepté, en cours d’entrée',
    accepted: 'entré',
    dropped: 'écarté',
  } as Record<string, string>,
  noValue: '–',
  untitled: 'sans titre',
  demo: 'démo',
};
