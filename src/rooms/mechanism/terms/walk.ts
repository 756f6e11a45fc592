import { withLedger } from '#kernel/ledger';
import type { RouteWalk, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { buildBody } from '../builders.ts';
import { type Adopted, adoptGenericTerms, adoptTerms } from './terms.ts';

let made = 0;

const said = (title: string): Adopted => ({
  ...{ titleFr: title, titleEn: title, fromDay: '2016-01-01', toDay: null, reference: 'Marche', content: 'Marche.', readers: 'public' },
});
const fields = { titleFr: 'Marche', titleEn: 'Walk', fromDay: '2017-01-01', toDay: '', reference: 'Marche', content: 'Marche.' };

async function body({ house, pool }: WalkKit): Promise<{ id: number; code: string }> {
  made += 1;
  const code = `MANDAT-MARCHE-${made}`;
  return { id: await buildBody(house.db, pool, { code }), code };
}

/** Terms of a body of their own, of each audience that terms may have. */
const onTerms = (path: (id: number) => string, sent?: Record<string, string>, shows = false): RouteWalk => ({
  public: async (kit) => {
    const [{ id }, title] = [await body(kit), kit.word()];
    const terms = await withLedger(() => adoptTerms(kit.house, kit.pool, id, said(title)));
    return { path: path(terms), body: sent, ...(shows ? { word: title } : {}) };
  },
});

const onBody = (sent?: Record<string, string>): RouteWalk => ({
  public: async (kit) => ({ path: urls.newTerms((await body(kit)).code), body: sent }),
});

export const termsWalk: Walk = {
  'GET /termes-de-reference': {
    public: async ({ house, pool, word }) => {
      const title = word();
      await withLedger(() => adoptGenericTerms(house, pool, ['cluster'], said(title)));
      return { path: urls.genericTerms(), word: title };
    },
  },
  'GET /termes-de-reference/nouveaux': { '-': () => ({ path: urls.newGenericTerms() }) },
  'POST /termes-de-reference/nouveaux': { '-': () => ({ path: urls.newGenericTerms(), body: { ...fields, kinds: 'cluster' } }) },
  'GET /instances/:code/termes-de-reference/nouveaux': onBody(),
  'POST /instances/:code/termes-de-reference/nouveaux': onBody({ ...fields, readers: 'public' }),
  'GET /termes-de-reference/:id{[0-9]+}': onTerms(urls.terms, undefined, true),
  'GET /termes-de-reference/:id{[0-9]+}/corriger': onTerms(urls.editTerms),
  'POST /termes-de-reference/:id{[0-9]+}/corriger': onTerms(urls.editTerms, { ...fields, _version: '1' }),
};
