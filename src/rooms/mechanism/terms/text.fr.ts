import { formatDay } from '#kernel/i18n';

const on = (day: string) => formatDay(day, 'fr', 'short');

export const termsRefusalsFr = {
  'terms.term-order': (d: { from?: string; to?: string }) =>
    d.from && d.to
      ? `Le dernier jour des termes de référence (${on(d.to)}) est avant le premier (${on(d.from)}).`
      : 'Le dernier jour des termes de référence est avant le premier.',
  'terms.empty': 'Des termes de référence ont un texte, un fichier, ou les deux.',
  'terms.of-something': 'Des termes de référence sont ceux d’une instance, ou ceux de toutes les instances d’une sorte.',
  'terms.two-at-once':
    'Cette instance a déjà des termes de référence pendant ces jours. Corrigez-les, ou choisissez un autre premier jour.',
  'terms.body-not-alive': (d: { day: string }) => `L’instance n’existe pas au ${on(d.day)}.`,
};

export const termsRulesFr = { 'terms.keep': 'adopter ou corriger des termes de référence' };

export const termsVerbsFr = { 'terms.adopt': 'termes de référence adoptés', 'terms.correct': 'termes de référence corrigés' };

export const termsFr = {
  title: 'Termes de référence',
  genericTitle: 'Termes de référence génériques',
  genericLead: 'Partagés par toutes les instances d’une sorte qui n’en ont pas à elles.',
  generic: (kinds: string) => `Cette instance n’en a pas à elle\u00a0: ceux qui suivent sont partagés (${kinds}).`,
  noneTitle: 'Pas encore de termes de référence',
  none: 'Ni cette instance ni sa sorte n’en ont ce jour-là. Le Pool ou le coordinateur du groupe peut en noter.',
  noGeneric: 'Pas encore de termes génériques',
  noGenericWhy: 'Le Pool peut en noter\u00a0: ils vaudront pour les instances qui n’en ont pas à elles.',
  adopted: (reference: string) => `Adoptés par\u00a0: ${reference}`,
  others: 'Autres périodes',
  allGeneric: 'Termes génériques',
  adopt: 'Noter des termes de référence',
  correct: 'Corriger',
  applies: 'S’appliquent',
  of: 'Instance',
  kinds: 'Sortes d’instances',
  reference: 'Adoptés par',
  file: 'Fichier',
  text: 'Texte',
  edition: (n: number) => `édition ${n}`,
  editions: 'Éditions',
  issuedOn: (n: number, day: string) => `Édition ${n}, du ${on(day)}`,
  shown: 'affichée',
  seal: (sum: string) => `Somme de contrôle\u00a0: ${sum}`,
  former: (last: number) => `Une édition plus récente existe\u00a0: la ${last}e.`,
  readLast: 'La lire',
  newTitle: (name: string) => `Termes de référence\u00a0: ${name}`,
  editTitle: 'Corriger les termes de référence',
  editNote: 'La correction fait une nouvelle édition\u00a0; les précédentes restent lisibles.',
  titleFr: 'Titre en français',
  titleEn: 'Titre en anglais',
  fromDay: 'Premier jour',
  toDay: 'Dernier jour',
  toDayHint: 'Laissez vide s’ils valent jusqu’à nouvel ordre.',
  referenceField: 'Décision qui les a adoptés',
  referenceHint: 'Par exemple\u00a0: relevé n°\u00a03 du GEC, 14 mars 2018.',
  content: 'Texte',
  contentHint: 'Le texte, un fichier, ou les deux.',
  fileField: 'Fichier PDF, Word ou OpenDocument',
  fileHint: 'Au plus 20\u00a0Mo.',
  fileKept: (name: string) => `«\u00a0${name}\u00a0» reste si vous n’en choisissez pas un autre.`,
  readers: 'Qui peut les lire',
  readersOf: { public: 'tout le monde', body: 'les membres de l’instance, présents et passés, et le Pool' },
  submit: 'Noter les termes de référence',
  done: 'Termes de référence notés.',
  corrected: 'Nouvelle édition notée.',
  kilobytes: (n: string) => `${n}\u00a0ko`,
  megabytes: (n: string) => `${n}\u00a0Mo`,
};

export const termsErrorsFr = {
  'kinds.required': 'Cochez au moins une sorte.',
  'content.terms-empty': 'Écrivez le texte, ou choisissez un fichier.',
  'file.file-wrong-type': 'Choisissez un fichier PDF, Word (.docx) ou OpenDocument (.odt).',
  'toDay.before-start': 'Le dernier jour est avant le premier.',
};
