import { counted, formatDay } from '#kernel/i18n';

const n = (count: number, one: string, other: string) => counted(count, 'fr', { one, other });
const on = (day: string) => formatDay(day, 'fr', 'short');

export const personalDataFr = {
  refusals: {
    'retention.out-of-bounds': (d: { least?: number; most?: number }) => `Une durée doit tenir entre ${d.least} et ${d.most}.`,
  },
  errors: { 'out-of-bounds': (d: { least: number; most: number }) => `Écrivez un nombre entre ${d.least} et ${d.most}.` },
  rules: {
    'personal-data.read': 'lire ce qui est gardé des personnes, pourquoi et pour combien de temps',
    'personal-data.take': 'emporter tout ce qui est gardé de soi',
    'retention.set': 'fixer combien de temps chaque sorte de données est gardée',
    'retention.sweep': 'effacer ce qui dépasse sa durée',
  },
  verbs: { 'retention.set': 'durées de conservation fixées', 'retention.sweep': 'données trop anciennes effacées' },
  pages: {
    title: 'Données personnelles',
    lead: 'Ce que la maison garde des personnes, pourquoi, qui le voit et combien de temps.',
    what: 'Ce qui est gardé',
    why: 'Pourquoi',
    who: 'Qui le voit',
    long: 'Combien de temps',
    count: {
      days: (count: number) => n(count, 'jour', 'jours'),
      months: (count: number) => n(count, 'mois', 'mois'),
    },
    span: (from: string, to: string | null) => (to ? `du ${on(from)} au ${on(to)}` : `depuis le ${on(from)}`),
    since: (day: string) => `depuis le ${day}`,
    until: (day: string) => `jusqu’au ${day}`,
    capacities: { titular: 'titulaire', alternate: 'suppléant', accompanying: 'accompagnant', person: 'en personne' },
    picture: (width: number, height: number) => `Une photographie de ${width} pixels sur ${height}`,
    fields: { name: 'nom et fonctions', email: 'adresse', phone: 'téléphone', photograph: 'photographie' },
    rights: {
      title: 'Ce que vous pouvez demander',
      says: [
        'Lire et emporter tout ce qui vous concerne, dans un fichier, depuis votre compte.',
        'Corriger votre fiche et décider qui voit votre adresse et votre téléphone. Le public ne les lit que si vous l’acceptez, et jusqu’à ce que vous reveniez dessus.',
        'Faire effacer vos coordonnées, votre photographie et votre compte, vous-même ou en le demandant au Pool. Votre nom reste dans les comptes rendus de son temps.',
        'Sans compte, répondez au lien que vous recevez deux fois par an, ou écrivez au Pool.',
      ],
    },
    mine: {
      title: 'Tout ce qui me concerne',
      lead: 'Ce que chaque salle de la maison garde de vous, tel quel.',
      take: 'Emporter le fichier (JSON)',
      file: 'mes-donnees',
      count: (count: number) => n(count, 'ligne', 'lignes'),
      nothing: 'Rien.',
      more: (count: number) => `${n(count, 'autre ligne', 'autres lignes')} dans le fichier.`,
    },
    erase: {
      own: 'Effacer mes données',
      short: 'Effacer',
      title: (name: string) => `Effacer les données de ${name} ?`,
      submit: 'Effacer',
      happens: [
        'Cela ne se défait pas.',
        'Les comptes rendus et le journal restent entiers : le nom y reste, comme ce jour-là.',
        'La personne ne peut plus entrer, et la maison ne peut plus lui écrire.',
      ],
      goes: 'Ce qui s’en va',
      stays: 'Ce qui reste',
      done: 'Données effacées. Le nom reste dans les comptes rendus de son temps.',
    },
    durations: {
      title: 'Durées de conservation',
      lead: 'Voyez d’abord ce qui partirait ; fixez ensuite. Ce qui dépasse sa durée s’en va une fois par jour.',
      units: { days: 'jours', months: 'mois' },
      bounds: (least: number, most: number) => `entre ${least} et ${most}`,
      preview: 'Voir ce qui partirait',
      wouldLeave: 'Ce qui partirait aujourd’hui avec ces durées',
      leaves: 'Ce qui dépasse sa durée aujourd’hui',
      today: 'À effacer',
      save: 'Fixer ces durées',
      saved: 'Durées fixées.',
      history: 'Ce qui a été effacé',
    },
    kept: {
      name: {
        what: 'Nom, langue, fonctions et sièges',
        why: 'savoir qui parle pour qui, aujourd’hui et dans les comptes rendus de chaque époque',
        who: 'les personnes connectées ; le public si la personne l’accepte',
        long: 'tant que l’histoire du mécanisme est gardée',
      },
      contact: {
        what: 'Adresse et téléphone',
        why: 'convoquer, envoyer les comptes rendus, se joindre',
        who: 'ceux que la personne a choisis ; le Pool et les envois des instances où elle siège',
        long: 'après la fin de la dernière fonction et du dernier siège',
      },
      photograph: {
        what: 'Photographie',
        why: 'se reconnaître d’une réunion à l’autre',
        who: 'ceux que la personne a choisis',
        long: 'autant que l’adresse et le téléphone ; remplacée ou retirée, elle ne se voit plus aussitôt',
      },
      consents: {
        what: 'Accords donnés au public',
        why: 'prouver ce que la personne a accepté de montrer, et quand',
        who: 'la personne et le Pool',
        long: 'autant que le nom',
      },
      lists: {
        what: 'Listes de contacts en attente',
        why: 'les relire avant de les prendre',
        who: 'le Pool',
        long: 'après leur arrivée ; plus tôt dès qu’une liste est prise ou écartée',
      },
      account: {
        what: 'Compte : adresse, empreinte du mot de passe',
        why: 'entrer',
        who: 'la personne et ceux qui gardent les comptes',
        long: 'jusqu’à l’effacement',
      },
      sessions: {
        what: 'Sessions : date, navigateur, adresse de la machine',
        why: 'montrer à chacun où il est entré, et reconnaître une intrusion',
        who: 'la personne',
        long: 'après leur fin',
      },
      links: {
        what: 'Invitations et liens d’invités',
        why: 'reconnaître qui répond sans compte',
        who: 'ceux qui gardent les comptes',
        long: 'après leur dernier jour',
      },
      letters: {
        what: 'Lettres envoyées',
        why: 'savoir ce qui a été écrit, et à qui',
        who: 'l’audience de chaque lettre',
        long: 'après leur envoi ; le texte et l’adresse s’en vont, la date reste',
      },
      drafts: {
        what: 'Brouillons',
        why: 'ne rien perdre de ce qui a été tapé',
        who: 'leur auteur',
        long: 'après le dernier enregistrement',
      },
      journal: {
        what: 'Actes au journal',
        why: 'savoir qui a fait quoi, et quand ; sans coordonnées',
        who: 'l’audience de chaque acte',
        long: 'toujours : le journal est scellé',
      },
    },
  },
};
