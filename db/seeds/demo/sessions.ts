import type { Day } from '#kernel/day';

/** Invented sessions of 2018: what was on the agenda, what came out, what became of it. Everything here is «démo». */

export type Nature = 'information' | 'discussion' | 'decision';

export interface Point {
  title: string;
  nature: Nature;
  /** Key of the institution that presents it. */
  by: string;
  minutes: number;
  notes?: string;
}

export interface Step {
  day: Day;
  /** Who of the cast says it. */
  by: string;
  implementation?: 'under-way' | 'done-awaiting-review' | 'closed' | 'postponed';
  acceptance?: 'accepted' | 'partly' | 'not-accepted';
  note: string;
  due?: Day;
}

export interface Outcome {
  kind: 'decision' | 'recommendation' | 'action';
  text: string;
  /** Number of its point, from 1. */
  point: number;
  owners: string[];
  due: Day | null;
  closed?: boolean;
  steps?: Step[];
}

export interface Session {
  /** Key of its occasion in the calendar. */
  occasion: string;
  number: number | null;
  /** Days before the session on which the convocation left; null when it has not. */
  convened: number | null;
  points: Point[];
  /** Members who were excused, absent, or came by their alternate. */
  excused?: string[];
  absent?: string[];
  alternates?: string[];
  outcomes?: Outcome[];
  /** Days after the session on which the minutes were issued; null when they have not been. */
  minutes: number | null;
}

const opening = (minutes = 5): Point => ({
  title: 'Adoption du compte rendu précédent et de l’ordre du jour',
  nature: 'decision',
  by: 'NL',
  minutes,
  notes: 'Le compte rendu est adopté sans amendement.',
});
const other = (minutes = 5): Point => ({ title: 'Divers', nature: 'information', by: 'NL', minutes });

