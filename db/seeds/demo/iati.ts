import { type Making, makeActivity } from './iati-activity.ts';

/**
 * Files as partners of Mali publish them, in the standard 2.03, with invented activities and figures: each title says «démo».
 * The partners, their identifiers, sectors and regions are real. The same call gives the same files.
 */
export interface DemoFile {
  name: string;
  xml: string;
}

export interface DemoPartner {
  ref: string;
  type: string;
  name: string;
  currency: string;
  /** Languages in which it writes; the first is the language of the file. */
  languages: readonly ('fr' | 'en')[];
  activities: number;
  /** A usual yearly disbursement of one activity, in its currency. */
  size: number;
  /** Aid type, finance type. */
  modality: readonly [aid: string, finance: string];
  humanitarian?: boolean;
}

const PARTNERS: readonly DemoPartner[] = [
  {
    ref: 'XI-IATI-EC_DEVCO',
    type: '15',
    name: 'Commission européenne, DG DEVCO',
    currency: 'EUR',
    languages: ['fr', 'en'],
    activities: 9,
    size: 6_500_000,
    modality: ['C01', '110'],
  },
  {
    ref: 'FR-3',
    type: '10',
    name: 'Agence française de développement',
    currency: 'EUR',
    languages: ['fr'],
    activities: 8,
    size: 4_200_000,
    modality: ['C01', '421'],
  },
  {
    ref: 'CA-3',
    type: '10',
    name: 'Affaires mondiales Canada',
    currency: 'CAD',
    languages: ['en', 'fr'],
    activities: 7,
    size: 5_100_000,
    modality: ['C01', '110'],
  },
  {
    ref: 'US-GOV-1',
    type: '10',
    name: 'USAID',
    currency: 'USD',
    languages: ['en'],
    activities: 9,
    size: 4_800_000,
    modality: ['C01', '110'],
  },
  {
    ref: 'CH-4',
    type: '10',
    name: 'Direction du développement et de la coopération',
    currency: 'CHF',
    languages: ['fr'],
    activities: 7,
    size: 1_900_000,
    modality: ['C01', '110'],
  },
  {
    ref: '44000',
    type: '40',
    name: 'World Bank',
    currency: 'USD',
    languages: ['en'],
    activities: 8,
    size: 11_000_000,
    modality: ['C01', '421'],
  },
  {
    ref: 'XM-DAC-41114',
    type: '40',
    name: 'PNUD',
    currency: 'USD',
    languages: ['fr', 'en'],
    activities: 7,
    size: 1_400_000,
    modality: ['C01', '110'],
  },
  {
    ref: 'SE-0',
    type: '10',
    name: 'Sida',
    currency: 'SEK',
    languages: ['en'],
    activities: 6,
    size: 14_000_000,
    modality: ['B03', '110'],
    humanitarian: true,
  },
];

/** A generator of numbers that gives the same ones from the same seed (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const fileName = ({ ref }: DemoPartner): string => `${ref.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-mali-demo.xml`;

/** What makes the files worth reading: shares, delegated money, something held, something of another country. */
function oddities(partner: DemoPartner, index: number): Making['oddity'] {
  if (index === 0 && partner.ref === 'XI-IATI-EC_DEVCO') return 'delegates';
  if (index === 0 && partner.ref === 'FR-3') return 'receives';
  if (index === 1) return 'regional';
  if (index === 2 && ['XI-IATI-EC_DEVCO', 'US-GOV-1'].includes(partner.ref)) return 'no-shares';
  if (index === 3 && partner.ref === '44000') return 'elsewhere';
  if (index === 4 && partner.ref === 'CH-4') return 'no-currency';
  return index === 5 && partner.ref === 'CA-3' ? 'cancelled' : undefined;
}

function fileOf(partner: DemoPartner, place: number): DemoFile {
  const roll = dice(2018 + place * 97);
  const activities = Array.from({ length: partner.activities }, (_, index) =>
    makeActivity({ partner, index, roll, oddity: oddities(partner, index) }),
  );
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="2018-11-02T08:00:00Z">';
  return { name: fileName(partner), xml: `${head}\n${activities.join('\n')}\n</iati-activities>\n` };
}

/** About sixty activities of eight partners, from 2015 to 2020. */
export const demoIatiFiles = (): DemoFile[] => PARTNERS.map(fileOf);
