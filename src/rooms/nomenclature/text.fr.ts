export const fr = {
  room: 'Nomenclatures',
  refusals: {
    'rate.two-currencies': 'Un taux lie deux monnaies différentes.',
    'rate.positive': 'Un taux est plus grand que zéro.',
    'rate.sourced': 'Dites d’où vient ce taux.',
    'rate.period': 'La période ne va pas avec la sorte de taux.',
    'rate.said-once':
      'Un taux de cette sorte existe déjà pour ces deux monnaies et cette période. Corrigez-le : l’ancien reste dans l’historique.',
    'rate.already-withdrawn': 'Ce taux a déjà été remplacé. Ouvrez celui qui est en vigueur.',
    'crosswalk.said-once': 'Ce passage est déjà dit pour cette période.',
    'fiscal-year.order': 'La fin de l’exercice est avant son début.',
    'fiscal-year.apart': 'Deux exercices ne peuvent pas se chevaucher.',
  },
  errors: {
    'no-such-period': 'Écrivez une année (2018), un mois (2018-12) ou un jour (2018-12-31).',
    'not-a-rate': 'Écrivez le taux en chiffres, par exemple 579,57.',
    'currency-missing': 'Choisissez une monnaie.',
    'source-missing': 'Dites d’où vient ce taux.',
    'why-missing': 'Dites pourquoi ce taux est corrigé.',
  },
  rules: {
    'nomenclature.read': 'lire les nomenclatures',
    'nomenclature.load': 'charger les listes publiées',
    'rate.add': 'entrer un taux de change',
    'rate.correct': 'corriger un taux de change',
  },
  verbs: {
    'nomenclature.load': 'listes publiées chargées',
    'rate.add': 'taux entré',
    'rate.correct': 'taux corrigé',
  },
  rate: {
    year: (year: number) => `moyenne ${year}`,
    month: (month: string) => month,
    point: (day: string) => `au ${day}`,
    fixed: 'parité fixe',
    same: 'en FCFA, sans conversion',
    earlier: (path: string) => `${path} (dernier taux connu avant cette date)`,
  },
};
