import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/index.ts';
import {
  convertMoney,
  countryShare,
  effectiveBudgets,
  externalInflow,
  type ForwardFigure,
  type ForwardOptions,
  forwardFigure,
  humanitarianShare,
  MoneyTally,
  plannedDisbursementsOf,
  sectorShares,
  totalsByFlow,
  totalsOf,
  transactionShare,
} from '../../src/money/index.ts';
import { activitiesOf, activityWith, budget, transaction } from './activities.ts';

const country = (code: string, percentage?: string) =>
  `<recipient-country code="${code}"${percentage === undefined ? '' : ` percentage="${percentage}"`}/>`;
const region = (code: string, percentage?: string, vocabulary?: string) =>
  `<recipient-region code="${code}"${percentage === undefined ? '' : ` percentage="${percentage}"`}${vocabulary ? ` vocabulary="${vocabulary}"` : ''}/>`;
const planned = (from: string, to: string | null, value: string) =>
  `<planned-disbursement><period-start iso-date="${from}"/>${to === null ? '' : `<period-end iso-date="${to}"/>`}<value value-date="${from}">${value}</value></planned-disbursement>`;

describe('totals', () => {
  it('add by kind, type and currency and say what is in none of them', async () => {
    const activity = await activityWith(
      budget('2024-01-01', '2024-12-31', '10', 'type="1"') +
        budget('2024-01-01', '2024-12-31', '12', 'type="2"') +
        planned('2024-01-01', null, '90,000') +
        transaction('3', '2024-01-01', '0.1') +
        transaction('3', '2024-02-01', '0.2') +
        transaction('2', '2024-01-01', '-5') +
        '<transaction><transaction-type code="4"/></transaction>',
    );
    const { totals, leftOut, leftOutCounts } = totalsOf(activity);
    expect(totals.map(({ kind, type, currency, count, sum }) => `${kind} ${type} ${currency} ${count} ${sum}`)).toEqual([
      'budget 2 EUR 1 12',
      'transaction 3 EUR 2 0.3',
      'transaction 2 EUR 1 -5',
    ]);
    expect(leftOut.map(({ path, reason, published }) => [path, reason, published])).toEqual([
      ['iati-activity/budget[1]', 'superseded', '10'],
      ['iati-activity/planned-disbursement', 'no-number', '90,000'],
      ['iati-activity/transaction[4]', 'no-value', null],
    ]);
    expect(leftOutCounts).toEqual({ superseded: 1, 'no-number': 1, 'no-value': 1 });
    expect(totalsOf(activity, { superseded: true }).totals[0]).toMatchObject({ type: '1', count: 1 });
  });

  it('leave out what has no currency until somebody names one', async () => {
    const activity = await activityWith(transaction('3', '2024-01-01', '7'), '');
    expect(totalsOf(activity)).toMatchObject({ totals: [], leftOutCounts: { 'no-currency': 1 } });
    expect(totalsOf(activity, { currencyIfNone: 'XOF' }).totals[0]).toMatchObject({ currency: 'XOF', count: 1 });
  });

  it('list so many left-out amounts and count all', async () => {
    const activity = await activityWith(transaction('3', '2024-01-01', 'x').repeat(5));
    expect(totalsOf([activity, activity], { listed: 3 })).toMatchObject({ leftOut: { length: 3 }, leftOutCounts: { 'no-number': 10 } });
  });

  it('take the part of a country, transaction by transaction', async () => {
    const contents =
      country('ML', '35') + country('NE', '65') + budget('2024-01-01', '2024-12-31', '100.50') + transaction('3', '2024-01-01', '10');
    const own = transaction('3', '2024-01-02', '7', country('NE')) + transaction('3', '2024-01-02', '8', country('ml'));
    const { totals, leftOutCounts } = totalsOf(await activityWith(contents + own), { country: 'ML' });
    expect(totals.map((each) => `${each.kind} ${each.count} ${each.sum}`)).toEqual(['budget 1 35.175', 'transaction 2 11.5']);
    expect(leftOutCounts).toEqual({ elsewhere: 1 });
    const unknown = await activityWith(country('ML') + country('NE') + transaction('3', '2024-01-01', '10'));
    expect(totalsOf(unknown, { country: 'ML' })).toMatchObject({ totals: [], leftOutCounts: { 'share-unknown': 1 } });
  });

  it('never add what comes in to what goes out', async () => {
    const activity = await activityWith(
      ['1', '11', '13', '2', '3', '4', 'D', '99'].map((type) => transaction(type, '2024-01-01', '1')).join(''),
    );
    expect(totalsByFlow(totalsOf(activity).totals).map(({ flow, sum }) => `${flow} ${sum}`)).toEqual([
      'incoming-funds 1',
      'incoming-commitment 1',
      'pledge 1',
      'commitment 1',
      'spend 3',
    ]);
  });

  it('are the same for a caller who reads piece by piece', async () => {
    const activity = await activityWith(transaction('3', '2024-01-01', '1.10'));
    const tally = new MoneyTally();
    tally.add(activity);
    tally.add(activity);
    expect(tally.result().totals[0]?.sum.toString()).toBe('2.20');
    expect(tally.result()).toEqual(totalsOf([activity, activity]));
  });
});

