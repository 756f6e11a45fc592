import { counted, formatDay } from '#kernel/i18n';
import { contactFr } from './contact/text.fr.ts';
import { contactListFr } from './contact-list/text.fr.ts';
import { directoryFr } from './directory/text.fr.ts';
import { comparingFr, drawingFr } from './drawing/text.fr.ts';
import { membershipFr } from './membership/text.fr.ts';
import { openFr, openRefusalsFr } from './open/text.fr.ts';
import { photographFr } from './photograph/text.fr.ts';
import { reformFr } from './reform/text.fr.ts';
import { rotationFr } from './rotation/text.fr.ts';
import { termsRefusalsFr, termsRulesFr, termsVerbsFr } from './terms/text.fr.ts';
import { placesFr } from './text/places.fr.ts';
import * as withdrawal from './withdrawal/text.fr.ts';

const n = (count: number, one: string, other: string) => counted(count, 'fr', { one, other });
const on = (day: string) => formatDay(day, 'fr', 'short');

export const fr = {
  room: 'Mécanisme',
  refusals: {
    ...withdrawal.refusals,
    'organisation.key-taken': 'Ce sigle est déjà celui d’une autre organisation.',
    'organisation.key-shape': 'Un sigle s’écrit en majuscules, chiffres et traits d’union (24 signes au plus).',
    'organisation.own-parent': 'Une organisation ne peut pas dépendre d’elle-même.',
    'organisation.parent-loop': 'Cette organisation se retrouverait au-dessus d’elle-même.',
    'affiliation.day-missing': 'Dites depuis quel jour le rattachement change.',
    'affiliation.twice': 'Cette organisation dépend déjà d’une autre à partir d’un de ces jours.',
    'affiliation.term-order': 'Le rattachement finirait avant de commencer.',
    'membership.term-order': 'La fin de la participation est avant son début.',
    'membership.twice': 'Cette organisation est déjà membre pendant ces jours.',
    'identifier.term-order': 'La fin de l’identifiant est avant son début.',
    'identifier.one-holder': (d: { code?: string; name?: string }) =>
      d.code
        ? `L’identifiant ${d.code} désigne déjà ${d.name} ce jour-là.`
        : 'Cet identifiant désigne déjà une autre organisation ce jour-là.',
    'identifier.twice': 'Cette organisation porte déjà cet identifiant.',
    'college.term-order': 'La fin est avant le début.',
    'college.twice': 'Cette organisation est déjà dans un collège pendant ces jours.',
    'house.term-order': 'La fin est avant le début.',
    'house.twice': 'Cette organisation est déjà colocalisée pendant ces jours.',
    'contact.address-taken': (d: { email?: string }) =>
      d.email ? `L’adresse ${d.email} est déjà celle d’une autre personne.` : 'Cette adresse est déjà celle d’une autre personne.',
    'post.term-order': (d: { from?: string; to?: string }) =>
      d.from && d.to
        ? `La fin de la fonction (${on(d.to)}) est avant son début (${on(d.from)}).`
        : 'La fin de la fonction est avant son début.',
    'post.one-holder':
      'Cette organisation a déjà quelqu’un à cette fonction pendant ces jours. Notez d’abord le dernier jour de la personne en place.',
    'post.twice': 'Cette personne a déjà cette fonction pendant ces jours.',
    'body.code-taken': 'Ce sigle est déjà celui d’une autre instance.',
    'body.code-shape': 'Un sigle s’écrit en majuscules, chiffres et traits d’union (24 signes au plus).',
    'body.term-order': 'La fin est avant le début.',
    'body.own-parent': 'Une instance ne peut pas dépendre d’elle-même.',
    'body.two-terms': 'Cette instance a déjà un nom et une place pour ces jours.',
    'body.unknown-kind': 'Choisissez au moins une sorte d’instance connue.',
    'body.parent-not-alive': (d: { day: string }) => `L’instance choisie n’existe pas au ${on(d.day)}.`,
    'body.parent-loop': 'Cette instance se retrouverait au-dessus d’elle-même.',
    'body.not-alive': (d: { day: string }) => `L’instance n’existe pas au ${on(d.day)}, ou un autre acte l’a déjà changée ensuite.`,
    'body.act-before-term': (d: { day: string; from: string }) =>
      `L’acte (${on(d.day)}) doit suivre le début de l’état qu’il change (${on(d.from)}).`,
    'body.already-suspended': 'L’instance est déjà en sommeil.',
    'body.not-suspended': 'L’instance n’est pas en sommeil.',
    'body.rename-needs-name': 'Écrivez le nouveau nom.',
    'body.cannot-be-promoted': 'Seul un sous-groupe devient groupe thématique.',
    'body.merge-needs-another': 'Choisissez l’instance qui reprend celle-ci.',
    'body.has-children': (d: { count: number }) =>
      `${n(d.count, 'instance dépend', 'instances dépendent')} encore de celle-ci. Donnez-leur d’abord une autre place.`,
    'seat.term-order': 'La fin du siège est avant son début.',
    'seat.single': 'Ce siège existe déjà dans l’instance pendant ces jours.',
    'seat.before-body': (d: { from: string; body: string }) =>
      d.body ? `Le siège (${on(d.from)}) commencerait avant son instance (${on(d.body)}).` : 'Le siège commencerait avant son instance.',
    'seat.after-body': (d: { body: string }) => `L’instance est close le ${on(d.body)} : le siège ne peut pas durer au-delà.`,
    'holding.term-order': 'La fin du mandat est avant son début.',
    'holding.of-its-sort': 'Ce siège ne se tient pas ainsi : par une organisation, ou par une personne, selon le siège.',
    'holding.one-holder': 'Ce siège a déjà quelqu’un pendant ces jours : deux titulaires à la fois sont refusés.',
    'holding.one-seat-a-member': 'Cette organisation a déjà un siège de membre dans cette instance pendant ces jours.',
    'holding.outside-seat': (d: { from: string; to: string }) =>
      d.to
        ? `Le mandat doit tenir dans la vie du siège, du ${on(d.from)} au ${on(d.to)}.`
        : `Le siège n’existe que depuis le ${on(d.from)}.`,
    'holding.another-follows': (d: { from: string }) =>
      `Un autre mandat est déjà noté à partir du ${on(d.from)}. Choisissez un dernier jour avant cette date.`,
    'representation.term-order': 'La fin de la désignation est avant son début.',
    'representation.accompanying-decides': 'Qui accompagne n’a pas pouvoir de décider.',
    'representation.one-titular': 'Ce siège a déjà un titulaire pendant ces jours.',
    'representation.one-alternate': 'Ce siège a déjà un suppléant pendant ces jours.',
    'representation.twice': 'Cette personne représente déjà ce siège pendant ces jours.',
    'representation.seat-not-held': (d: { day: string }) =>
      `Aucune organisation ne tient ce siège au ${on(d.day)} : il n’y a personne à représenter.`,
    'representation.person-seat': 'Ce siège est tenu par une personne : elle ne se fait pas représenter.',
    'draw.from-somewhere': 'Dites d’où viennent les sièges.',
    ...contactFr.refusals,
    ...photographFr.refusals,
    ...contactListFr.refusals,
    'draw.own': 'Une instance ne prend pas ses propres sièges.',
    ...openRefusalsFr,
    ...termsRefusalsFr,
    ...reformFr.refusals,
    ...rotationFr.refusals,
    ...membershipFr.refusals,
  },
  errors: {
    'key-shape': 'Écrivez un sigle en majuscules, chiffres et traits d’union.',
    'names-missing': 'Écrivez le nom.',
    'not-a-phone': 'Écrivez le numéro en chiffres, par exemple +223 20 00 00 00.',
    'holder.required': 'Choisissez qui tient le siège, ou « vacant ».',
    'kinds.required': 'Cochez au moins une sorte.',
    'cadence.choose': 'Choisissez le rythme dans la liste.',
    'rhythm-missing': 'Des jours ou des mois sont cochés : choisissez aussi le rythme, ou décochez-les.',
    'months-missing': 'Cochez les mois où l’instance se réunit.',
    'months-too-many': 'Des mois sont cochés : choisissez « certains mois de l’année », ou décochez-les.',
    'weeks-too-many': 'Chaque semaine, il n’y a rien à choisir dans le mois : décochez, ou choisissez « chaque mois ».',
    'weekday-missing': 'Cochez aussi le jour de la semaine, ou décochez son rang dans le mois.',
    ...contactListFr.errors,
    ...photographFr.errors,
    'toDay.before-start': 'Le dernier jour est avant le premier.',
    ...reformFr.errors,
    ...rotationFr.errors,
    ...membershipFr.errors,
  },
  rules: {
    'mechanism.read': 'lire le mécanisme, les instances et les organisations',
    'directory.read': 'chercher dans l’annuaire',
    'list.read': 'lire la liste de diffusion d’une instance',
    'organisation.add': 'ajouter une organisation',
    'organisation.correct': 'corriger une organisation, ses identifiants, sa participation',
    'person.add': 'ajouter une personne',
    'person.correct': 'corriger la fiche d’une personne',
    'person.erase-contact': 'effacer les coordonnées d’une personne',
    ...contactFr.rules,
    ...photographFr.rules,
    ...contactListFr.rules,
    'post.add': 'noter la fonction d’une personne dans une organisation',
    'post.correct': 'corriger ou clore une fonction',
    'body.add': 'créer une instance',
    'body.correct': 'corriger une instance',
    'body.change': 'noter un acte : renommer, promouvoir, fondre, mettre en sommeil, clore',
    'seat.open': 'ouvrir un siège',
    'seat.close': 'clore un siège',
    'seat.hold': 'dire qui tient un siège',
    'representation.designate': 'désigner un titulaire, un suppléant, un accompagnant',
    'representation.end': 'clore ou corriger une désignation',
    'mechanism.load': 'charger les données de référence',
    'mechanism.import': 'importer un mécanisme',
    ...termsRulesFr,
    ...reformFr.rules,
    ...rotationFr.rules,
    ...membershipFr.rules,
  },
  verbs: {
    ...withdrawal.verbs,
    'organisation.add': 'organisation ajoutée',
    'organisation.correct': 'organisation corrigée',
    'organisation.identifier': 'identifiant ajouté',
    'person.add': 'personne ajoutée',
    'person.correct': 'fiche corrigée',
    'person.erase-contact': 'coordonnées effacées',
    ...contactFr.verbs,
    ...photographFr.verbs,
    ...contactListFr.verbs,
    'post.add': 'fonction notée',
    'post.correct': 'fonction corrigée',
    'body.add': 'instance créée',
    'body.correct': 'instance corrigée',
    'body.change': 'mécanisme changé',
    'seat.open': 'siège ouvert',
    'seat.close': 'siège clos',
    'seat.hold': 'tenue d’un siège notée',
    'representation.designate': 'représentant désigné',
    'representation.end': 'désignation corrigée',
    'mechanism.load': 'mécanisme de référence chargé',
    'mechanism.try': 'fichier de mécanisme essayé',
    'mechanism.accept': 'fichier de mécanisme accepté',
    'mechanism.receive': 'fichier du mécanisme reçu',
    'mechanism.import': 'mécanisme importé',
    ...termsVerbsFr,
    ...reformFr.verbs,
    ...rotationFr.verbs,
    ...membershipFr.verbs,
  },
  ...placesFr,
  drawing: drawingFr,
  comparing: comparingFr,
  open: openFr,
  directory: directoryFr,
  contact: contactFr.pages,
  photograph: photographFr.pages,
  contactList: contactListFr.pages,
  reform: reformFr.reform,
  rotation: rotationFr.words,
  membership: membershipFr.words,
};
