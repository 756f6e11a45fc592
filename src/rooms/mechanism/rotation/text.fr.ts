import { formatDay } from '#kernel/i18n';

const on = (day: string) => formatDay(day, 'fr', 'short');
const NUMBERS = ['aucun', 'un', 'deux', 'trois'];
const bilaterals = (count: number) => `${NUMBERS[count] ?? count} ${count > 1 ? 'bilatéraux' : 'bilatéral'}`;
const multilaterals = (count: number) => `${NUMBERS[count] ?? count} ${count > 1 ? 'multilatéraux' : 'multilatéral'}`;
const colleges = { bilateral: 'bilatéral', multilateral: 'multilatéral' };
const among = { bilateral: 'parmi les bilatéraux', multilateral: 'parmi les multilatéraux' };
const quoted = (name: string) => `« ${name} »`;
const all = (names: readonly string[]) =>
  names
    .map(quoted)
    .join(', ')
    .replace(/, ([^,]*)$/, ' et $1');

/** The rotation of the lead partner and of the Troïka. */
export const rotationFr = {
  refusals: {
    'rotation.rule-order': 'La fin de la règle est avant son début.',
    'rotation.rule-counts': 'Dites combien de membres sur trois sont bilatéraux.',
    'rotation.two-rules': (d: { day?: string }) =>
      d.day
        ? `Une règle commence déjà le ${on(d.day)} : corrigez-la, ou choisissez un autre jour.`
        : 'Deux règles ne valent pas en même temps.',
    'rotation.rule-follows': (d: { from: string }) =>
      `Une règle suivante commence le ${on(d.from)}. Celle-ci doit commencer après ce jour, ou corrigez l’autre.`,
    'rotation.no-trio': 'Aucune instance n’a de Chef de file : ouvrez d’abord les sièges de la Troïka.',
    'rotation.nothing-to-accept': (d: { year: number }) => `Il n’y a pas d’avertissement à accepter pour ${d.year}.`,
    'rotation.accepted-already': 'Cet avertissement a déjà été accepté. Sa raison est sur la page de la rotation.',
    'rotation.changed-since':
      'La Troïka ou la règle a changé depuis que vous avez ouvert cette page. Rouvrez-la : l’avertissement n’est plus le même.',
    'rotation.reason-missing': 'Cette Troïka ne suit pas la règle : écrivez la raison pour laquelle elle est acceptée.',
    'rotation.turn-recorded': (d: { from: string }) =>
      `La Troïka est déjà notée à partir du ${on(d.from)}. Choisissez un jour plus tard, ou corrigez ces sièges.`,
    'rotation.seat-missing': (d: { day: string }) =>
      `Il manque au ${on(d.day)} un des trois sièges de la Troïka (sortant, Chef de file, entrant) : ouvrez-le d’abord.`,
    'college.follows': (d: { from: string }) =>
      `Une décision suivante vaut à partir du ${on(d.from)}. Celle-ci doit commencer ce jour-là ou après.`,
    'college.through-itself': 'Une organisation ne compte pas à travers elle-même : laissez ce champ vide.',
    'college.through-chain': (d: { name: string }) =>
      `${quoted(d.name)} compte déjà à travers une autre organisation. Choisissez celle-là.`,
    'coordination.term-order': 'La fin de la coordination est avant son début.',
    'coordination.one-agency': 'Une agence coordonne déjà ce système pendant ces jours.',
    'coordination.not-counted-through': 'Cette organisation ne compte pas à travers ce système.',
  },
  errors: {
    'reason.reason-missing': 'Écrivez la raison : l’avertissement ne s’accepte pas sans elle.',
    'reason.required': 'Écrivez la raison.',
    'bilateral.choose': 'Dites combien de membres sur trois sont bilatéraux.',
    'chairId.choose': 'Choisissez le Chef de file.',
  },
  rules: {
    'rotation.rule': 'écrire ou corriger une règle de la rotation',
    'rotation.accept': 'accepter un avertissement de la rotation',
    'rotation.turn': 'noter le passage de Chef de file à Chef de file',
    'college.decide': 'décider du collège d’une organisation, ou de l’agence qui coordonne un système',
  },
  verbs: {
    'rotation.rule-add': 'règle de la rotation écrite',
    'rotation.rule-correct': 'règle de la rotation corrigée',
    'rotation.accept': 'avertissement de la rotation accepté',
    'rotation.turn': 'passage de Chef de file noté',
    'college.decide': 'collège décidé',
    'coordination.decide': 'agence de coordination décidée',
  },
  words: {
    title: 'La rotation du Chef de file et de la Troïka',
    short: 'Rotation',
    lead: (years: number, warned: number, open: number) =>
      `${years} années de la liste, ${warned === 0 ? 'aucun avertissement' : `${warned} ${warned > 1 ? 'avertissements' : 'avertissement'}`}, ${open === 0 ? 'toutes jugées' : `${open} qui ne peuvent pas être jugées`}`,
    hypothesisLead: 'Ce que dirait la liste autrement comptée. Rien n’est enregistré.',
    none: 'Aucune Troïka n’est ouverte',
    noneWhy: 'La rotation apparaîtra ici dès qu’une instance de la sorte « Troïka » aura un siège de Chef de file.',
    steps: { outgoing: 'Sortant', chair: 'Chef de file', incoming: 'Entrant' },
    colleges,
    composition: (bilateral: number, multilateral: number) => `${bilaterals(bilateral)}, ${multilaterals(multilateral)}`,
    wanted: (wanted: number) => `${bilaterals(wanted)} et ${multilaterals(3 - wanted)}`,
    noticeTitle: (year: number, said: string) => `${year} : ${said}`,
    ruleSays: (since: string, wanted: string) => `La règle (${since}) veut ${wanted}.`,
    warnings: {
      opposite: (college: 'bilateral' | 'multilateral', names: readonly string[]) =>
        `${all(names)} ${names.length > 1 ? 'sont du même collège' : 'est du même collège'} que le Chef de file, ${colleges[college]}`,
      countedOnce: (names: readonly string[]) => `${all(names)} comptent pour un seul membre`,
      notCoordinating: (name: string, coordinator: string) =>
        `${quoted(name)} ne coordonne pas le système, c’est ${quoted(coordinator)} qui siège pour lui`,
      enlargedMissing: (name: string) => `${quoted(name)}, que la règle ajoute aux trois, n’y siège pas`,
    },
    holdsIf: (name: string, college: 'bilateral' | 'multilateral') => `Si ${quoted(name)} compte ${among[college]}, la règle tient.`,
    fine: 'conforme à la règle',
    noRule: 'aucune règle ce jour-là',
    cannot: (why: string) => `ne peut pas être jugée : ${why}`,
    missing: {
      outgoing: 'membre sortant inconnu',
      chair: 'Chef de file inconnu',
      incoming: 'membre entrant inconnu',
    },
    vacant: { outgoing: 'siège de sortant vacant', chair: 'siège de Chef de file vacant', incoming: 'siège d’entrant vacant' },
    noCollege: (names: readonly string[]) => `collège non décidé pour ${all(names)}`,
    accepted: (day: string) => `Raison notée le ${on(day)}.`,
    readReason: 'Lire la raison',
    readRotation: 'Voir la rotation',
    by: (name: string) => `par ${name}`,
    accept: 'Accepter avec une raison',
    list: 'La liste, année par année',
    caption: 'Troïka de chaque année et ce que la règle en dit',
    year: 'Année',
    verdict: 'Ce que dit la règle',
    replay: 'Rejouer la liste',
    replayRule: 'Règle',
    eachItsOwn: 'celle de chaque année',
    replayCount: 'Compter autrement',
    asDecided: 'comme décidé',
    replayAs: (name: string, college: 'bilateral' | 'multilateral') => `${name} ${among[college]}`,
    rules: 'Les règles',
    rulesCaption: 'Règles de la rotation et leurs jours',
    ruleName: 'Règle',
    ruleDays: 'Jours',
    ruleWants: 'Ce qu’elle veut',
    ruleReason: 'Raison',
    wants: { opposite: 'deux membres de l’autre collège que celui du Chef de file' },
    with: (name: string) => `et ${name} en plus`,
    months: (count: number) => `mandat de ${count} mois`,
    addRule: 'Écrire une nouvelle règle',
    correctRule: 'Corriger',
    collegesTitle: 'Qui compte comment',
    collegesAside: (day: string) => `au ${on(day)}`,
    through: (name: string) => `comptés ensemble à travers ${quoted(name)}`,
    seatedBy: (name: string) => `${quoted(name)} siège pour tous`,
    decision: 'décision du groupe',
    simulate: 'Simuler les années suivantes',
    turn: 'Noter le passage',
    acceptances: 'Raisons notées',
    simulation: {
      title: 'Les années suivantes, simulées',
      lead: 'À partir de la Troïka d’aujourd’hui et de l’ordre des entrants que vous choisissez. Rien n’est enregistré ; l’adresse garde votre choix.',
      entrant: (rank: number) => `${rank === 1 ? '1er' : `${rank}e`} entrant`,
      nobody: 'personne de choisi',
      see: 'Simuler',
      caption: 'Troïkas des années suivantes et ce que la règle en dit',
      from: 'Du',
      unknown: 'pas encore choisi',
    },
    ruleForm: {
      newTitle: 'Écrire une règle de la rotation',
      editTitle: (name: string) => `Corriger la règle « ${name} »`,
      nameFr: 'La règle en une phrase, en français',
      nameEn: 'La règle en une phrase, en anglais',
      composition: 'Ce qu’elle veut',
      counts: 'tant de bilatéraux sur trois',
      oppositeCollege: 'les deux autres membres sont de l’autre collège que le Chef de file',
      bilateral: 'Bilatéraux sur trois',
      bilateralHint: 'Sert seulement à la première sorte de règle.',
      termMonths: 'Durée du mandat, en mois',
      enlargedId: 'Organisation qui s’ajoute aux trois',
      nobody: 'aucune',
      fromDay: 'Premier jour',
      fromDayHint: 'La règle en vigueur finit la veille.',
      reason: 'Décision qui la fonde',
      add: 'Écrire la règle',
      added: 'La règle est écrite.',
      saved: 'La règle est corrigée.',
    },
    acceptForm: {
      title: (year: number) => `Accepter l’avertissement de ${year}`,
      reason: 'Raison',
      reasonHint: 'Elle est lue par les personnes connectées, avec votre nom et le jour.',
      submit: 'Accepter avec cette raison',
      done: (year: number) => `L’avertissement de ${year} est accepté, sa raison est notée.`,
    },
    turnForm: {
      title: 'Noter le passage de Chef de file à Chef de file',
      ask: 'Qui passe où, et quel jour',
      day: 'Premier jour du nouveau Chef de file',
      chair: 'Nouveau Chef de file',
      chairHint: 'L’entrant du jour d’avant, sauf décision contraire.',
      incoming: 'Nouveau membre entrant',
      unknown: 'pas encore connu',
      see: 'Voir ce que cela change',
      happens: 'Ce qui va changer',
      becomes: (step: 'outgoing' | 'chair' | 'incoming', name: string, from: string, to: string) =>
        `${name} : ${{ outgoing: 'membre sortant', chair: 'Chef de file', incoming: 'membre entrant' }[step]}, du ${on(from)} au ${on(to)}.`,
      noOne: (step: 'outgoing' | 'chair' | 'incoming') =>
        `${{ outgoing: 'Membre sortant', chair: 'Chef de file', incoming: 'Membre entrant' }[step]} : non renseigné.`,
      left: (name: string) => `${name} quitte la Troïka la veille.`,
      follow: 'Personnes qui suivent leur siège',
      followHint: 'Décochez celles dont la désignation finit.',
      reason: 'Raison de l’accepter ainsi',
      submit: 'Noter le passage',
      done: (name: string) => `${name} est Chef de file à partir du jour choisi.`,
    },
    collegeForm: {
      title: (name: string) => `Collège de ${name}`,
      link: 'Changer le collège',
      now: 'Aujourd’hui et avant',
      never: 'Aucun collège n’est décidé.',
      college: 'Collège',
      through: 'Compte à travers',
      throughHint: 'Pour une agence d’un système qui compte une seule fois.',
      itself: 'elle-même',
      fromDay: 'À partir du',
      fromDayHint: 'Vide : depuis toujours. La décision d’avant finit la veille.',
      reason: 'Raison',
      submit: 'Décider le collège',
      done: 'Le collège est décidé.',
      coordination: 'Agence qui siège pour le système',
      coordinationLink: 'Changer l’agence qui siège',
      agency: 'Agence',
      agencyDay: 'À partir du',
      agencyDone: 'L’agence qui siège est décidée.',
    },
  },
};
