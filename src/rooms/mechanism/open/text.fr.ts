import { counted, formatDay } from '#kernel/i18n';

const n = (count: number, one: string, other: string) => counted(count, 'fr', { one, other });
const on = (day: string) => formatDay(day, 'fr', 'short');
const s = (one: string, other: string) => (count: number) => (count < 2 ? one : other);

/** Refusals of a whole file of the open form. */
export const openRefusalsFr = {
  'mechanism-file.broken': (d: { line?: string | number }) =>
    d.line
      ? `Ce fichier JSON s’interrompt ou se brise à la ligne ${d.line}. Rien n’est entré.`
      : 'Ce fichier JSON ne se lit pas. Rien n’est entré.',
  'mechanism-file.other-form': (d: { format: string }) =>
    `Ce fichier n’est pas de la forme « ${d.format} ». Prenez modèle sur le fichier que cette page donne.`,
  'mechanism-file.no-day': (d: { day: string }) =>
    d.day
      ? `Le jour « ${d.day} » n’existe pas. Écrivez une date comme 2018-11-12.`
      : 'Le fichier ne dit pas de quel jour il est (champ day).',
  'mechanism-file.not-a-list': (d: { list: string }) => `Le champ « ${d.list} » n’est pas une liste.`,
  'mechanism-file.too-long': (d: { most: number }) => `Ce fichier a plus de ${d.most} lignes.`,
  'mechanism-file.entered-already': 'Ce fichier est déjà inscrit.',
  'mechanism-file.nothing-to-enter': 'Ce fichier n’ajoute rien et ne change rien.',
  'mechanism-file.base-changed':
    'La base a changé depuis cet essai. Envoyez de nouveau le fichier pour voir ce qu’il change maintenant ; rien n’est entré.',
};

