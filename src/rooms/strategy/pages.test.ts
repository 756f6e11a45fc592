import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Knocker, type TestSite, testSite } from '#test/app';
import { urls } from '#urls';
import { nodePieces } from './slots.ts';

let site: TestSite;
let visitor: Knocker;

beforeAll(async () => {
  site = await testSite();
  visitor = await site.visitor();
});
afterAll(() => site.drop());

describe('the pages of strategies', () => {
  it('lists each edition with its period, in force or not', async () => {
    const { text, status } = await visitor.get(urls.strategies());
    expect(status).toBe(200);
    for (const name of ['CREDD 2016-2018', 'CREDD 2019-2023', 'SCAP 2016-2018', 'ODD']) expect(text).toContain(name);
  });

  it('shows a tree with its shape in words, and says what is invented', async () => {
    const { text } = await visitor.get(urls.strategy('credd-2016-2018'));
    expect(text).toContain('13\u00a0domaines prioritaires');
    expect(text).toContain('Ce qui porte');
    expect(text).toContain(urls.strategyNode('credd-2016-2018', 'D09'));
    expect((await visitor.get(`/en${urls.strategy('sdg')}`)).text).toContain('17\u00a0goals');
  });

  it('shows a branch in its place, with what it answers to and what other rooms attach to it', async () => {
    nodePieces.fill('test', ({ node }) => (node.code === 'S2' ? '<activités>' : null));
    const { text } = await visitor.get(urls.strategyNode('scap-2016-2018', 'S2'));
    expect(text).toContain('Réformes et gestion publique');
    expect(text).toContain(urls.strategyNode('credd-2016-2018', 'AP2'));
    expect(text).toContain('&lt;activités&gt;');
    expect((await visitor.get(urls.strategyNode('scap-2016-2018', 'S1'))).text).toContain('Rien ne se rattache encore');
  });

  it('answers 404 where a code leads nowhere', async () => {
    expect((await visitor.get(urls.strategy('plan-quinquennal'))).status).toBe(404);
    expect((await visitor.get(urls.strategyNode('sdg', '18'))).status).toBe(404);
  });
});
