import type { Making } from './iati-activity.ts';

interface Spending extends Pick<Making, 'partner' | 'roll' | 'oddity'> {
  start: number;
  end: number;
  status: string;
}

/** The last day that the files know of. */
const KNOWN_TO = '2018-09-30';

/** A round figure near a size: whole thousands, so that nobody takes it for a real one. */
const near = (size: number, roll: Making['roll']): number => Math.round((size * (60 + roll(80))) / 100 / 1000) * 1000;

const value = (amount: number, day: string): string => `<value value-date="${day}">${amount}</value>`;

const period = (from: string, to: string): string => `<period-start iso-date="${from}"/><period-end iso-date="${to}"/>`;

function transaction(type: string, day: string, amount: number, parties = ''): string {
  return `<transaction><transaction-type code="${type}"/><transaction-date iso-date="${day}"/>${value(amount, day)}${parties}</transaction>`;
}

/** To whom delegated money goes, and from whom it came. */
function partiesOf({ partner, oddity }: Spending): string {
  const own = `<provider-org ref="${partner.ref}"/>`;
  if (oddity === 'delegates') return `${own}<receiver-org ref="FR-3" receiver-activity-id="FR-3-DEMO-001"/>`;
  return own;
}

/** Budgets, planned disbursements and transactions of an activity, in the order of the schema. */
export function moneyOf(spending: Spending): string {
  const { partner, roll, oddity, start, end, status } = spending;
  const years = Array.from({ length: end - start + 1 }, (_, index) => start + index);
  const spent = years.map((year) => ({ year, amount: near(partner.size, roll) }));
  const whole = spent.reduce((sum, { amount }) => sum + amount, 0);
  const budgets = spent
    .filter(({ year }) => year >= 2018)
    .map(
      ({ year, amount }) =>
        `<budget type="1" status="2">${period(`${year}-01-01`, `${year}-12-31`)}${value(amount, `${year}-01-01`)}</budget>`,
    );
  const planned = spent
    .filter(({ year }) => year >= 2019)
    .map(
      ({ year, amount }) =>
        `<planned-disbursement type="1">${period(`${year}-01-01`, `${year}-06-30`)}${value(Math.round(amount / 2), `${year}-01-01`)}</planned-disbursement>`,
    );
  if (status === '1') return [...budgets, ...planned].join('\n  ');
  const signed = `${start}-02-15`;
  const paid = spent.flatMap(({ year, amount }) => {
    const half = Math.round(amount / 2000) * 1000;
    const days = [`${year}-0${3 + roll(3)}-1${roll(9)}`, `${year}-0${7 + roll(3)}-2${roll(8)}`].filter((day) => day <= KNOWN_TO);
    return days.map((day, index) =>
      transaction(index === 0 ? '3' : roll(4) === 0 ? '4' : '3', day, index === 0 ? half : amount - half, partiesOf(spending)),
    );
  });
  const received =
    oddity === 'receives'
      ? [
          transaction(
            '1',
            '2017-03-20',
            2_400_000,
            '<provider-org ref="XI-IATI-EC_DEVCO" provider-activity-id="XI-IATI-EC_DEVCO-DEMO-001"/>',
          ),
        ]
      : [];
  return [...budgets, ...planned, transaction('2', signed, whole), ...received, ...paid].join('\n  ');
}
