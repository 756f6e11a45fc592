import { formatNumber } from './i18n.ts';

const megabytes = (bytes: number) => `${formatNumber(Math.max(1, Math.round(bytes / 1_000_000)), 'fr')}\u00a0Mo`;

/** What the kernel says, whatever the room. */
export const fr = {
  room: 'Maison',

  refusals: {
    'file.too-large': ({ limit = 0 }: { limit?: number }) =>
      `Ce fichier est trop lourd\u00a0: ${megabytes(limit)} au plus. Rien n’a été gardé.`,
    'file.empty': 'Ce fichier est vide. Choisissez-en un autre.',
    'file.wrong-type': ({ type = '' }: { type?: string }) =>
      `Ce fichier n’est pas du type attendu${type ? `\u00a0: son contenu est «\u00a0${type}\u00a0»` : ''}. Rien n’a été gardé.`,
    'file.no-room': 'Il n’y a plus de place sur le disque de la maison. Rien n’a été gardé\u00a0; prévenez qui tient le serveur.',
    'file.read-only': 'Le dossier des fichiers ne peut pas être écrit. Rien n’a été gardé\u00a0; prévenez qui tient le serveur.',
    'file.store-away':
      'Le magasin des fichiers ne répond pas. Rien n’a été gardé\u00a0; réessayez dans un moment, ou prévenez qui tient le serveur.',
    'file.unreachable':
      'Ce fichier ne peut pas être lu pour l’instant\u00a0: le magasin des fichiers ne répond pas. Il est gardé\u00a0; réessayez dans un moment.',
    'issued.frozen': 'Ce qui a été diffusé ne change plus. Une correction se diffuse comme une nouvelle édition.',
    'journal.kept': 'Le journal ne se corrige pas\u00a0: on y ajoute.',
    'bin.no-way-back': 'Cette sorte de chose ne se reprend pas.',
    'bin.taken-back': 'Cela a déjà été repris.',
    'demo.no-such-day': 'Ce jour n’existe pas.',
    'demo.not-a-demo': 'Cette base n’est pas une démonstration\u00a0: son jour est celui de l’horloge.',
    'mail.address': 'Cette adresse électronique ne peut pas recevoir de courrier.',
    'mail.header': 'Un objet ou une adresse de courrier tient sur une ligne.',
    'mail.twice': 'Un autre courrier porte déjà ce numéro.',
    'mail.not-failed': 'Ce courrier n’attend pas d’être renvoyé.',
    'backup.running': 'Une sauvegarde est déjà en cours.',
  },

  errors: {
    'file-too-large': ({ limit = 0 }: { limit?: number }) => `Ce fichier est trop lourd\u00a0: ${megabytes(limit)} au plus.`,
    'file-empty': 'Ce fichier est vide.',
    'file-wrong-type': 'Ce fichier n’est pas du type attendu.',
    'file-missing': 'Choisissez un fichier.',
    'no-such-month': 'Ce mois n’existe pas. Écrivez-le ainsi\u00a0: 2018-11.',
    'not-an-amount': 'Écrivez un montant en chiffres.',
  },

  rules: { 'house.act': 'faire les travaux de la maison (courrier, rappels, sauvegardes)' },

  verbs: {
    'setting.write': 'réglage changé',
    'issued.issue': 'diffusé',
    'bin.throw-away': 'jeté',
    'bin.take-back': 'repris de la corbeille',
    'bin.purge': 'corbeille vidée après trente jours',
    'mail.send-again': 'courrier renvoyé',
    'journal.erase': 'données personnelles effacées du journal',
    'backup.make': 'sauvegarde faite',
    'backup.try': 'archive essayée',
    'backup.restore': 'archive restaurée',
  },

  /** Kinds of work, for the pages that show jobs. Those of the rooms are named by the rooms. */
  jobs: {
    'mail.deliver': 'envoi d’un courrier',
    backup: 'sauvegarde',
    'due:backup.nightly': 'sauvegarde de la nuit',
    'due:house.sweep': 'grand ménage (corbeille, fichiers, travaux finis)',
    'due:search.words': 'mots de la recherche',
  } as Record<string, string>,

  jobStates: { waiting: 'attend', running: 'en cours', done: 'fait', failed: 'n’a pas abouti', stopped: 'arrêté' },
  mailStates: { waiting: 'attend', kept: 'gardé ici', sent: 'parti', failed: 'refusé' },

  /** Words of buttons that every room uses. */
  words: {
    save: 'Enregistrer',
    add: 'Ajouter',
    edit: 'Corriger',
    throwAway: 'Jeter',
    takeBack: 'Reprendre',
    undo: 'Annuler',
    send: 'Envoyer',
    issue: 'Diffuser',
    validate: 'Valider',
    close: 'Clore',
    open: 'Ouvrir',
    stop: 'Arrêter',
    again: 'Recommencer',
    search: 'Chercher',
    download: 'Télécharger',
    back: 'Revenir',
  },
};