describe('budgets that count', () => {
  it('a revised one replaces the original of the same period, the last revised the others', async () => {
    const { budgets, superseded, overlaps } = effectiveBudgets(
      await activityWith(
        budget('2024-01-01', '2024-12-31', '1') +
          budget('2025-01-01', '2025-12-31', '2', 'status="2"') +
          budget('2024-01-01', '2024-12-31', '3', 'type="2"') +
          budget('2024-01-01', '2024-12-31', '4', 'type="2" status="2"'),
      ),
    );
    expect(budgets.map(({ amount, type, status }) => `${amount} ${type} ${status}`)).toEqual([
      '2 original committed',
      '4 revised committed',
    ]);
    expect(superseded.map(({ budget: old, by }) => `${old.amount} by ${by.amount}`)).toEqual(['1 by 4', '3 by 4']);
    expect(overlaps).toEqual([]);
  });

  it('a partial overlap is told, one shared day between neighbours is not serious', async () => {
    const told = async (contents: string) =>
      effectiveBudgets(await activityWith(contents)).overlaps.map(
        ({ one, other, days, serious }) => `${one.amount} ${other.amount} ${days} ${serious}`,
      );
    expect(await told(budget('2024-01-01', '2024-12-31', '1') + budget('2024-07-01', '2024-12-31', '2', 'type="2"'))).toEqual([
      '1 2 184 true',
    ]);
    expect(await told(budget('2024-04-01', '2025-04-01', '1') + budget('2025-04-01', '2026-04-01', '2'))).toEqual(['1 2 1 false']);
    expect(await told(budget('2024-01-01', '2024-12-31', '1') + budget('2024-01-01', '2024-12-31', '2'))).toEqual(['1 2 366 true']);
    expect(await told(budget('2024-01-01', '2024-12-31', '1') + budget('2024-12-31', '2024-12-31', '2'))).toEqual(['1 2 1 true']);
  });

  it('what cannot be used is named', async () => {
    const activity = await activityWith(
      budget('2024-01-01', '2023-12-31', '1') + budget('2024-02-30', '2024-12-31', '1') + budget('2024-01-01', '2024-12-31', ''),
    );
    expect(effectiveBudgets(activity).leftOut.map(({ reason }) => reason)).toEqual(['backwards', 'no-period', 'no-number']);
  });

  it('a planned disbursement without an end falls on its start', async () => {
    const [plan] = plannedDisbursementsOf(await activityWith(planned('2024-07-01', null, '5'))).planned;
    expect([plan?.from, plan?.to, plan?.status]).toEqual(['2024-07-01', '2024-07-01', null]);
  });
});