export const sessions: readonly Session[] = [
  {
    ...{ occasion: 'gec-2018-01', number: 119, convened: 8, minutes: 9, alternates: ['US', 'BAD'], excused: ['IT', 'JP'] },
    points: [
      opening(),
      {
        ...{ title: 'Passation du Chef de file', nature: 'information', by: 'UE', minutes: 30 },
        notes: 'L’Union européenne remet le dossier de passation.\nLes Pays-Bas exposent leur feuille de route.',
      },
      {
        title: 'Calendrier annuel des réunions',
        nature: 'decision',
        by: 'POOL',
        minutes: 20,
        notes: 'Le calendrier tient compte des revues.',
      },
      other(),
    ],
    outcomes: [
      { kind: 'decision', text: 'Le calendrier annuel 2018 est adopté.', point: 3, owners: ['POOL'], due: '2018-01-10', closed: true },
    ],
  },
  {
    ...{ occasion: 'gec-2018-02', number: 120, convened: 7, minutes: 12, excused: ['ES', 'FAO'], alternates: ['CA'] },
    points: [
      opening(),
      { title: 'Préparation de la retraite annuelle', nature: 'discussion', by: 'NL', minutes: 40, notes: 'Deux jours, hors de Bamako.' },
      { title: 'État des groupes thématiques', nature: 'information', by: 'POOL', minutes: 30 },
      other(),
    ],
    outcomes: [
      {
        ...{
          kind: 'action',
          text: 'Envoyer à chaque coordonnateur la fiche d’état de son groupe.',
          point: 3,
          owners: ['POOL'],
          due: '2018-02-28',
        },
        steps: [
          { day: '2018-02-26', by: 'bakary-sinemou', implementation: 'done-awaiting-review', note: 'Treize fiches envoyées.' },
          { day: '2018-03-14', by: 'awa-dolibari', implementation: 'closed', note: 'Vu en séance.' },
        ],
      },
    ],
  },
  {
    ...{ occasion: 'gec-2018-03', number: 121, convened: 9, minutes: 8, excused: ['NO'], alternates: ['US', 'SE'] },
    points: [
      opening(),
      {
        ...{ title: 'Programme de travail 2018 du GEC', nature: 'decision', by: 'NL', minutes: 35 },
        notes: 'Issu de la retraite. Quatre priorités\u00a0:\n- dialogue politique\n- CRMT\n- revues\n- division du travail',
      },
      { title: 'CRMT 2019-2021\u00a0: calendrier de la collecte', nature: 'decision', by: 'SHA', minutes: 25 },
      other(),
    ],
    outcomes: [
      { kind: 'decision', text: 'Adopter le programme de travail 2018 du GEC.', point: 2, owners: ['NL'], due: '2018-03-14', closed: true },
      {
        ...{ kind: 'decision', text: 'Transmettre au SHA les prévisions CRMT 2019-2021.', point: 3, due: '2018-11-15' },
        owners: ['DE', 'BE', 'CA', 'DK', 'ES', 'US', 'FR', 'IT', 'JP', 'LU', 'NO', 'NL', 'SE', 'CH', 'UE', 'BM', 'BAD', 'PNUD'],
        steps: [
          {
            day: '2018-11-05',
            by: 'annelise-chavonnaz',
            implementation: 'under-way',
            note: 'La Suisse a envoyé son tableau le 5 novembre.',
          },
        ],
      },
    ],
  },
  {
    ...{ occasion: 'coord-gt-2018-04', number: null, convened: 7, minutes: 10, absent: [] },
    points: [
      opening(),
      { title: 'Conclusions de la retraite', nature: 'information', by: 'NL', minutes: 10 },
      {
        title: 'État de fonctionnement des groupes',
        nature: 'discussion',
        by: 'POOL',
        minutes: 30,
        notes: 'Un groupe reste sans coordonnateur.',
      },
      { title: 'Préparation des revues sectorielles', nature: 'discussion', by: 'CT-CSLP', minutes: 15 },
      other(),
    ],
    outcomes: [
      {
        ...{
          kind: 'action',
          text: 'Désigner un coordonnateur pour le GT Développement urbain.',
          point: 3,
          owners: ['NL', 'UE', 'BM'],
          due: '2018-06-13',
        },
        steps: [{ day: '2018-07-04', by: 'awa-dolibari', implementation: 'under-way', note: 'Aucun partenaire volontaire à ce jour.' }],
      },
    ],
  },
  {
    ...{ occasion: 'gec-2018-04', number: 122, convened: 7, minutes: 13, excused: ['JP', 'LU'] },
    points: [opening(), { title: 'Point sur les revues sectorielles', nature: 'information', by: 'CT-CSLP', minutes: 45 }, other()],
  },
  {
    ...{ occasion: 'gec-2018-05', number: 123, convened: 6, minutes: 9, excused: ['IT'], alternates: ['FR', 'UE'] },
    points: [
      opening(),
      { title: 'Suites du comité de suivi du PRODESS', nature: 'information', by: 'US', minutes: 20 },
      { title: 'Missions conjointes de 2019', nature: 'decision', by: 'UE', minutes: 30 },
      other(),
    ],
    outcomes: [
      { kind: 'decision', text: 'Le GEC prend acte du bilan 2017 du PRODESS.', point: 2, owners: ['US'], due: '2018-05-09', closed: true },
      {
        ...{ kind: 'decision', text: 'Transmettre au Pool la liste des missions prévues en 2019.', point: 3, due: '2018-09-30' },
        owners: ['DE', 'CA', 'FR', 'UE', 'BM', 'PNUD'],
        steps: [{ day: '2018-09-12', by: 'awa-dolibari', implementation: 'under-way', note: 'Quatre listes reçues sur six.' }],
      },
    ],
  },
  {
    ...{ occasion: 'gec-2018-06', number: 124, convened: 7, minutes: 15, excused: ['ES'] },
    points: [opening(), { title: 'Position commune pour la revue du CREDD', nature: 'discussion', by: 'NL', minutes: 60 }, other()],
    outcomes: [
      {
        ...{
          kind: 'decision',
          text: 'Lire une déclaration commune à la session politique de la revue.',
          point: 2,
          owners: ['NL'],
          due: '2018-07-19',
        },
        steps: [{ day: '2018-07-19', by: 'marijke-oosterwind', implementation: 'done-awaiting-review', note: 'Déclaration lue.' }],
      },
    ],
  },
  {
    ...{ occasion: 'coord-gt-2018-07', number: null, convened: 8, minutes: 9 },
    points: [opening(), { title: 'Recommandations des revues sectorielles', nature: 'discussion', by: 'CT-CSLP', minutes: 40 }, other()],
  },
  {
    ...{ occasion: 'gec-2018-07', number: 125, convened: 7, minutes: 9, excused: ['DK', 'FAO'] },
    points: [
      opening(),
      { title: 'Matrice des recommandations de la revue du CREDD', nature: 'discussion', by: 'CT-CSLP', minutes: 45 },
      other(),
    ],
  },
  {
    ...{ occasion: 'rev-credd-2018-pol', number: null, convened: 10, minutes: 12 },
    points: [
      { title: 'Performance des politiques en 2017', nature: 'information', by: 'CT-CSLP', minutes: 60 },
      { title: 'Matrice des recommandations', nature: 'decision', by: 'MEF', minutes: 60 },
    ],
    outcomes: [
      {
        ...{
          kind: 'recommendation',
          text: 'Publier le rapport provisoire dix jours avant la session.',
          point: 2,
          owners: ['CT-CSLP'],
          due: '2019-05-31',
        },
        steps: [{ day: '2018-08-28', by: 'sidiki-kambela', acceptance: 'accepted', note: 'Inscrit au programme de travail conjoint.' }],
      },
      {
        ...{
          kind: 'recommendation',
          text: 'Publier l’état d’exécution des recommandations de 2017.',
          point: 2,
          owners: ['CT-CSLP'],
          due: '2018-10-31',
        },
        steps: [{ day: '2018-09-25', by: 'sidiki-kambela', implementation: 'under-way', note: 'Première version en relecture.' }],
      },
      {
        ...{ kind: 'recommendation', text: 'Confier la revue 2019 à un cabinet extérieur.', point: 2, owners: ['MEF'], due: '2018-12-31' },
        steps: [
          {
            day: '2018-09-10',
            by: 'abdrahamane-sirakele',
            acceptance: 'not-accepted',
            note: 'La revue reste conduite par les services de l’État.',
          },
        ],
      },
    ],
  },
  {
    ...{ occasion: 'gec-2018-09', number: 126, convened: 5, minutes: 12, excused: ['JP'], alternates: ['CA', 'BM'] },
    points: [
      opening(),
      { title: 'Termes de référence de la Revue budgétaire conjointe', nature: 'decision', by: 'SHA', minutes: 40 },
      { title: 'Rentrée des groupes thématiques', nature: 'information', by: 'POOL', minutes: 20 },
      other(),
    ],
    outcomes: [
      {
        ...{
          kind: 'decision',
          text: 'Commenter les termes de référence de la Revue budgétaire conjointe.',
          point: 2,
          owners: ['BM', 'UE', 'FR'],
          due: '2018-11-09',
        },
        steps: [],
      },
    ],
  },
  {
    ...{ occasion: 'coord-gt-2018-10', number: null, convened: 7, minutes: 9 },
    points: [
      opening(),
      { title: 'Contribution des groupes à la Revue budgétaire conjointe', nature: 'discussion', by: 'BM', minutes: 45 },
      other(),
    ],
  },
  {
    ...{ occasion: 'gec-2018-10', number: 127, convened: 8, minutes: null, excused: ['ES', 'NO'], alternates: ['US'] },
    points: [
      opening(),
      {
        title: 'Appel CRMT 2019-2021',
        nature: 'information',
        by: 'SHA',
        minutes: 30,
        notes: 'L’appel part le jour même\u00a0; gel le 30 novembre.',
      },
      { title: 'Financement de la santé', nature: 'discussion', by: 'US', minutes: 30, notes: 'Le point revient en novembre.' },
      other(),
    ],
    outcomes: [
      {
        ...{
          kind: 'action',
          text: 'Relancer chaque partenaire une semaine avant la date de réponse au CRMT.',
          point: 2,
          owners: ['POOL'],
          due: '2018-11-08',
        },
        steps: [
          {
            day: '2018-11-08',
            by: 'lassine-tintanba',
            implementation: 'done-awaiting-review',
            note: 'Relances faites par téléphone et par courriel.',
          },
        ],
      },
    ],
  },
  {
    // Convened, and tomorrow: whoever has no account answers by a link whose last day is that of the session.
    ...{ occasion: 'cc-osc-2018-11', number: null, convened: 8, minutes: null },
    points: [
      { title: 'Suite donnée aux propositions de la société civile sur le CREDD', nature: 'information', by: 'POOL', minutes: 30 },
      { title: 'Revue budgétaire conjointe\u00a0: questions des organisations', nature: 'discussion', by: 'OSC', minutes: 45 },
      { title: 'Accès des ONG aux données de l’aide', nature: 'discussion', by: 'ONGI', minutes: 30 },
    ],
  },
  {
    ...{ occasion: 'gec-2018-11', number: 128, convened: null, minutes: null },
    points: [
      opening(),
      { title: 'Suite des décisions\u00a0: ce qui est en retard', nature: 'information', by: 'POOL', minutes: 15 },
      { title: 'CRMT 2019-2021\u00a0: réponses reçues, suite avant le gel', nature: 'decision', by: 'SHA', minutes: 30 },
      { title: 'Revue budgétaire conjointe\u00a0: position commune', nature: 'discussion', by: 'BM', minutes: 35 },
      { title: 'Financement de la santé\u00a0: arbitrage demandé par le GT Santé', nature: 'decision', by: 'US', minutes: 25 },
      { title: 'Passation du Chef de file\u00a0: dates et dossier', nature: 'information', by: 'NL', minutes: 15 },
      other(),
    ],
  },
];
