import { createHash } from 'node:crypto';

export interface Wanted {
  /** Goes into every identifier, so that two files speak of different activities. */
  key: string;
  activities: number;
  transactions: number;
}

const TOPICS = [
  'Pistes rurales',
  'Puits et forages',
  'Santé de la mère',
  'Écoles de base',
  'Irrigation de proximité',
  'État civil',
  'Élevage',
];
const PLACES = ['Kita', 'Ségou', 'Bandiagara', 'Nioro du Sahel', 'Sikasso', 'Gao', 'Koutiala', 'San', 'Kéniéba', 'Tombouctou'];
const SECTORS = ['21020', '14030', '12240', '11220', '31140', '15150', '31163', '15112'];
const PARTNERS = [
  ['FR-3', 'Agence d’essai A'],
  ['XM-DAC-7', 'Ministère d’essai B'],
  ['US-GOV-1', 'Agence d’essai C'],
  ['CA-3', 'Ministère d’essai D'],
  ['XI-IATI-EC_INTPA', 'Commission d’essai E'],
] as const;
const CURRENCIES = ['EUR', 'USD', 'XOF', 'CAD'];
const TYPES = ['2', '3', '3', '3', '4'];

/** Numbers that look like chance and are the same at each run. */
class Dice {
  #seed: string;
  constructor(seed: string) {
    this.#seed = seed;
  }
  below(limit: number): number {
    this.#seed = createHash('md5').update(this.#seed).digest('hex');
    return Number.parseInt(this.#seed.slice(0, 8), 16) % limit;
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

const day = (dice: Dice): string =>
  `${2012 + dice.below(7)}-${String(1 + dice.below(12)).padStart(2, '0')}-${String(1 + dice.below(28)).padStart(2, '0')}`;

function transaction(dice: Dice): string {
  const on = day(dice);
  return `<transaction><transaction-type code="${dice.of(TYPES)}"/><transaction-date iso-date="${on}"/><value value-date="${on}">${1000 + dice.below(4_000_000)}.${10 + dice.below(89)}</value></transaction>`;
}

function activity(dice: Dice, wanted: Wanted, at: number): string {
  const [ref, name] = dice.of(PARTNERS);
  const title = `${dice.of(TOPICS)} à ${dice.of(PLACES)} (démo ${at})`;
  const year = 2012 + dice.below(6);
  return `<iati-activity default-currency="${dice.of(CURRENCIES)}" xml:lang="fr">
<iati-identifier>${ref}-${wanted.key}-${at}</iati-identifier>
<reporting-org ref="${ref}" type="10"><narrative>${name}</narrative></reporting-org>
<title><narrative>${title}</narrative></title>
<description><narrative>${title}, avec les communes et les comités d’usagers.</narrative></description>
<participating-org role="1" ref="${ref}" type="10"><narrative>${name}</narrative></participating-org>
<participating-org role="4" type="22"><narrative>Comité de ${dice.of(PLACES)}</narrative></participating-org>
<activity-status code="${dice.of(['2', '2', '2', '3', '4'])}"/>
<activity-date type="2" iso-date="${year}-01-15"/>
<activity-date type="3" iso-date="${year + 4}-12-31"/>
<recipient-country code="ML" percentage="100"/>
<sector vocabulary="1" code="${dice.of(SECTORS)}" percentage="100"/>
${Array.from({ length: wanted.transactions }, () => transaction(dice)).join('\n')}
</iati-activity>`;
}

/** A file that a partner could have published, with as many lines of money as wanted: the same bytes at each run. */
export function iatiFile(wanted: Wanted): File {
  const dice = new Dice(wanted.key);
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n'];
  for (let at = 1; at <= wanted.activities; at += 1) parts.push(activity(dice, wanted, at), '\n');
  parts.push('</iati-activities>\n');
  return new File(parts, `${wanted.key.toLowerCase()}.xml`, { type: 'application/xml' });
}