/** The mechanism as an open file, out and in. */
export const openFr = {
  export: 'En fichier',
  json: 'Tout le mécanisme, pour un programme (JSON)',
  csv: 'Tout le mécanisme, pour un tableur (CSV)',
  seats: 'Sièges et vacances (Excel)',
  import: 'Importer un mécanisme',
  title: 'Importer un mécanisme',
  lead: 'Un essai dit d’abord, ligne par ligne, ce que le fichier ajoute ou change.',
  file: 'Fichier de la forme ouverte',
  fileHint: 'JSON ou CSV, 8 Mo au plus.',
  submit: 'Essayer',
  form: 'Prenez pour modèle un des fichiers de la page du mécanisme : celui qu’on envoie a la même forme. Seules les listes qui changent sont à remplir.',
  fields: 'Ce que dit le fichier',
  fieldsByList: 'Les champs, liste par liste',
  fieldsNotes: [
    'Les jours s’écrivent 2018-11-12. Un dernier jour vide : c’est encore vrai.',
    'Dans le CSV, la colonne « record » dit de quelle liste est la ligne ; la première ligne, « mechanism », porte « format » et « day ».',
    'Un jour connu à peu près se dit dans sa « precision » : day, month, year, about ou attested.',
    'Le rythme d’une instance (« cadence ») est une règle comme FREQ=MONTHLY;BYDAY=2WE : chaque mois, le 2e mercredi.',
  ],
  errors: { 'file-missing': 'Choisissez un fichier.' },
  progress: {
    trying: (name: string) => `Essai de ${name} en cours`,
    entering: (name: string) => `${name} s’inscrit`,
    lead: (lines: number) => `${n(lines, 'ligne', 'lignes')} dans le fichier`,
    refresh: 'Où en est-on',
    goesOn: 'Le travail continue sans cette page',
    goesOnWhy: 'Un long fichier prend quelques minutes. Vous pouvez fermer cette page et y revenir.',
    failed: 'Le travail s’est arrêté',
    failedWhy: 'Rien de ce fichier n’est entré. L’administrateur voit pourquoi ; le fichier peut être envoyé de nouveau.',
  },
  reportTitle: (name: string) => `Essai de ${name}`,
  reportLead: (day: string, counts: string) => `Mécanisme au ${day} : ${counts}`,
  enter: (count: number) => `Inscrire ${n(count, 'ligne', 'lignes')}`,
  done: (added: number, changed: number) =>
    `${n(added, 'ligne ajoutée', 'lignes ajoutées')}, ${n(changed, 'ligne changée', 'lignes changées')}.`,
  entered: (day: string, who: string) => `Inscrit le ${day} par ${who}`,
  seeIt: 'Voir le mécanisme de ce jour',
  nothingYet: 'Rien n’est encore entré',
  nothingYetWhy: 'Les lignes acceptées s’inscrivent ensemble, en un seul acte. Les lignes retenues et refusées n’entrent pas.',
  nothingNew: 'Ce fichier ne change rien',
  nothingNewWhy: 'Tout ce qu’il dit est déjà dans la base, ou ne peut pas y entrer.',
  place: 'Ligne',
  what: 'De quoi',
  verdict: 'Sort',
  why: 'Raison',
  firstOf: (shown: number, all: number) => `les ${shown} premières sur ${all}`,
  verdicts: {
    refused: s('refusée', 'refusées'),
    held: s('retenue', 'retenues'),
    changed: s('changée', 'changées'),
    added: s('ajoutée', 'ajoutées'),
    same: s('inchangée', 'inchangées'),
  },
  headings: {
    refused: 'Lignes refusées',
    held: 'Lignes retenues : quelqu’un doit trancher',
    changed: 'Acceptées : ce qui change',
    added: 'Acceptées : ce qui s’ajoute',
    same: 'Lignes inchangées',
  },
  lists: {
    body_kinds: 'sortes d’instance',
    seat_kinds: 'sortes de siège',
    organisation_kinds: 'sortes d’organisation',
    representation_rules: 'règles de représentation',
    organisations: 'organisations',
    identifiers: 'identifiants',
    affiliations: 'rattachements',
    memberships: 'adhésions',
    colleges: 'collèges',
    coordinations: 'agences qui siègent pour un système',
    houses: 'maisons colocalisées',
    bodies: 'instances',
    seats: 'sièges',
    draws: 'sièges tirés d’une autre instance',
  },
  states: { held: 'tenu', vacant: 'vacant', unknown: 'non dit' },
  sheet: {
    file: 'sieges',
    seats: 'Sièges',
    vacancies: 'Vacances',
    code: 'Sigle',
    body: 'Instance',
    seat: 'Siège',
    slot: 'N°',
    state: 'État',
    key: 'Organisation',
    holder: 'Tenu par',
    person: 'une personne',
    from: 'Depuis',
    to: 'Jusqu’au',
  },
  reasons: {
    missing: (d: { field: string }) => `Le champ « ${d.field} » manque ou est vide.`,
    'too-long': (d: { field: string }) => `Le champ « ${d.field} » est trop long.`,
    'code-shape': (d: { field: string; value: string }) =>
      `« ${d.value} » (champ ${d.field}) n’est pas un sigle : majuscules, chiffres et traits d’union, 24 signes au plus.`,
    'kind-shape': (d: { field: string; value: string }) =>
      `« ${d.value} » (champ ${d.field}) n’est pas un mot du vocabulaire : minuscules, chiffres et traits d’union.`,
    'not-a-day': (d: { field: string; value: string }) => `Le jour « ${d.value} » (champ ${d.field}) n’existe pas.`,
    'not-a-precision': (d: { field: string; value: string }) =>
      `« ${d.value} » (champ ${d.field}) n’est pas une précision : day, month, year, about ou attested.`,
    'not-a-number': (d: { field: string }) => `Le champ « ${d.field} » n’est pas un nombre entier.`,
    'not-a-cadence': (d: { value: string }) => `« ${d.value} » n’est pas un rythme comme FREQ=MONTHLY;BYDAY=2WE.`,
    'term-order': 'Une fin est avant son début.',
    'holder-without-day': 'La ligne ne dit pas depuis quel jour le siège est tenu ou vacant (holder_from_day).',
    'holder-missing': 'Le siège est dit tenu, sans dire par quelle organisation.',
    twice: (d: { lines: string }) => `La même chose est écrite deux fois (lignes ${d.lines}) : gardez une seule ligne.`,
    'parent-missing': (d: { parent: string }) => `L’instance au-dessus, ${d.parent}, n’est ni dans la base ni acceptée dans le fichier.`,
    'body-missing': (d: { body: string }) => `L’instance ${d.body} n’est ni dans la base ni acceptée dans le fichier.`,
    'organisation-missing': (d: { organisation: string }) =>
      `L’organisation ${d.organisation} n’est ni dans la base ni acceptée dans le fichier.`,
    'kind-unknown': (d: { kind: string }) => `Le mot « ${d.kind} » n’est ni dans la base ni expliqué dans le fichier.`,
    'organisation-differs': (d: { base: string }) =>
      `La base dit autre chose de ce sigle (${d.base}) : corrigez l’organisation sur sa page, ou le fichier.`,
    'fact-differs': (d: { base: string }) =>
      `La base dit autre chose pour des mêmes jours (${d.base}) : corrigez la page de l’organisation, ou le fichier.`,
    'draw-without-source': 'La ligne ne dit pas d’où les sièges sont tirés (from_body ou from_kind).',
    'body-since': (d: { from: string; since: string }) =>
      `Le fichier dit son nom et sa place depuis le ${on(d.from)} seulement ; ils sont notés depuis le ${on(d.since)}, son premier jour.`,
    'body-goes-on': (d: { to: string }) =>
      `Le fichier dit son nom et sa place jusqu’au ${on(d.to)} ; ils restent notés après, faute d’autres.`,
    'body-put-right': (d: { fields: string }) => `La base disait autre chose pour les mêmes jours : ${d.fields}.`,
    'body-changed': (d: { fields: string; from: string }) => `Change à partir du ${on(d.from)} : ${d.fields}.`,
    'body-not-alive': (d: { day: string }) => `La base connaît cette instance, mais pas au ${on(d.day)}.`,
    'body-ends-otherwise': (d: { base: string; file: string }) =>
      `La fin diffère (base : ${d.base ? on(d.base) : 'aucune'} ; fichier : ${d.file ? on(d.file) : 'aucune'}) : clore une instance est un acte, sur sa page.`,
    'body-begins-otherwise': (d: { base: string; file: string }) =>
      `Le début diffère (base : ${on(d.base)} ; fichier : ${on(d.file)}) : dites lequel est juste sur la page de l’instance.`,
    'body-rules-differ': (d: { fields: string }) => `Des règles de l’instance diffèrent (${d.fields}) : corrigez-les sur sa page.`,
    'holder-begins-otherwise': (d: { base: string; file: string }) =>
      `Même titulaire, mais depuis un autre jour (base : ${on(d.base)} ; fichier : ${on(d.file)}).`,
    'holder-ends-otherwise': (d: { base: string; file: string }) =>
      `Même titulaire, mais jusqu’à un autre jour (base : ${d.base ? on(d.base) : 'sans fin'} ; fichier : ${d.file ? on(d.file) : 'sans fin'}).`,
    'another-holder': (d: { base: string; from: string }) =>
      `La base dit que ${d.base || 'personne'} tient ce siège depuis le même jour, ${on(d.from)} : dites qui.`,
    'seat-handed': (d: { before: string; from: string }) =>
      d.before ? `Passe de ${d.before} le ${on(d.from)}.` : `Tenu à partir du ${on(d.from)}.`,
    'seat-vacated': (d: { before: string; from: string }) =>
      d.before ? `Vacant à partir du ${on(d.from)}, après ${d.before}.` : `Vacant à partir du ${on(d.from)}.`,
  },
};