describe('the share of a country', () => {
  const share = async (contents: string, code = 'ML') => {
    const { fraction, method, reasons } = countryShare(await activityWith(contents), code);
    return [fraction?.toString() ?? 'unknown', ...(method ? [method] : []), ...reasons].join(' ');
  };

  it.each([
    ['alone', country('ml '), '1/1 alone'],
    ['by its percentage', country('ML', '35') + country('NE', '65'), '7/20 percentages'],
    ['beside a region', country('ML', '80') + region('1030', '20'), '4/5 percentages'],
    ['of other countries only', country('NE', '100'), '0/1 unnamed'],
    ['rebased to 100', country('ML', '33.33') + country('NE', '66.66'), '1/3 percentages rebased'],
    ['each at 100', country('ML', '100') + country('NE', '100') + region('298', '100'), '1/2 percentages regions-ignored rebased'],
    ['making 100 without the region', country('ML', '40') + country('NE', '60') + region('298', '100'), '2/5 percentages regions-ignored'],
    ['in a sum with the region beyond 100', country('ML', '50') + region('298', '100'), '1/3 percentages rebased'],
    ['beside an empty one', country('ML', '50') + country('NE', '50') + country('BF'), '1/2 percentages empty-left-out'],
    ['at 0', country('ML', '0') + country('NE', '100'), '0/1 percentages empty-left-out'],
    ['that is no number', country('ML', '50 %') + country('NE', '100'), '0/1 percentages not-a-number empty-left-out'],
    ['named twice', country('ML', '20') + country('ML', '30') + country('NE', '50'), '1/2 percentages repeated'],
    ['without a percentage, beside a region', country('ML') + region('298'), '1/1 alone regions-ignored'],
    ['of several without percentages', country('ML') + country('NE'), 'unknown without-percentages'],
    ['below 0', country('ML', '-5') + country('NE', '105'), 'unknown negative'],
    ['of a region alone', region('298', '100'), 'unknown regions-only'],
    ['of nothing', '', 'unknown no-destination'],
    ['of regions in two vocabularies', country('ML', '80') + region('1030', '20') + region('11', '20', '2'), '4/5 percentages'],
  ])('%s', async (_what, contents, expected) => expect(await share(contents)).toBe(expected));

  it('keeps published and used figures of every country and region', async () => {
    const { published, countries, regions } = countryShare(
      await activityWith(country('ML', '30') + country('NE', '30') + region('298', '30')),
      'ML',
    );
    expect(published?.toString()).toBe('30');
    expect([...countries, ...regions].map((each) => `${each.code} ${each.published} ${each.used}`)).toEqual([
      'ML 30 1/3',
      'NE 30 1/3',
      '298 30 1/3',
    ]);
  });

  it('falls back on the outgoing commitments, then the incoming ones, then what was spent', async () => {
    const of = (type: string, value: string, code: string) =>
      transaction(type, '2024-01-01', value, code === '298' ? region(code) : country(code));
    const spent = of('3', '30', 'ML') + of('4', '60', 'NE');
    const incoming = of('11', '1', 'ML') + of('11', '3', '298');
    const outgoing = of('2', '10', 'ML') + of('2', '40', 'NE') + of('2', '50', '298');
    expect(await share(spent)).toBe('1/3 spend');
    expect(await share(spent + incoming)).toBe('1/4 incoming-commitments');
    expect(await share(spent + incoming + outgoing)).toBe('1/10 commitments');
    expect(await share(country('ML') + country('NE') + spent)).toBe('1/3 spend without-percentages');
    expect(await share(outgoing, 'BF')).toBe('0/1 unnamed');
    expect(await share(outgoing + transaction('2', '2024-01-01', '5'))).toBe('1/10 commitments some-without-destination');
  });

  it('does not add currencies to divide by them', async () => {
    const usd = '<transaction><transaction-type code="2"/><value currency="USD">5</value><recipient-country code="ML"/></transaction>';
    expect(await share(transaction('2', '2024-01-01', '5', country('NE')) + usd)).toBe('unknown several-currencies no-destination');
  });

  it('of a transaction: its own country or region, else that of its activity, never what others say', async () => {
    const shares = async (contents: string) => {
      const activity = await activityWith(contents);
      return activity.transactions.map((each) => {
        const { fraction, method } = transactionShare(activity, each, 'ML');
        return `${fraction} ${method}`;
      });
    };
    const own = transaction('3', '2024-01-01', '1', country(' ml')) + transaction('3', '2024-01-01', '1', country('NE'));
    const none = transaction('3', '2024-01-01', '1', region('298')) + transaction('3', '2024-01-01', '1');
    expect(await shares(country('ML', '40') + country('NE', '60') + own + none)).toEqual([
      '1/1 own',
      '0/1 own',
      '0/1 own',
      '2/5 percentages',
    ]);
    expect(await shares(own + none)).toEqual(['1/1 own', '0/1 own', '0/1 own', 'null null']);
  });

  it('refuses what is no country code', async () => {
    const activity = await activityWith('');
    expect(() => countryShare(activity, 'MLI')).toThrow(/not a country code/);
  });
});

