import type { DemoPartner } from './iati.ts';
import { moneyOf } from './iati-money.ts';

export interface Making {
  partner: DemoPartner;
  index: number;
  roll(sides: number): number;
  oddity?: 'delegates' | 'receives' | 'regional' | 'no-shares' | 'elsewhere' | 'no-currency' | 'cancelled';
}

/** Subjects in both languages, with the purpose codes of the DAC that go with them. */
const SUBJECTS: readonly {
  fr: string;
  en: string;
  about: readonly [fr: string, en: string];
  sectors: readonly (readonly [code: string, share: number])[];
}[] = [
  {
    fr: 'Appui à la décentralisation',
    en: 'Support to decentralisation',
    about: ['Les communes rendent de meilleurs services.', 'Municipalities provide better services.'],
    sectors: [['15112', 100]],
  },
  {
    fr: 'Filières agropastorales',
    en: 'Agro-pastoral value chains',
    about: [
      'Les producteurs vendent mieux leur mil, leur bétail et leur lait.',
      'Producers sell their millet, cattle and milk on better terms.',
    ],
    sectors: [
      ['31120', 60],
      ['31163', 40],
    ],
  },
  {
    fr: 'Éducation de base',
    en: 'Basic education',
    about: ['Des écoles ouvertes, des maîtres formés.', 'Schools that are open, teachers who are trained.'],
    sectors: [
      ['11220', 75],
      ['11130', 25],
    ],
  },
  {
    fr: 'Eau et assainissement',
    en: 'Water and sanitation',
    about: ['De l’eau potable dans les villages et les petites villes.', 'Drinking water in villages and small towns.'],
    sectors: [['14030', 100]],
  },
  {
    fr: 'Santé de la mère et de l’enfant',
    en: 'Maternal and child health',
    about: ['Des centres de santé équipés, des naissances assistées.', 'Health centres with equipment, births with assistance.'],
    sectors: [
      ['12220', 50],
      ['13020', 50],
    ],
  },
  {
    fr: 'Réconciliation locale',
    en: 'Local reconciliation',
    about: ['Le dialogue entre communautés reprend.', 'Communities talk to each other again.'],
    sectors: [['15220', 100]],
  },
  {
    fr: 'Routes rurales',
    en: 'Rural roads',
    about: ['Des pistes praticables toute l’année.', 'Tracks that can be used all year round.'],
    sectors: [['21020', 100]],
  },
  {
    fr: 'Accès à la justice',
    en: 'Access to justice',
    about: ['Des tribunaux plus proches, une aide aux justiciables.', 'Courts nearer to people, help for those who need them.'],
    sectors: [['15130', 100]],
  },
  {
    fr: 'Énergie solaire villageoise',
    en: 'Village solar power',
    about: ['Des villages éclairés par de petites centrales.', 'Villages lit by small plants.'],
    sectors: [['23230', 100]],
  },
];

/** Regions in words, with their ISO code. */
const REGIONS: readonly (readonly [name: string, iso: string])[] = [
  ['Sikasso', 'ML-3'],
  ['Mopti', 'ML-5'],
  ['Ségou', 'ML-4'],
  ['Tombouctou', 'ML-6'],
  ['Kayes', 'ML-1'],
  ['Gao', 'ML-7'],
  ['Koulikoro', 'ML-2'],
  ['Bamako', 'ML-BKO'],
];

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function narratives(partner: DemoPartner, said: { fr: string; en: string }): string {
  const [own] = partner.languages;
  return partner.languages
    .map((lang) => `<narrative${lang === own ? '' : ` xml:lang="${lang}"`}>${escaped(said[lang])}</narrative>`)
    .join('');
}

function recipients(oddity: Making['oddity']): string {
  if (oddity === 'elsewhere') return '<recipient-country code="NE"/>';
  if (oddity === 'no-shares') return '<recipient-country code="ML"/><recipient-country code="BF"/><recipient-country code="NE"/>';
  if (oddity === 'regional') {
    return '<recipient-country code="ML" percentage="45"/><recipient-country code="BF" percentage="35"/><recipient-country code="NE" percentage="20"/>';
  }
  return '<recipient-country code="ML"/>';
}

const sectorsOf = (sectors: readonly (readonly [string, number])[]): string =>
  sectors.map(([code, share]) => `<sector vocabulary="1" code="${code}"${sectors.length > 1 ? ` percentage="${share}"` : ''}/>`).join('');

const statusOf = (index: number, oddity: Making['oddity']): string =>
  oddity === 'cancelled' ? '5' : (['2', '2', '2', '3', '4', '2', '1'][index % 7] as string);

export function makeActivity({ partner, index, roll, oddity }: Making): string {
  const subject = SUBJECTS[(index + roll(3)) % SUBJECTS.length] ?? SUBJECTS[0]!;
  const [region, iso] = REGIONS[roll(REGIONS.length)] ?? REGIONS[0]!;
  const start = 2015 + roll(2);
  const end = 2018 + roll(3);
  const status = statusOf(index, oddity);
  const title = { fr: `${subject.fr}, ${region} (démo)`, en: `${subject.en}, ${region} (demo, démo)` };
  const about = {
    fr: `${subject.about[0]} Activité inventée pour la démonstration.`,
    en: `${subject.about[1]} Invented for the demonstration.`,
  };
  const humanitarian = partner.humanitarian && index % 3 === 0 ? ' humanitarian="1"' : '';
  const currency = oddity === 'no-currency' ? '' : ` default-currency="${partner.currency}"`;
  const [aid, finance] = partner.modality;
  return `<iati-activity xml:lang="${partner.languages[0]}"${currency}${humanitarian} hierarchy="1" last-updated-datetime="2018-10-31T00:00:00Z">
  <iati-identifier>${partner.ref}-DEMO-${String(index + 1).padStart(3, '0')}</iati-identifier>
  <reporting-org ref="${partner.ref}" type="${partner.type}"><narrative>${escaped(partner.name)}</narrative></reporting-org>
  <title>${narratives(partner, title)}</title>
  <description type="1">${narratives(partner, about)}</description>
  <participating-org ref="${partner.ref}" type="${partner.type}" role="1"/>
  ${implementer(oddity, index)}
  <activity-status code="${status}"/>
  <activity-date type="1" iso-date="${start}-01-01"/>
  ${status === '1' ? '' : `<activity-date type="2" iso-date="${start}-02-15"/>`}
  <activity-date type="3" iso-date="${end}-12-31"/>
  ${status === '4' ? '<activity-date type="4" iso-date="2018-06-30"/>' : ''}
  <activity-scope code="${oddity === 'regional' || oddity === 'no-shares' ? '2' : '5'}"/>
  ${recipients(oddity)}
  <location><location-reach code="1"/><location-id vocabulary="A4" code="${iso}"/><name><narrative xml:lang="fr">${region}</narrative></name><exactness code="2"/></location>
  ${sectorsOf(subject.sectors)}
  <default-flow-type code="10"/>
  <default-finance-type code="${finance}"/>
  <default-aid-type code="${aid}" vocabulary="1"/>
  <default-tied-status code="5"/>
  ${moneyOf({ partner, roll, oddity, start, end, status })}
</iati-activity>`;
}

function implementer(oddity: Making['oddity'], index: number): string {
  if (oddity === 'delegates') return '<participating-org ref="FR-3" type="10" role="4" activity-id="FR-3-DEMO-001"/>';
  if (index % 4 === 0)
    return '<participating-org type="22" role="4"><narrative xml:lang="fr">Association malienne pour le développement local (démo)</narrative></participating-org>';
  return '<participating-org ref="ML-COA-310" type="10" role="4"/>';
}
