import fc from 'fast-check';
import { expect, it } from 'vitest';
import { difference } from './both/difference.ts';
import { TimeBudget } from './budget.tsx';
import { buildPage } from './builders.ts';
import { Filters } from './filters.tsx';
import { MonthGrid } from './month.tsx';
import { Pager, readPage } from './pager.tsx';
import { readSort, Table } from './table.tsx';

const drawn = async (tree: unknown) => String(await (tree as Promise<string>));
const COLUMNS = [
  { key: 'no', label: 'Numéro', head: true, cell: (row: { no: string; due: number }) => row.no },
  { key: 'due', label: 'Échéance', sort: true, number: true, cell: (row: { no: string; due: number }) => row.due },
];

it('sorts by an address that keeps the filters and forgets the page', async () => {
  const page = buildPage({ address: '/decisions?etat=ouverte&page=3&tri=due' });
  const html = await drawn(
    <Table page={page} caption="Décisions" rows={[{ no: 'D1', due: 1 }]} sort={readSort(page, ['due'], 'due')} columns={COLUMNS} />,
  );
  expect(html).toContain('href="/decisions?etat=ouverte&amp;tri=-due"');
  expect(html).toContain('aria-sort="ascending"');
});

it('sorts by nothing that the list did not allow', () => {
  expect(readSort(buildPage({ address: '/x?tri=-mot_de_passe' }), ['due'], '-due')).toEqual({ key: 'due', down: true });
});

it('says its column in each cell of a card, and marks what is late', async () => {
  const html = await drawn(
    <Table page={buildPage()} caption="Décisions" rows={[{ no: 'D1', due: 1 }]} columns={COLUMNS} late={() => true} />,
  );
  expect(html).toContain('data-l="Échéance\u00a0:"');
  expect(html).toContain('<tr class="rail" role="row">');
  expect(html).toContain('<caption class="unseen">Décisions');
});

it('takes off one filter and leaves the others', async () => {
  const page = buildPage({ address: '/decisions?cote=ptf&cote=joint&mots=riz&page=2' });
  const options = [
    { value: 'ptf', label: 'PTF' },
    { value: 'joint', label: 'conjoint' },
  ];
  const html = await drawn(
    <Filters
      page={page}
      filters={[
        { kind: 'ticks', name: 'cote', label: 'Montrer', options },
        { kind: 'text', name: 'mots', label: 'Mots' },
      ]}
    />,
  );
  expect(html).toContain('href="/decisions?mots=riz&amp;cote=joint"');
  expect(html).toContain('href="/decisions?cote=ptf&amp;cote=joint"');
  expect(html).toContain('href="/decisions"');
});

it('pages only what is longer than a page, and reads no page that is not a number', async () => {
  const page = buildPage({ address: '/x?page=2' });
  expect(readPage(page)).toBe(2);
  expect(['0', '-1', '1.5', 'x', '1e9'].map((asked) => readPage(buildPage({ address: `/x?page=${asked}` })))).toEqual([1, 1, 1, 1, 1]);
  expect(await drawn(<Pager page={page} at={2} size={20} total={52} />)).toContain('lignes 21 à 40 sur 52, page 2 sur 3');
  expect(await drawn(<Pager page={page} at={1} size={20} total={20} />)).not.toContain('<nav');
});

it('draws a month from Monday to Sunday, whole weeks only', async () => {
  const html = await drawn(<MonthGrid page={buildPage()} month="2018-12" entries={[]} previous="#" next="#" />);
  const days = [...html.matchAll(/<time datetime="([^"]+)"/g)].map((found) => found[1]);
  expect([days[0], days.at(-1), days.length]).toEqual(['2018-11-26', '2019-01-06', 42]);
});

it('says in words which items go beyond the time', async () => {
  const items = [
    { no: 1, minutes: 60 },
    { no: 2, minutes: 40 },
  ];
  const html = await drawn(<TimeBudget page={buildPage()} items={items} total={90} />);
  expect(html).toMatch(/aria-label="[^"]*point 1\u00a0: 60\u00a0min; point 2\u00a0: 40\u00a0min, hors du temps"/);
  expect(html.match(/class="over"/g)).toHaveLength(1);
});

it('compares two texts without losing a letter of either', () => {
  const word = fc.constantFrom('le', 'GEC', 'invite', ' ', '\n', 'avant', '9');
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (left, right) => {
      const both = difference(left, right);
      const joined = (runs: { text: string }[]) => runs.map((run) => run.text).join('');
      expect(joined(both.left)).toBe(left);
      expect(joined(both.right)).toBe(right);
      const kept = (runs: { text: string; own: boolean }[]) => joined(runs.filter((run) => !run.own));
      expect(kept(both.left)).toBe(kept(both.right));
    }),
  );
});

it('underlines only the words that differ', () => {
  const { left, right } = difference('répondre avant le 9 novembre', 'répondre dès l’ouverture');
  expect(left.filter((run) => run.own && run.text.trim()).map((run) => run.text.trim())).not.toContain('répondre');
  expect(right[0]?.text.startsWith('répondre')).toBe(true);
  expect(right[0]?.own).toBe(false);
});