describe('sectors and humanitarian aid', () => {
  const sector = (code: string, percentage: string, vocabulary = '1') =>
    `<sector vocabulary="${vocabulary}" code="${code}" percentage="${percentage}"/>`;

  it('rebase percentages of one vocabulary and keep what was published', async () => {
    const activity = await activityWith(sector('14031', '33.33') + sector('14032', '66.66') + sector('140', '100', '2'));
    const { sectors, reasons } = sectorShares(activity);
    expect(sectors.map((each) => `${each.code} ${each.published} ${each.used}`)).toEqual(['14031 33.33 1/3', '14032 66.66 2/3']);
    expect(reasons).toEqual(['rebased']);
    expect(sectorShares(activity, '2').reasons).toEqual([]);
  });

  it('take the flag of the transaction, else of the activity, else the sectors of emergency aid', async () => {
    const said = async (contents: string, attributes: string) => {
      const activity = await activityWith(contents, attributes);
      const { fraction, from } = humanitarianShare(activity, activity.transactions[0]);
      return `${fraction} ${from}`;
    };
    const flagged = (flag: string) => transaction('3', '2024-01-01', '1', '', flag);
    const mixed = sector('72010', '25') + sector('14031', '75');
    expect(await said(flagged('humanitarian="0"') + mixed, 'humanitarian="1"')).toBe('0/1 transaction');
    expect(await said(flagged('') + mixed, 'humanitarian="1"')).toBe('1/1 activity');
    expect(await said(flagged('') + mixed, '')).toBe('1/4 sectors');
    expect(await said(flagged('') + sector('720', '100', '2'), '')).toBe('1/1 sectors');
    expect(await said(flagged('humanitarian="yes"'), '')).toBe('0/1 none');
    expect(await said(transaction('3', '2024-01-01', '1', '<sector code="74010"/>') + mixed, '')).toBe('1/1 sectors');
  });
});

describe('conversion', () => {
  it('asks for the rate of the value date and keeps what was published', async () => {
    const activity = await activityWith(transaction('3', '2024-05-01', '2.5'));
    const money = activity.transactions[0]!.value!;
    const asked: string[] = [];
    const rateOf = (currency: string, day: string) => {
      asked.push(`${currency} ${day}`);
      return { rate: Decimal.of('655.957'), day: '1999-01-01' };
    };
    expect(convertMoney(money, rateOf, { scale: 0 })).toMatchObject({ dayFrom: 'value-date', original: { currency: 'EUR' } });
    const converted = convertMoney(money, rateOf, { scale: 0 });
    expect(typeof converted === 'object' && converted.amount.toString()).toBe('1640');
    expect(asked[0]).toBe('EUR 2024-05-01');
    expect(convertMoney({ ...money, valueDate: null }, rateOf)).toBe('no-day');
    expect(convertMoney({ ...money, valueDate: null }, rateOf, { transactionDate: '2024-05-02' })).toMatchObject({
      dayFrom: 'transaction-date',
    });
    expect(convertMoney(money, () => null)).toBe('no-rate');
    expect(convertMoney({ ...money, amount: null }, rateOf)).toBe('no-number');
    expect(convertMoney({ ...money, currency: null }, rateOf)).toBe('no-currency');
  });
});

