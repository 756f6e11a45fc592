import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

type Row = Record<string, any>;
const here = fileURLToPath(new URL('.', import.meta.url));
const text = (path: string) => readFileSync(here + path, 'utf8');
const json = (path: string) => JSON.parse(text(path));
const list = (path: string): Row[] => json(path);
const keysOf = (path: string) => new Set(list(path).map((row) => row.key ?? row.code));

const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
const official = ['nomenclature/sectors-dac.json', 'nomenclature/iati-codes.json', 'strategy/sdg.json', 'sources.json'];

/** Every object of a file, however deep, with the way to it. */
function* objects(value: unknown, way: string): Generator<[Row, string]> {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* objects(item, `${way}[${i}]`);
  else if (value && typeof value === 'object') {
    yield [value as Row, way];
    for (const [key, inner] of Object.entries(value)) yield* objects(inner, `${way}.${key}`);
  }
}

function* everything(): Generator<[Row, string]> {
  for (const name of [...files, '../demo/people.json']) yield* objects(json(name), name);
}

const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const overlap = (a: Row, b: Row) => a.from_day <= (b.to_day ?? '9999') && b.from_day <= (a.to_day ?? '9999');

function expectUnique(values: string[]) {
  expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([]);
}

describe('every file', () => {
  it('holds days that exist, in order', () => {
    let seen = 0;
    for (const [row, way] of everything()) {
      for (const [key, value] of Object.entries(row)) {
        if (!/(^day|_day|^planned_|^actual_)/.test(key) || value === null || typeof value !== 'string') continue;
        seen += 1;
        expect(isDay(value), `${way}.${key} = ${value}`).toBe(true);
      }
      for (const [from, to] of [
        ['from_day', 'to_day'],
        ['planned_from', 'planned_to'],
        ['actual_from', 'actual_to'],
      ] as const) {
        if (row[from] && row[to]) expect(row[from] <= row[to], way).toBe(true);
      }
    }
    expect(seen).toBeGreaterThan(1000);
  });

  it('says everything in both languages, save names that the official list lacks in French', () => {
    const without: string[] = [];
    for (const [row, way] of everything()) {
      for (const key of Object.keys(row).filter((name) => name.endsWith('_fr'))) {
        const other = key.replace(/_fr$/, '_en');
        expect(Object.keys(row), way).toContain(other);
        if (way.startsWith('nomenclature/sectors-dac') && row[key] === null) without.push(row.code);
        else expect(row[key] === null, `${way}.${key}`).toBe(row[other] === null);
        if (typeof row[key] === 'string') expect(row[key].trim().length, way).toBeGreaterThan(0);
      }
    }
    expect(without).toHaveLength(28);
  });

  it('writes its own French with the spaces and apostrophes of French, never the narrow space', () => {
    for (const [row, way] of everything()) {
      for (const [key, value] of Object.entries(row)) {
        if (typeof value !== 'string') continue;
        expect(value, way).not.toMatch(/\u202f/);
        if (!key.endsWith('_fr') || official.some((name) => way.startsWith(name))) continue;
        expect(value, `${way}.${key}`).not.toMatch(/ [:;?!%»]|« |'/);
      }
    }
  });

  it('cites only sources that are listed, and marks what is real', () => {
    const known = new Set(list('sources.json').map((row) => row.code));
    for (const [row, way] of everything()) {
      if (row.origin !== undefined) expect(['real', 'demo'], way).toContain(row.origin);
      if (row.mark !== undefined) expect(['S', 'I', 'K', 'P'], way).toContain(row.mark);
      for (const key of Object.keys(row).filter((name) => /precision$/.test(name))) {
        expect(['day', 'month', 'year', 'about', 'attested'], way).toContain(row[key]);
      }
      if (Array.isArray(row.source)) for (const code of row.source) expect(known, `${way}: ${code}`).toContain(code);
    }
  });
});

describe('nomenclature', () => {
  const dac = list('nomenclature/sectors-dac.json');

  it('gives each DAC purpose its category, each category its national sector', () => {
    expectUnique(dac.map((row) => row.code));
    expect(dac.filter((row) => row.level === 5)).toHaveLength(325);
    const categories = new Set(dac.filter((row) => row.level === 3).map((row) => row.code));
    for (const row of dac.filter((one) => one.level === 5)) expect(categories, row.code).toContain(row.parent);
    const crosswalk = list('nomenclature/sectors-crosswalk.json');
    expectUnique(crosswalk.map((row) => row.dac));
    expect(new Set(crosswalk.filter((row) => row.level === 3).map((row) => row.dac))).toEqual(categories);
    for (const row of crosswalk) {
      expect(dac.find((one) => one.code === row.dac)?.level).toBe(row.level);
      expect(keysOf('nomenclature/sectors-national.json')).toContain(row.national);
    }
    expect(new Set(crosswalk.map((row) => row.national))).toEqual(keysOf('nomenclature/sectors-national.json'));
  });

  it('has the twenty regions, each from one of the nine units of before 2012', () => {
    const regions = list('nomenclature/regions.json');
    const former = list('nomenclature/regions-former.json');
    expect(regions).toHaveLength(20);
    expect(former).toHaveLength(9);
    for (const key of ['code', 'national_code', 'tile']) expectUnique(regions.map((row) => String(row[key])));
    expect(regions.filter((row) => row.iso)).toHaveLength(11);
    expect(regions.filter((row) => row.from_day === '2012-03-02')).toHaveLength(11);
    for (const unit of former) {
      expect(regions.filter((row) => row.former === unit.code).map((row) => row.code)).toEqual(unit.becomes);
      expect(regions.filter((row) => row.former === unit.code).reduce((sum, row) => sum + row.population_2022, 0)).toBe(
        unit.population_2022,
      );
    }
    expect(former.reduce((sum, row) => sum + row.population_2009, 0)).toBe(14_528_662);
    expect(regions.reduce((sum, row) => sum + row.population_2022, 0)).toBe(22_395_490);
  });

  it('has rates between currencies that it knows, and the franc fixed to the euro in every year', () => {
    const currencies = keysOf('nomenclature/currencies.json');
    const [head, ...lines] = text('nomenclature/rates.csv').trim().split('\n');
    expect(head).toBe('from_currency,to_currency,rate,from_day,to_day,kind,source,note');
    const rates = lines.map((line) => line.split(',').slice(0, 6) as [string, string, string, string, string, string]);
    for (const [from, to, rate, fromDay, toDay, kind] of rates) {
      expect(currencies).toContain(from);
      expect(currencies).toContain(to);
      expect(rate).toMatch(/^\d+(\.\d+)?$/);
      expect(isDay(fromDay)).toBe(true);
      expect(toDay === '').toBe(kind === 'fixed' || kind === 'peg');
    }
    expectUnique(rates.map(([from, to, , day, , kind]) => `${from} ${to} ${day} ${kind}`));
    expect(rates.find(([from, to]) => from === 'EUR' && to === 'XOF')?.slice(2, 4)).toEqual(['655.957', '1999-01-01']);
    const yearly = (to: string) =>
      new Map(rates.filter((row) => row[1] === to && row[5] === 'year').map((row) => [row[3], Number(row[2])]));
    const euro = yearly('EUR');
    expect(euro.size).toBe(11);
    for (const [day, franc] of yearly('XOF')) expect(Math.abs(franc / euro.get(day)! - 655.957)).toBeLessThan(0.002);
  });

  it('has small IATI lists without a code twice, and modalities that use their aid types', () => {
    const codes = list('nomenclature/iati-codes.json');
    expectUnique(codes.map((row) => `${row.list} ${row.code}`));
    expect(codes.filter((row) => row.french === 'own')).toHaveLength(18);
    const aidTypes = new Set(codes.filter((row) => row.list === 'AidType').map((row) => row.code));
    for (const row of list('aid/modalities.json')) {
      for (const code of row.iati_aid_types) expect(aidTypes).toContain(code);
      expect(row.iati_aid_types.length === 0).toBe(row.humanitarian);
    }
  });

  it('has themes that point to bodies', () => {
    const bodies = keysOf('mechanism/bodies.json');
    for (const row of list('nomenclature/themes.json')) for (const body of row.bodies) expect(bodies).toContain(body);
  });
});

describe('mechanism', () => {
  const organisations = list('mechanism/organisations.json');
  const bodies = list('mechanism/bodies.json');
  const seats = list('mechanism/seats.json');
  const organisation = new Map(organisations.map((row) => [row.key, row]));
  const body = new Map(bodies.map((row) => [row.key, row]));
  const identifiersOf = (key: string): string[] =>
    organisations.filter((row) => row.key === key || row.parent === key).flatMap((row) => row.iati_ids.map((one: Row) => one.id));

  it('has organisations with known kinds and parents', () => {
    expectUnique(organisations.map((row) => row.key));
    for (const row of organisations) {
      expect(keysOf('mechanism/organisation-kinds.json')).toContain(row.kind);
      for (const key of ['parent', 'system', 'operator']) if (row[key]) expect(organisation.has(row[key]), row.key).toBe(true);
      for (const group of row.counterpart_of ?? []) expect(body.has(group), group).toBe(true);
    }
    expect(new Set(organisations.map((row) => row.kind))).toEqual(keysOf('mechanism/organisation-kinds.json'));
  });

  it('has one holder for each IATI identifier, written as published', () => {
    const ids = organisations.flatMap((row) => row.iati_ids.map((one: Row) => one.id));
    expectUnique(ids);
    for (const id of ids) expect(id).toMatch(/^(XM-DAC-\d+(-\d+)*|XI-IATI-[A-Z_]+|[A-Z]{2}-[A-Z0-9_]+(-[A-Z0-9]+)?|\d{3,5}|41AAA)$/);
    const published: Record<string, string[]> = {
      DE: ['DE-1', 'XM-DAC-5-52', 'XM-DAC-5-7'],
      BE: ['XM-DAC-2-10', 'BE-BCE_KBO-0264814354'],
      CA: ['CA-3'],
      DK: ['XM-DAC-3-1'],
      ES: ['XM-DAC-50-21', 'ES-DIR3-E04585801'],
      US: ['US-GOV-1'],
      FI: ['FI-3'],
      FR: ['FR-3'],
      IT: ['XM-DAC-6-4'],
      JP: ['XM-DAC-701-8'],
      KR: ['KR-GOV-010'],
      NO: ['NO-BRC-971277882'],
      NL: ['XM-DAC-7'],
      GB: ['GB-GOV-1'],
      SE: ['SE-0'],
      CH: ['CH-4'],
      UE: ['XI-IATI-EC_INTPA', 'XI-IATI-EC_ECHO'],
      BM: ['44000'],
      BAD: ['XM-DAC-46002'],
      PNUD: ['XM-DAC-41114'],
      UNOPS: ['41AAA'],
      OFID: ['XI-IATI-OFID'],
      MEF: ['ML-COA-310'],
    };
    for (const [key, expected] of Object.entries(published)) expect(identifiersOf(key), key).toEqual(expect.arrayContaining(expected));
    for (const key of ['LU', 'MINUSMA', 'NU']) expect(identifiersOf(key)).toEqual([]);
    expect(organisation.get('MINUSMA')).toMatchObject({ is_donor: false });
    expect(organisation.get('OFID')).toMatchObject({ is_donor: true, memberships: [] });
  });

  it('has bodies whose periods follow one another, under parents that exist then', () => {
    expectUnique(bodies.map((row) => row.key));
    for (const row of bodies) {
      const periods: Row[] = row.periods;
      expect(row.from_day).toBe(periods[0]!.from_day);
      expect(row.to_day).toBe(periods.at(-1)!.to_day);
      for (const [i, period] of periods.entries()) {
        if (i > 0) expect(period.from_day, row.key).toBe(dayAfter(periods[i - 1]!.to_day));
        for (const kind of period.kinds) expect(keysOf('mechanism/body-kinds.json')).toContain(kind);
        if (!period.parent) continue;
        const parent = body.get(period.parent)!;
        expect(parent, `${row.key} under ${period.parent}`).toBeDefined();
        expect(
          parent.from_day <= period.from_day && (parent.to_day ?? '9999') >= (period.to_day ?? '9999'),
          `${row.key} under ${period.parent}`,
        ).toBe(true);
      }
      expect(keysOf('mechanism/representation-rules.json')).toContain(row.representation);
      expect(
        ['public', 'signed-in', 'ptf', 'government', 'houses', 'ambassadors', 'enlarged-troika', 'pool'].includes(row.audience) ||
          body.has(row.audience.replace(/^body:/, '')),
        row.key,
      ).toBe(true);
      if (row.cadence) expect(row.cadence).toMatch(/^FREQ=(YEARLY|MONTHLY|WEEKLY)(;BYMONTH=[\d,]+)?(;BYDAY=(-?\d)?(MO|TU|WE|TH|FR))?$/);
      for (const drawn of row.draws_seats_from) expect(drawn.startsWith('kind:') || body.has(drawn), drawn).toBe(true);
    }
  });

  it('has thirteen groups and ten sub-groups at the end of 2018, nine groups at the end of 2012', () => {
    const count = (kind: string, day: string) =>
      bodies.filter((row) => row.periods.some((p: Row) => p.kinds.includes(kind) && p.from_day <= day && (p.to_day ?? '9999') >= day))
        .length;
    expect([
      count('gt', '2018-11-12'),
      count('sgt', '2018-11-12'),
      count('gt', '2012-12-31'),
      count('gt', '2015-03-31'),
      count('gt', '2015-04-01'),
    ]).toEqual([13, 10, 9, 10, 13]);
  });

  it('tells a lineage between bodies that it has', () => {
    for (const row of list('mechanism/lineage.json'))
      for (const key of [...row.sources, ...row.results, row.decided_by]) expect(body.has(key), key).toBe(true);
  });

  it('seats known organisations in bodies that exist then, one holder at a time', () => {
    for (const row of seats) {
      const where = `${row.body} ${row.kind} ${row.organisation} ${row.from_day}`;
      expect(row.organisation === null, where).toBe(row.vacant);
      if (!row.vacant) expect(organisation.has(row.organisation), where).toBe(true);
      expect(keysOf('mechanism/seat-kinds.json')).toContain(row.kind);
      const life = body.get(row.body)!;
      expect(life, where).toBeDefined();
      expect(life.from_day <= row.from_day && (life.to_day ?? '9999') >= (row.to_day ?? '9999'), where).toBe(true);
      const shared = ['member', 'observer', 'enlarged'].includes(row.kind);
      const rivals = seats.filter(
        (one) =>
          one !== row &&
          one.body === row.body &&
          one.kind === row.kind &&
          one.slot === row.slot &&
          (!shared || one.organisation === row.organisation),
      );
      expect(
        rivals.filter((one) => overlap(one, row)),
        where,
      ).toEqual([]);
    }
    expect(seats.filter((row) => row.body === 'GEC' && row.kind === 'member')).toHaveLength(26);
    expect(seats.find((row) => row.body === 'GT-URB' && row.kind === 'coordinator')).toMatchObject({ vacant: true, to_day: null });
  });

  it('replays the Troïka of 2014 to 2021: 2018 alone breaks the rule; with the EU bilateral, 2016 and 2017 do', () => {
    const colleges = new Map(json('mechanism/rotation-rules.json').colleges.map((row: Row) => [row.organisation, row.college]));
    const verdicts = (unionIs: string) =>
      [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021].map((year) => {
        const three = seats.filter((row) => row.body === 'TROIKA' && row.from_day === `${year}-01-01`);
        if (three.length < 3) return `${year} unknown`;
        const bilateral = three.filter(
          (row) => (row.organisation === 'UE' ? unionIs : colleges.get(row.organisation)) === 'bilateral',
        ).length;
        return `${year} ${bilateral === 2 ? 'holds' : 'warns'}`;
      });
    expect(verdicts('multilateral')).toEqual([
      '2014 unknown',
      '2015 holds',
      '2016 holds',
      '2017 holds',
      '2018 warns',
      '2019 holds',
      '2020 holds',
      '2021 holds',
    ]);
    expect(verdicts('bilateral').filter((verdict) => verdict.endsWith('warns'))).toEqual(['2016 warns', '2017 warns']);
    const leads = seats
      .filter((row) => row.body === 'TROIKA' && row.kind === 'chair')
      .map((row) => `${row.from_day.slice(0, 4)} ${row.organisation}`);
    expect(leads).toEqual([
      '2008 NL',
      '2009 PNUD',
      '2010 CA',
      '2014 BM',
      '2015 FR',
      '2016 CA',
      '2017 UE',
      '2018 NL',
      '2019 BM',
      '2020 CH',
      '2021 DE',
      '2022 NU',
    ]);
    for (const year of [2015, 2016, 2017, 2018, 2019, 2020, 2021]) {
      const of = (kind: string, when: number) =>
        seats.find((row) => row.body === 'TROIKA' && row.kind === kind && row.from_day === `${when}-01-01`)?.organisation;
      expect(of('outgoing', year)).toBe(of('chair', year - 1));
      expect(of('incoming', year)).toBe(of('chair', year + 1));
    }
  });
});

describe('strategy', () => {
  function* nodes(branch: Row[]): Generator<Row> {
    for (const node of branch) {
      yield node;
      yield* nodes(node.children);
    }
  }
  it.each(['credd-2016-2018', 'credd-2019-2023', 'scap-2016-2018', 'sdg'])('%s has the counts it declares and no code twice', (key) => {
    const { framework, nodes: roots } = json(`strategy/${key}.json`);
    const all = [...nodes(roots)];
    expect(framework.key).toBe(key);
    expectUnique(all.map((node) => node.code));
    expect(Object.fromEntries(framework.kinds.map((kind: string) => [kind, all.filter((node) => node.kind === kind).length]))).toEqual(
      framework.counts,
    );
  });

  it('CREDD 2016-2018 has two and three axes, thirteen domains, thirty-eight objectives, and the sectors know the domains', () => {
    const { nodes: roots } = json('strategy/credd-2016-2018.json');
    const all = [...nodes(roots)];
    const count = (kind: string) => all.filter((node) => node.kind === kind).length;
    expect([count('prerequisite-axis'), count('strategic-axis'), count('domain'), count('objective')]).toEqual([2, 3, 13, 38]);
    expect(all.filter((node) => node.kind !== 'objective' || node.origin === 'demo')).toHaveLength(all.length);
    const domains = new Set(all.filter((node) => node.kind === 'domain').map((node) => node.code));
    expect(new Set(list('nomenclature/sectors-national.json').flatMap((row) => row.credd))).toEqual(domains);
  });
});

describe('calendar', () => {
  const year = list('calendar/year-2018.json');

  it('puts the GEC of 2018 on second Wednesdays, August left out', () => {
    const days = year.filter((row) => row.body === 'GEC').map((row) => row.planned_from);
    expect(days).toHaveLength(11);
    for (const day of days) {
      const date = new Date(`${day}T00:00:00Z`);
      expect([date.getUTCDay(), Math.ceil(date.getUTCDate() / 7)], day).toEqual([3, 2]);
      expect(date.getUTCMonth()).not.toBe(7);
    }
  });

  it('gives a reason to what moved or was cancelled, and nothing held after 12 November 2018', () => {
    expectUnique(year.map((row) => row.key));
    expectUnique(list('calendar/history.json').map((row) => row.key));
    const recurrences = keysOf('calendar/recurrences.json');
    for (const row of year) {
      const moved = row.state === 'cancelled' || (row.actual_from !== null && row.actual_from !== row.planned_from);
      expect(row.reason_fr !== null, row.key).toBe(moved);
      expect(row.state === 'held', row.key).toBe(row.actual_from !== null);
      if (row.state !== 'cancelled') expect(row.state, row.key).toBe(row.planned_from < '2018-11-12' ? 'held' : 'planned');
      if (row.recurrence) expect(recurrences).toContain(row.recurrence);
      if (row.body) expect(keysOf('mechanism/bodies.json')).toContain(row.body);
    }
    expect(year.filter((row) => row.origin === 'real').map((row) => row.key)).toEqual(['prodess-2018', 'rev-credd-2018']);
  });
});

describe('people of the demonstration', () => {
  const people = list('../demo/people.json');
  const seats = list('mechanism/seats.json');

  it('are invented, reachable only at addresses that do not exist', () => {
    expectUnique(people.map((row) => row.key));
    expectUnique(people.map((row) => row.email));
    for (const row of people) {
      expect(row.demo).toBe(true);
      expect(row.email).toMatch(/^[a-z.-]+@[a-z-]+\.example$/);
      expect(keysOf('mechanism/organisations.json')).toContain(row.organisation);
    }
  });

  it('represent seats that their organisation holds on those days, one titular and one alternate at a time', () => {
    const all = people.flatMap((row) => row.represents.map((one: Row) => ({ ...one, person: row.key })));
    for (const one of all) {
      const where = `${one.person} ${one.body} ${one.kind}`;
      const held = seats.some(
        (seat) =>
          seat.body === one.body &&
          seat.kind === one.kind &&
          seat.organisation === one.organisation &&
          seat.from_day <= one.from_day &&
          (seat.to_day ?? '9999') >= (one.to_day ?? '9999'),
      );
      expect(held, where).toBe(true);
      const rivals = all.filter(
        (other) =>
          other !== one &&
          other.body === one.body &&
          other.kind === one.kind &&
          other.organisation === one.organisation &&
          other.role === one.role &&
          overlap(other, one),
      );
      expect(rivals, where).toEqual([]);
    }
    const titulars = new Set(
      all.filter((one) => one.body === 'GEC' && one.kind === 'member' && one.role === 'titular').map((one) => one.organisation),
    );
    expect(titulars).toEqual(
      new Set(seats.filter((seat) => seat.body === 'GEC' && seat.kind === 'member').map((seat) => seat.organisation)),
    );
    expect(all.filter((one) => one.role === 'alternate' && !one.decides)).toHaveLength(1);
  });

  it('hold the six posts of the Pool', () => {
    const held = people.flatMap((row) => row.holds.filter((one: Row) => one.body === 'POOL').map((one: Row) => `${one.kind} ${one.slot}`));
    expect(held.sort()).toEqual([
      'aid-coordination-specialist 1',
      'aid-coordination-specialist 2',
      'assistant 1',
      'coordinator 1',
      'driver 1',
      'information-manager 1',
    ]);
    expect(new Set(held)).toEqual(
      new Set(seats.filter((seat) => seat.body === 'POOL' && seat.held_by === 'person').map((seat) => `${seat.kind} ${seat.slot}`)),
    );
  });

  it('speak for every group that has a coordinator on 12 November 2018', () => {
    const now = (row: Row) => row.from_day <= '2018-11-12' && (row.to_day ?? '9999') >= '2018-11-12';
    const groups = seats
      .filter((seat) => seat.kind === 'coordinator' && /^S?GT-/.test(seat.body) && !seat.vacant && now(seat))
      .map((seat) => seat.body);
    const spoken = people.flatMap((row) =>
      row.represents.filter((one: Row) => one.kind === 'coordinator' && now(one)).map((one: Row) => one.body),
    );
    expect(groups).toHaveLength(21);
    for (const group of groups) expect(spoken).toContain(group);
  });
});
