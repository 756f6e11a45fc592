import type { Detail, Reason } from '../published/finding.ts';
import type { Fault } from '../published/report.ts';

type Say = (detail: Detail) => string;
const of = (detail: Detail, name: string): string => String(detail[name] ?? '–');

/** Ce qui est écrit à côté d’une ligne refusée, retenue ou notée. */
const reasons: Record<Reason, Say> = {
  'identifier-missing': () => 'L’activité n’a pas d’identifiant.',
  'identifier-twice': () => 'Cet identifiant figure déjà plus haut dans le fichier : la première activité est prise, celle-ci attend.',
  'reporting-org-missing': () => 'L’activité ne dit pas qui la déclare.',
  'country-twice': () => 'Le pays est nommé deux fois.',
  'share-not-a-number': (d) => `La part du pays n’est pas un nombre (${of(d, 'published')}).`,
  'share-out-of-range': (d) => `La part du pays est hors de 0 à 100 (${of(d, 'published')}).`,
  'shares-above-100': (d) => `Les parts des pays font plus de 100 (${of(d, 'sum')}).`,
  'share-zero': () => 'Le pays est nommé avec une part de 0 : rien n’entre.',
  'several-countries-without-shares': (d) =>
    `Plusieurs destinations sans parts (${of(d, 'countries')} pays, ${of(d, 'regions')} régions) : la part du pays n’est pas connue, et elle n’est pas devinée.`,
  'transaction-without-country': () => 'Ni l’activité ni cette transaction ne disent la part du pays.',
  'transaction-to-region': (d) => `Cette transaction va à une région (${of(d, 'region')}) : la part du pays n’est pas connue.`,
  'period-without-share': () => 'L’activité ne dit pas la part du pays ; un budget ou une prévision n’en a pas d’autre.',
  'value-missing': () => 'Il n’y a pas de montant.',
  'not-a-number': (d) => `Ce montant n’est pas un nombre (${of(d, 'published')}). Il n’est jamais lu comme un autre.`,
  'currency-missing': (d) => `Le montant ${of(d, 'published')} n’a pas de monnaie, ni ici ni dans l’activité.`,
  'currency-unreadable': (d) => `Cette monnaie n’est pas un code à trois lettres (${of(d, 'published')}).`,
  'date-missing': (d) => `La date manque (${of(d, 'element')}).`,
  'no-such-day': (d) => `Cette date n’existe pas ou n’est pas écrite comme un jour (${of(d, 'published')}).`,
  'period-reversed': (d) => `La période finit (${of(d, 'to')}) avant de commencer (${of(d, 'from')}).`,
  'type-missing': () => 'La transaction ne dit pas de quelle sorte elle est.',
  'type-unknown': (d) => `Cette sorte de transaction n’existe pas (${of(d, 'published')}).`,
  'copy-of-a-primary': (d) =>
    `Copie de seconde main (${of(d, 'ref')}) d’une activité que ${of(d, 'known')} déclare lui-même : la première main reste.`,
  'another-reporter': (d) => `${of(d, 'known')} et ${of(d, 'ref')} déclarent la même activité : à vous de dire qui est suivi.`,
  'older-than-known': (d) => `Ce fichier est plus ancien (${of(d, 'here')}) que ce qui est connu (${of(d, 'known')}).`,
  'no-longer-ours': () => 'Cette activité était connue ici et ne nomme plus le pays : elle sera marquée absente.',
};

/** Pourquoi un fichier entier n’entre pas. */
const faults: Record<Fault['code'], Say> = {
  empty: () => 'Ce fichier est vide. Choisissez-en un autre.',
  'not-xml': (d) =>
    `Ce n’est pas un fichier IITA : son contenu est du ${of(d, 'kind').toUpperCase()}, quel que soit son nom. Ouvrez l’archive ou exportez le XML, puis envoyez-le.`,
  html: () => 'C’est une page web, pas un fichier IITA : souvent la page d’erreur du serveur d’où il vient. Téléchargez-le de nouveau.',
  'encoding-unsupported': (d) => `L’encodage ${of(d, 'declared')} n’est pas lu. Demandez le fichier en UTF-8.`,
  'encoding-mismatch': (d) => `Le fichier se dit en ${of(d, 'declared')}, mais ses octets sont autres (sans doute ${of(d, 'probable')}).`,
  'encoding-broken': (d) =>
    `L’octet ${of(d, 'bytePosition')} n’est pas du ${of(d, 'encoding')} ; le fichier est sans doute en ${of(d, 'probable')}. Rien n’est remplacé ni deviné : demandez-le en UTF-8.`,
  malformed: (d) => `Le XML est mal formé : ${of(d, 'reason')}.`,
  'cut-short': () => 'Le fichier s’arrête avant la fin : le transfert a sans doute été coupé. Envoyez-le de nouveau.',
  doctype: () =>
    'Le fichier contient une définition de type de document (DTD). La norme IITA n’en a jamais besoin ; par prudence, il n’est pas lu.',
  'not-iati': (d) => `Ce n’est pas un fichier d’activités IITA : sa racine est ${of(d, 'rootElement')}.`,
  limit: (d) => `Le fichier dépasse une limite de lecture (${of(d, 'limit')} : ${of(d, 'maximum')}).`,
  'used-up': () => 'Le fichier n’a pas pu être relu. Envoyez-le de nouveau.',
  aborted: () => 'La lecture a été arrêtée. Elle sera reprise.',
  'organisation-file': () => 'C’est un fichier d’organisation : il ne contient aucune activité, rien n’en entre ici.',
  'not-theirs': (d) => `Ce fichier déclare des activités d’autres organisations que la vôtre (${of(d, 'refs')}). Envoyez-le au Pool.`,
};

/** D’un rapport d’avant, pour un motif qui n’existe plus. */
const before = 'Refusé lors d’une lecture plus ancienne, pour un motif qui n’existe plus. Envoyez le fichier de nouveau : il sera relu.';

export const said = { reasons, faults, before };