describe('the forward figure of a year', () => {
  const OPTIONS: ForwardOptions = { today: '2025-07-01' };
  const figure = async (contents: string, year: number, options = OPTIONS, attributes?: string) =>
    forwardFigure(await activityWith(contents, attributes), year, options);
  const said = ({ method, sums, standing, reasons }: ForwardFigure) =>
    [method, standing, sums?.map((sum) => `${sum.amount} ${sum.currency} ${sum.status}`).join(', ') ?? 'unknown', ...reasons].join(' | ');
  const dates = '<activity-status code="2"/><activity-date type="2" iso-date="2024-01-01"/><activity-date type="3" iso-date="2026-12-31"/>';
  const committed = transaction('2', '2024-01-01', '1000') + transaction('3', '2024-06-01', '100') + transaction('4', '2025-03-01', '351');

  it('is what was spent in years before this one', async () =>
    expect(said(await figure(committed + budget('2024-01-01', '2024-12-31', '500'), 2024))).toBe('actual | counted | 100 EUR null'));

  it('is the budgets, with their status, spread by days', async () => {
    const contents = budget('2025-07-01', '2026-06-30', '1000', 'status="2"') + budget('2026-07-01', '2027-06-30', '1000') + committed;
    expect(said(await figure(contents, 2025))).toBe('budget | counted | 504.11 EUR committed');
    expect(said(await figure(contents, 2026))).toBe('budget | counted | 495.89 EUR committed, 504.11 EUR indicative');
  });

  it('is the planned disbursements of a year without a budget, never both', async () => {
    const contents = budget('2025-01-01', '2025-12-31', '7') + planned('2025-10-01', '2025-12-31', '3') + planned('2026-10-01', null, '9');
    expect(said(await figure(contents, 2025))).toBe('budget | counted | 7.00 EUR indicative');
    expect(said(await figure(contents, 2026))).toBe('planned | counted | 9.00 EUR null');
  });

  it('is an estimate where there is neither: what is not spent, by days to the planned end', async () => {
    const [now, next] = [await figure(dates + committed, 2025), await figure(dates + committed, 2026)];
    // 549 left on 184 days of 2025 and 365 of 2026.
    expect(said(now)).toBe('estimate | counted | 184.00 EUR null');
    expect(said(next)).toBe('estimate | counted | 365.00 EUR null');
    expect(next.pieces[0]).toMatchObject({ from: '2026-01-01', to: '2026-12-31', node: null });
    expect(said(await figure(dates + committed, 2027))).toBe(' | counted |  | outside');
  });

  it('estimates what budgets of other years have not said already', async () => {
    // Of 549, 249 are still to come of this year's budget (600, of which 351 are spent).
    expect(said(await figure(`${dates}${committed}${budget('2025-01-01', '2025-12-31', '600')}`, 2026))).toBe(
      'estimate | counted | 300.00 EUR null',
    );
    expect(said(await figure(`${dates}${committed}${budget('2025-01-01', '2025-12-31', '900')}`, 2026))).toBe(
      ' | counted |  | nothing-left',
    );
  });

  it.each([
    ['no commitment', dates, ' | counted |  | no-commitment'],
    [
      'nine tenths spent',
      `${dates}${transaction('2', '2024-01-01', '10')}${transaction('3', '2024-01-01', '9')}`,
      ' | counted |  | mostly-spent',
    ],
    ['all spent', `${dates}${transaction('2', '2024-01-01', '10')}${transaction('3', '2024-01-01', '11')}`, ' | counted |  | nothing-left'],
    ['no planned end', committed, ' | counted | unknown | no-planned-end'],
    [
      'a planned end that has passed',
      `<activity-date type="3" iso-date="2025-06-30"/>${committed}`,
      ' | counted | unknown | planned-end-passed',
    ],
    ['a planned end out of sight', `<activity-date type="3" iso-date="9999-12-31"/>${committed}`, ' | counted | unknown | planned-end-far'],
    ['a closed activity', `<activity-status code="4"/>${committed}`, ' | counted |  | closed'],
  ])('is none for %s', async (_what, contents, expected) => expect(said(await figure(contents, 2026))).toBe(expected));

  it('does not subtract currencies from each other', async () => {
    const usd = '<transaction><transaction-type code="3"/><value currency="USD">5</value></transaction>';
    expect(said(await figure(dates + committed + usd, 2026))).toBe(' | counted | unknown | several-currencies');
  });

  it('leaves cancelled, suspended and second-hand activities out, and shows the pipeline apart', async () => {
    const money = budget('2026-01-01', '2026-12-31', '5');
    expect(said(await figure(`<activity-status code="5"/>${money}`, 2026))).toBe(' | excluded |  | cancelled');
    expect(said(await figure(`<activity-status code="6"/>${money}`, 2026))).toBe(' | excluded |  | suspended');
    expect(said(await figure(`<reporting-org secondary-reporter="1"/>${money}`, 2026))).toBe(' | excluded |  | secondary-reporter');
    expect(said(await figure(`<activity-status code="1"/>${money}`, 2026))).toBe('budget | pipeline | 5.00 EUR indicative');
    expect(said(await figure(`<activity-status code="5"/>${committed}`, 2024))).toBe('actual | counted | 100 EUR null');
  });

  it('does not choose between budgets that overlap, and shows them', async () => {
    const found = await figure(budget('2026-01-01', '2026-12-31', '10') + budget('2026-01-01', '2026-06-30', '4', 'type="2"'), 2026);
    expect(said(found)).toBe('budget | counted | unknown | overlapping-budgets');
    expect(found.pieces.map((piece) => piece.amount.toString())).toEqual(['10.00', '4.00']);
    expect(found.overlaps).toHaveLength(1);
  });

  it('takes the part of a country, and says when it cannot', async () => {
    const ML = { ...OPTIONS, country: 'ML', scale: 0 };
    const money =
      budget('2026-01-01', '2026-12-31', '100') + transaction('3', '2024-02-01', '10') + transaction('3', '2024-02-01', '7', country('NE'));
    expect(said(await figure(country('ML', '35') + country('NE', '65') + money, 2026, ML))).toBe('budget | counted | 35 EUR indicative');
    expect(said(await figure(country('ML', '35') + country('NE', '65') + money, 2024, ML))).toBe('actual | counted | 3.5 EUR null');
    expect(said(await figure(region('298') + budget('2026-01-01', '2026-12-31', '100'), 2026, ML))).toBe(
      ' | counted | unknown | share-unknown',
    );
    expect(said(await figure(region('298') + transaction('3', '2024-02-01', '10'), 2024, ML))).toBe(
      'actual | counted | unknown | share-unknown',
    );
  });

  it('says that amounts were left out', async () =>
    expect(said(await figure(budget('2026-01-01', '2026-12-31', '5') + budget('2026-01-01', '2026-12-31', 'x'), 2026))).toBe(
      'budget | counted | 5.00 EUR indicative | some-left-out',
    ));

  it('reads the words of versions 1.0x', async () => {
    const old = `<activity-status code="2"/><activity-date type="end-planned" iso-date="2026-12-31"/>${transaction('C', '2024-01-01', '1000')}${transaction('D', '2025-03-01', '451')}`;
    expect(said(await figure(old, 2026))).toBe('estimate | counted | 365.00 EUR null');
  });

  it('refuses a day or a year that is none', async () => {
    await expect(figure('', 2026, { today: '2025-13-01' })).rejects.toThrow(/not a calendar day/);
    await expect(figure('', 20_260)).rejects.toThrow(/not a year/);
  });
});

