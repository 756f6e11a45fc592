import { formatDay } from '#kernel/i18n';

const on = (day: string) => formatDay(day, 'fr', 'short');

export const contactFr = {
  refusals: {
    'card.name-is-known': 'Le nom d’une personne en poste est connu des personnes connectées : il figure dans les comptes rendus.',
    'card.name-first': 'Pour montrer une adresse, un téléphone ou une photographie au public, montrez-lui d’abord le nom.',
    'consent.order': 'La fin d’un accord est avant son début.',
    'cadence.out-of-bounds': 'Une de ces durées est hors de ses bornes, ou le rappel partirait après la fin du lien.',
    'consent.twice': 'Cet accord est déjà noté.',
  },
  rules: {
    'person.erase': 'effacer les coordonnées, la photographie et le compte d’une personne',
    'card.read-own': 'lire toute sa propre fiche',
    'card.show': 'décider qui voit quoi de sa propre fiche',
    'card.confirm': 'dire que sa propre fiche est juste',
    'card.set-cadence': 'fixer tous les combien chacun confirme sa fiche',
    'card.ask': 'demander à chacun de confirmer sa fiche',
    'card.keep': 'voir quelles fiches ne sont pas confirmées, quelles adresses refusent',
  },
  verbs: {
    'person.erase': 'données personnelles effacées',
    'card.show': 'choix de qui voit quoi',
    'card.confirm': 'fiche confirmée',
    'card.ask': 'fiche à confirmer demandée',
    'card.set-cadence': 'cadence des fiches à confirmer fixée',
    'card.remind': 'rappel de confirmer sa fiche',
    'card.refused': 'adresse qui refuse',
  },
  pages: {
    title: 'Ma fiche',
    lead: 'Ce que la maison garde pour vous joindre, et qui le voit.',
    right: 'Tout est juste',
    rightSays: 'Relisez ce qui suit. Si rien n’a changé, dites-le ; sinon corrigez plus bas, ce qui vaut confirmation.',
    confirmed: (months: number) => `Fiche confirmée. Merci ; la question reviendra dans ${months} mois.`,
    kept: 'Ce qui est gardé',
    none: 'rien',
    name: 'Nom et fonctions',
    email: 'Adresse',
    phone: 'Téléphone',
    photograph: 'Photographie',
    photographKept: 'gardée',
    lang: 'Langue des envois',
    correct: 'Corriger',
    save: 'Corriger ma fiche',
    saved: 'Fiche corrigée et confirmée.',
    sights: 'Qui voit quoi',
    sightsSay:
      'Vous seul en décidez. Le public ne voit que ce que vous lui montrez vous-même, à partir du jour où vous le dites et jusqu’au jour où vous revenez dessus ; ni le Pool ni votre organisation ne peuvent l’accepter à votre place.',
    house:
      'La maison continue de vous écrire quel que soit ce choix : les listes de diffusion des instances où vous siégez et le Pool gardent votre adresse pour cela.',
    sight: { pool: 'le Pool seul', 'signed-in': 'les personnes connectées', public: 'tout le monde' },
    saveSights: 'Garder ces choix',
    sightsSaved: 'Choix gardés. Annuaire, listes, cartes et recherche les suivent dès maintenant.',
    consents: 'Ce que vous avez accepté de montrer au public',
    field: 'Donnée',
    given: 'Depuis le',
    withdrawn: 'Jusqu’au',
    still: 'toujours',
    state: {
      confirmed: (day: string) => `Fiche confirmée le ${on(day)}`,
      since: (day: string) => `Fiche non confirmée depuis le ${on(day)}`,
      asked: (day: string) => `question envoyée le ${on(day)}`,
      reminded: (day: string) => `rappel le ${on(day)}`,
      refused: (day: string) => `Adresse qui refuse depuis le ${on(day)}`,
      refusedSays:
        'Le serveur de courrier de cette adresse a refusé la dernière lettre. Demandez la bonne adresse à la personne ou à son organisation.',
    },
    eraseAll: 'Effacer toutes les données',
    mine: 'Ma fiche et qui la voit',
  },
};