describe('money that comes in from outside', () => {
  const activity = (id: string, contents: string, { by = id, secondary = '' } = {}) =>
    `<iati-activity default-currency="EUR"><iati-identifier>${id}</iati-identifier><reporting-org ref="${by}"${secondary}/><recipient-country code="ML"/>${contents}</iati-activity>`;
  const paid = (value: string, to?: string, type = '3') =>
    transaction(type, '2025-01-01', value, to ? `<receiver-org receiver-activity-id="${to}"/>` : '');
  const received = (value: string, from: string, currency = '', type = '1') =>
    `<transaction><transaction-type code="${type}"/><value ${currency}>${value}</value><provider-org provider-activity-id="${from}"/></transaction>`;
  const inflow = async (activities: string[], options: Parameters<typeof externalInflow>[1] = { country: 'ML' }) =>
    externalInflow(await activitiesOf(`<iati-activities version="2.03">${activities.join('')}</iati-activities>`), options);
  const sums = async (activities: string[], options?: Parameters<typeof externalInflow>[1]) =>
    (await inflow(activities, options)).sums.map(({ currency, sum }) => `${sum} ${currency}`);

  it('counts delegated money once, by the link of either side', async () => {
    const donor = activity('D', paid('30') + paid('10', 'A'));
    const agency = activity('A', paid('30'));
    expect(await sums([donor, agency])).toEqual(['60 EUR']);
    expect(await sums([agency, activity('D', paid('40'))])).toEqual(['70 EUR']);
    expect(await sums([activity('D', paid('40')), activity('A', received('10', 'D') + paid('30'))])).toEqual(['60 EUR']);
    expect(await sums([donor, activity('A', received('10', 'D') + paid('30'))])).toEqual(['60 EUR']);
  });

  it('says of each activity what came from where, and how far down it stands', async () => {
    const { entries } = await inflow([
      activity('N', received('700', 'A') + paid('650')),
      activity('A', received('1000', 'D') + paid('700', 'N') + paid('200')),
      activity('D', paid('1000', 'A')),
    ]);
    expect(
      entries.map((each) => `${each.identifier} ${each.gross} - ${each.fromInside} = ${each.external} @${each.level} ${each.sources}`),
    ).toEqual(['N 650 - 650 = 0 @2 A', 'A 900 - 900 = 0 @1 D', 'D 1000 - 0 = 1000 @0 ']);
  });

  it('takes nothing off for givers that do not count: unknown, second-hand, of another country', async () => {
    const agency = activity('A', received('10', 'D') + paid('30'));
    expect(await sums([agency])).toEqual(['30 EUR']);
    expect(await sums([agency, activity('D', paid('40'), { secondary: ' secondary-reporter="1"' })])).toEqual(['30 EUR']);
    const abroad = activity('D', transaction('3', '2025-01-01', '40', '<recipient-country code="NE"/>'));
    expect(await sums([agency, abroad])).toEqual(['30 EUR']);
  });

  it('leaves out second copies, second hands and the level above, and names them', async () => {
    const found = await inflow([
      activity('X', paid('7'), { secondary: ' secondary-reporter="1"' }),
      activity('X', paid('5')),
      activity('X', paid('6')),
      activity('', paid('6')),
      activity('P', paid('100'), { by: 'O' }),
      activity('P-1', `${paid('60')}<related-activity ref="P" type="1"/>`, { by: 'O' }),
    ]);
    expect(found.sums.map(({ sum }) => sum.toString())).toEqual(['65']);
    expect(found.excluded.map(({ identifier, reason }) => `${identifier} ${reason}`)).toEqual([
      'X secondary-reporter',
      'X identifier-twice',
      ' identifier-missing',
      'P counted-below',
    ]);
  });

  it('still sees that money of a level above comes from inside', async () =>
    expect(
      await sums([
        activity('P', `${paid('100')}<related-activity ref="P-1" type="2"/>`, { by: 'O' }),
        activity('P-1', paid('100'), { by: 'O' }),
        activity('A', received('100', 'P') + paid('90')),
      ]),
    ).toEqual(['100 EUR']));

  it('keeps parents and children of different publishers, which are two organisations', async () =>
    expect(await sums([activity('P', paid('100')), activity('C', `${paid('60')}<related-activity ref="P" type="1"/>`)])).toEqual([
      '160 EUR',
    ]));

  it('does not decide over currencies and circles', async () => {
    const dollars = await inflow([activity('D', paid('10', 'A')), activity('A', received('11', 'D', 'currency="USD"') + paid('9'))]);
    expect([dollars.sums.map(String).length, dollars.undecided.map(({ identifier, reason }) => `${identifier} ${reason}`)]).toEqual([
      1,
      ['A other-currency'],
    ]);
    const circle = await inflow([
      activity('A', paid('10', 'B')),
      activity('B', paid('10', 'A')),
      activity('C', received('3', 'B') + paid('4')),
    ]);
    expect(circle.undecided.map(({ identifier, reason }) => `${identifier} ${reason}`)).toEqual(['A circle', 'B circle']);
    expect(circle.entries.map(({ identifier, external, level }) => `${identifier} ${external} ${level}`)).toEqual(['C 1 null']);
  });

  it('follows commitments as it follows spending', async () => {
    const chain = [
      activity('D', paid('100', 'A', '2')),
      activity('A', received('100', 'D', '', '11') + paid('90', undefined, '2') + paid('80')),
    ];
    expect(await sums(chain, { country: 'ML', measure: 'commitment' })).toEqual(['100 EUR']);
    expect(await sums(chain, { country: 'ML' })).toEqual(['80 EUR']);
  });

  it('says what could not be used, and never takes off more than there is', async () => {
    const found = await inflow([activity('D', paid('x') + paid('5', 'A')), activity('A', received('50', 'D') + paid('-2') + paid('4'))]);
    expect(found.leftOut).toEqual([{ identifier: 'D', reason: 'no-number', count: 1 }]);
    expect(found.entries.map(({ external }) => external.toString())).toEqual(['5', '0']);
  });

  it('gives every sum as what its entries say', async () => {
    const { sums: found, entries } = await inflow([activity('D', paid('1.5')), activity('E', paid('2.25'))]);
    expect(found[0]?.sum.equals(Decimal.sum(entries.map((entry) => entry.external)))).toBe(true);
  });
});
